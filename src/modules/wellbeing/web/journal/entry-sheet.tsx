import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VoicePlayer } from '../voice/voice-player.tsx';
import css from './journal.module.css';
import { Markdown } from './markdown.tsx';

interface EntrySheetProps {
  when: string;
  /** Absent while it is being corrected. */
  content: string | undefined;
  /** The address of what was said. */
  voice?: string | null;
  tags: readonly string[];
  onTag?: ((tag: string) => void) | undefined;
  /** What may be done with it. */
  children?: ReactNode;
  /** What came of it: a reply that was asked for. */
  after?: ReactNode;
}

/** A written sheet: when, the words, the tags. */
export function EntrySheet({ when, content, voice, tags, onTag, children, after }: EntrySheetProps) {
  const { t } = useTranslation('wellbeing/journal');
  return (
    <article className={css.entry}>
      <h3 className={css.when}>{when}</h3>
      {content !== undefined && <Markdown text={content} />}
      {content !== undefined && voice && (
        <VoicePlayer address={voice} label={t('entry.listenOf', { when })} />
      )}
      {content !== undefined && tags.length > 0 && (
        <ul className={css.tags} aria-label={t('entry.tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              {onTag ? (
                <button type="button" className={css.tag} onClick={() => onTag(tag)}>
                  {tag}
                </button>
              ) : (
                <span className={css.tag}>{tag}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={css.row}>{children}</div>
      {after}
    </article>
  );
}
