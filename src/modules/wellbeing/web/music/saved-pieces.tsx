import { useTranslation } from 'react-i18next';
import { composerVersion, MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { useRemovePiece, useSavedPieces } from './library.ts';
import css from './music.module.css';

/** The pieces one kept: each is made again from what it was asked for, the same to the last byte. */
export function SavedPieces({ onPlay }: { onPlay: (request: MusicRequest) => void }) {
  const { t } = useTranslation('wellbeing/music');
  const { data, error, refetch } = useSavedPieces();
  const remove = useRemovePiece();
  return (
    <Card title={t('library.title')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <p className={css.soft}>{t('library.empty')}</p>}
      {remove.error && <Failure error={remove.error} />}
      <ul className={css.saved}>
        {data?.items.map(({ id, title, request }) => {
          const current = MusicRequest.safeParse(request);
          const minutes = Math.round(request.seconds / 60);
          return (
            <li key={id} className={css.savedPiece}>
              <span>
                {title}
                <span className={css.soft}>{t('library.facts', { minutes, seed: request.seed })}</span>
              </span>
              {!current.success && request.composerVersion !== composerVersion && (
                <span className={css.soft}>{t('library.older')}</span>
              )}
              <span className={css.row}>
                {current.success && (
                  <Button
                    variant="light"
                    aria-label={t('library.playThis', { title })}
                    onClick={() => onPlay(current.data)}
                  >
                    {t('library.play')}
                  </Button>
                )}
                <ConfirmButton
                  label={t('library.remove')}
                  fullLabel={t('library.removeThis', { title })}
                  question={t('library.sure', { title })}
                  isPending={remove.isPending}
                  onConfirm={() => remove.mutate(id)}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
