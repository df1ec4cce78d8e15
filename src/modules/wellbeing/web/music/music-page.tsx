import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import { Downloads } from './downloads.tsx';
import { KeepPiece } from './keep-piece.tsx';
import { Making } from './making.tsx';
import { MoodMap } from './mood-map.tsx';
import css from './music.module.css';
import { Player } from './player.tsx';
import { SavedPieces } from './saved-pieces.tsx';
import { useStartPoint } from './start-point.ts';
import { useComposition } from './use-composition.ts';
import { anySeed, arrivalOf, firstWish, requestFor, seedOf } from './wish.ts';
import { WishForm } from './wish-form.tsx';

/** Music made here, in this browser, from how one feels to how one would like to feel. */
export function MusicPage() {
  const { t } = useTranslation('wellbeing/music');
  const start = useStartPoint();
  const [wish, setWish] = useState(firstWish);
  const { composition, compose, stop } = useComposition();
  const arrival = arrivalOf(wish);
  const place = `${Math.round(start.point.valence)}/${Math.round(start.point.arousal)}`;
  // Undefined while the piece is one that is kept already.
  const [title, setTitle] = useState<string>();
  const composeWish = () => {
    setTitle(t('library.suggestion', { target: t(`target.${wish.target}`), minutes: wish.minutes }));
    compose(requestFor(wish, start.point, seedOf(wish.seed) ?? anySeed()));
  };
  const composeAgain = (request: MusicRequest) => {
    setTitle(title ?? '');
    compose({ ...request, seed: anySeed() });
  };
  const composeSaved = (request: MusicRequest) => {
    setTitle(undefined);
    compose(request);
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Card title={t('wish')}>
        <p>{wish.isDirect ? t('start.direct') : t(`start.${start.reason}`, { place })}</p>
        <MoodMap
          from={wish.isDirect ? arrival : start.point}
          to={arrival}
          onPlace={wish.target === 'point' ? (point) => setWish({ ...wish, point }) : undefined}
        />
        <WishForm wish={wish} onChange={setWish} onCompose={composeWish} />
      </Card>
      <div aria-live="polite">
        {composition.step === 'lost' && <p role="alert">{t('lost')}</p>}
        {composition.step === 'ready' && <p className={css.soft}>{t('ready')}</p>}
      </div>
      {composition.step === 'working' && (
        <Card title={t('making.title')}>
          <Making share={composition.share} onStop={stop} />
        </Card>
      )}
      {composition.step === 'ready' && (
        <Card title={t('piece.title')}>
          <Player piece={composition.piece} />
          <p className={css.soft}>{t('piece.seed', { seed: composition.piece.request.seed })}</p>
          <div className={css.row}>
            <Button variant="light" onClick={() => composeAgain(composition.piece.request)}>
              {t('piece.again')}
            </Button>
            <Button
              variant="subtle"
              onClick={() => setWish({ ...wish, seed: String(composition.piece.request.seed) })}
            >
              {t('piece.keepSeed')}
            </Button>
          </div>
          {title !== undefined && (
            <KeepPiece key={composition.piece.url} request={composition.piece.request} suggestion={title} />
          )}
          <Downloads piece={composition.piece} />
        </Card>
      )}
      <SavedPieces onPlay={composeSaved} />
      <p className={css.soft}>{t('note')}</p>
    </Page>
  );
}
