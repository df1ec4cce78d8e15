import { useTranslation } from 'react-i18next';
import { stepOf } from '../words.ts';
import { nameOf, splitEmojis } from './emojis.ts';
import css from './emotions.module.css';
import type { Noted } from './emotions.ts';

/** What an entry says, or said: emojis with their names, the score with its word, the text as it was written. */
export function NotedContent({ text, score, emojis }: Omit<Noted, 'audio_url'>) {
  const { t } = useTranslation('wellbeing/emotions');
  return (
    <>
      {emojis && (
        <p className={css.said}>
          {splitEmojis(emojis).map((emoji, index) => {
            const name = nameOf(emoji);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same emoji may stand twice in an imported entry
              <span key={index} role="img" aria-label={name ? t(`emojis.names.${name}`) : emoji}>
                {emoji}
              </span>
            );
          })}
        </p>
      )}
      {score !== null && (
        <p className={css.score}>{t('score.value', { score, word: t(`score.words.${stepOf(score)}`) })}</p>
      )}
      {text && <p className={css.text}>{text}</p>}
    </>
  );
}
