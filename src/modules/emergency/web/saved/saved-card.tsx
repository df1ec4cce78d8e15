import { useTranslation } from 'react-i18next';
import { fullDate } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { KeptLines } from './kept-lines.tsx';
import { NoteForm } from './note-form.tsx';
import css from './saved.module.css';
import { type Kept, useForget } from './saved.ts';
import { Share } from './share.tsx';

/** What one kept, or what somebody shares: the quotation first, then what became of it, then one's own words. */
export function SavedCard({ saved, note, flags, ownId }: Kept & { ownId: string }) {
  const { t } = useTranslation('emergency/saved');
  const forget = useForget();
  const isOwn = saved.user_id === ownId;
  const isReviewRequired = saved.quotations.some(({ clinicalReview }) => clinicalReview === 'required');
  const title = saved.title ?? t('card.untitled');
  // Two lines of one protocol, each kept by itself, are told apart by what they say.
  const [line, ...more] = saved.quotations;
  const isOneLine = line !== undefined && more.length === 0;
  const name = isOneLine ? t('card.ofLine', { title, line: line.text }) : title;
  return (
    <article className={css.card} aria-label={name}>
      <header>
        <h2 lang="fr">{title}</h2>
        <p className={css.soft}>
          {t(isOwn ? 'card.keptOn' : 'card.sharedOn', { day: fullDate(new Date(saved.created_at)) })}
        </p>
        {isReviewRequired && <p className={css.review}>{t('card.review')}</p>}
        {note && note.tags.length > 0 && (
          <ul className={css.tags} aria-label={t('note.tags')}>
            {note.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </header>
      {flags.map(({ slug, version, kind, reason }) => (
        <p
          key={`${slug} ${version}`}
          className={css.flag}
          data-grave={kind === 'recalled' || kind === 'gone'}
        >
          {t(`flags.${kind}`, { version })} {reason && <span lang="fr">{reason}</span>}
        </p>
      ))}
      {isOneLine ? (
        <KeptLines saved={saved} />
      ) : (
        <Fold title={t('card.lines', { count: Math.max(1, saved.quotations.length) })}>
          <KeptLines saved={saved} />
        </Fold>
      )}
      {isOwn && (
        <>
          <Fold title={t(note?.note ? 'note.open' : 'note.write')}>
            <NoteForm saved={saved} note={note} />
          </Fold>
          <Fold title={t('share.title')} isLazy>
            <Share saved={saved} ownId={ownId} />
          </Fold>
          {forget.error && <Failure error={forget.error} />}
          <div>
            <ConfirmButton
              label={t('card.forget')}
              fullLabel={t('card.forgetWhich', { title: name })}
              question={t('card.forgetQuestion')}
              isPending={forget.isPending}
              onConfirm={() => forget.mutate(saved.id, { onSuccess: () => sayDone(t('card.forgotten')) })}
            />
          </div>
        </>
      )}
    </article>
  );
}
