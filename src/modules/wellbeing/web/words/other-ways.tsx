import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emotionWords } from '#modules/wellbeing/rules/emotion-words.ts';
import { currentLanguage } from '#web/shared/dates.ts';
import { TextReader } from './text-reader.tsx';
import { WordPicker } from './word-picker.tsx';
import css from './words.module.css';

/** Where the sliders are put, and the French word that goes with it, if any. */
export interface Suggested {
  valence: number;
  arousal: number;
  emotion: string | null;
}

interface OtherWaysProps {
  /** The word that will be saved with the sliders. */
  emotion: string | undefined;
  onSuggest: (suggested: Suggested) => void;
  onRemoveWord: () => void;
}

type Way = 'word' | 'text';

function inLanguage(emotion: string): string {
  return emotionWords.find(({ fr }) => fr === emotion)?.[currentLanguage()] ?? emotion;
}

/** A word or a few sentences, instead of placing the sliders oneself: they move, the person corrects. */
export function OtherWays({ emotion, onSuggest, onRemoveWord }: OtherWaysProps) {
  const { t } = useTranslation('wellbeing/words');
  const [way, setWay] = useState<Way>();
  const [note, setNote] = useState('');
  const suggest = (suggested: Suggested, words: string) => {
    setNote(words);
    setWay(undefined);
    onSuggest(suggested);
  };
  return (
    <div className={css.ways}>
      <fieldset className={css.choices}>
        <legend className={css.soft}>{t('ways')}</legend>
        {(['word', 'text'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={css.choice}
            aria-expanded={way === one}
            onClick={() => setWay(way === one ? undefined : one)}
          >
            {t(`${one}.open`)}
          </button>
        ))}
      </fieldset>
      {way === 'word' && (
        <WordPicker
          onPick={({ fr, valence, arousal }) =>
            suggest({ valence, arousal, emotion: fr }, t('word.chosen', { word: inLanguage(fr) }))
          }
        />
      )}
      {way === 'text' && (
        <TextReader
          onRead={(read) => {
            if (read.emotion === null) setNote(t('text.undetermined'));
            else suggest(read, t('text.suggested', { word: inLanguage(read.emotion) }));
          }}
        />
      )}
      <p className={css.note} role="status">
        {note}
      </p>
      {emotion !== undefined && (
        <button
          type="button"
          className={css.choice}
          onClick={() => {
            setNote('');
            onRemoveWord();
          }}
        >
          {t('word.remove')}
        </button>
      )}
    </div>
  );
}
