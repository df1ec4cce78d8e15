import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import { useMusicProvider } from './external-music.ts';
import { Making } from './making.tsx';
import { MoodMap } from './mood-map.tsx';
import css from './music.module.css';
import { PieceCard } from './piece-card.tsx';
import { SavedPieces } from './saved-pieces.tsx';
import { useStartPoint } from './start-point.ts';
import { type PlayablePiece, useComposition } from './use-composition.ts';
import { anySeed, arrivalOf, firstWish, requestFor, seedOf } from './wish.ts';
import { WishForm } from './wish-form.tsx';

/** Music made here, in this browser, from how one feels to how one would like to feel. */
export function MusicPage() {
  const { t } = useTranslation('wellbeing/music');
  const start = useStartPoint();
  const [wish, setWish] = useState(firstWish);
  const { composition, compose, stop } = useComposition();
  const provider = useMusicProvider();
  const arrival = arrivalOf(wish);
  const place = `${Math.round(start.point.valence)}/${Math.round(start.point.arousal)}`;
  // Undefined while the piece is one that is kept already.
  const [title, setTitle] = useState<string>();
  const composeWish = () => {
    setTitle(t('library.suggestion', { target: t(`target.${wish.target}`), minutes: wish.minutes }));
    compose(
      requestFor(wish, start.point, seedOf(wish.seed) ?? anySeed()),
      wish.isOutside ? provider : undefined,
    );
  };
  const composeAgain = ({ request, provider: maker, isInstead }: PlayablePiece) => {
    setTitle(title ?? '');
    compose({ ...request, seed: anySeed() }, isInstead ? provider : maker);
  };
  const composeSaved = (request: MusicRequest) => {
    setTitle(undefined);
    compose(request);
  };
  return (
    <Page title={t('title')} lead={t(provider === undefined ? 'lead' : 'leadWithOther')}>
      <Card title={t('wish')}>
        <p>{wish.isDirect ? t('start.direct') : t(`start.${start.reason}`, { place })}</p>
        <MoodMap
          from={wish.isDirect ? arrival : start.point}
          to={arrival}
          onPlace={wish.target === 'point' ? (point) => setWish({ ...wish, point }) : undefined}
        />
        <WishForm wish={wish} provider={provider} onChange={setWish} onCompose={composeWish} />
      </Card>
      <div aria-live="polite">
        {composition.step === 'lost' && <p role="alert">{t('lost')}</p>}
        {composition.step === 'refused' && <Failure error={composition.error} />}
        {composition.step === 'ready' && (
          <p className={css.soft}>{t(composition.piece.isInstead ? 'instead' : 'ready')}</p>
        )}
      </div>
      {composition.step === 'refused' && (
        <div>
          <LinkButton to="/reglages/accords" variant="outline">
            {t('maker.consents')}
          </LinkButton>
        </div>
      )}
      {composition.step === 'working' && (
        <Card title={t('making.title')}>
          <Making share={composition.share} onStop={stop} />
        </Card>
      )}
      {composition.step === 'ready' && (
        <PieceCard
          piece={composition.piece}
          title={title}
          onAgain={() => composeAgain(composition.piece)}
          onKeepSeed={() => setWish({ ...wish, seed: String(composition.piece.request.seed) })}
        />
      )}
      <SavedPieces onPlay={composeSaved} />
      <p className={css.soft}>{t('note')}</p>
    </Page>
  );
}
