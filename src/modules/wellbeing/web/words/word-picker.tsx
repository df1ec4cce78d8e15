import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type EmotionWord,
  emotionWords,
  type Quadrant,
  quadrantOf,
} from '#modules/wellbeing/rules/emotion-words.ts';
import { currentLanguage } from '#web/shared/dates.ts';
import css from './words.module.css';

const quadrants: readonly Quadrant[] = ['tense', 'bright', 'low', 'calm'];

/** About a hundred words, by quadrant: two taps to one of them. */
export function WordPicker({ onPick }: { onPick: (word: EmotionWord) => void }) {
  const { t } = useTranslation('wellbeing/words');
  const language = currentLanguage();
  const [open, setOpen] = useState<Quadrant>();
  return (
    <fieldset className={css.picker}>
      <legend className={css.question}>{t('word.question')}</legend>
      <div className={css.quadrants}>
        {quadrants.map((quadrant) => (
          <button
            key={quadrant}
            type="button"
            className={css.quadrant}
            aria-expanded={open === quadrant}
            onClick={() => setOpen(quadrant)}
          >
            {t(`word.quadrant.${quadrant}`)}
          </button>
        ))}
      </div>
      {open && (
        <ul className={css.words}>
          {emotionWords
            .filter((word) => quadrantOf(word) === open)
            .map((word) => (
              <li key={word.fr}>
                <button type="button" className={css.word} onClick={() => onPick(word)}>
                  {word[language]}
                </button>
              </li>
            ))}
        </ul>
      )}
    </fieldset>
  );
}
