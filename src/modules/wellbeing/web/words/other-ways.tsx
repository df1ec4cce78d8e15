import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '#web/shared/states/loading.tsx';
import type { CameraSuggested } from '../camera/panel.tsx';
import { wordInLanguage } from './word-in-language.ts';
import { WordPicker } from './word-picker.tsx';
import css from './words.module.css';

/** Where the sliders are put, and the French word that goes with it, if any. */
export interface Suggested {
  valence: number;
  arousal: number;
  emotion: string | null;
  /** Where it comes from, when that is saved too. */
  origin?: CameraSuggested['origin'];
}

interface OtherWaysProps {
  /** The word that will be saved with the sliders. */
  emotion: string | undefined;
  onSuggest: (suggested: Suggested) => void;
  onRemoveWord: () => void;
  /** Takes back a suggestion whole: values, word and origin. */
  onForget: () => void;
}

type Way = 'word' | 'text' | 'look';

// It brings what looks for distress, twice as heavy as the whole check-in: nobody can write before it is there.
const TextReader = lazy(async () => ({ default: (await import('./text-reader.tsx')).TextReader }));

// Nothing of it is in an institution's build.
const Look =
  import.meta.env.HYGIE_EDITION === 'institution'
    ? undefined
    : {
        Opener: lazy(async () => ({ default: (await import('../camera/opener.tsx')).Opener })),
        Panel: lazy(async () => ({ default: (await import('../camera/panel.tsx')).Panel })),
      };

/** A word or a few sentences, instead of placing the sliders oneself: they move, the person corrects. */
export function OtherWays({ emotion, onSuggest, onRemoveWord, onForget }: OtherWaysProps) {
  const { t } = useTranslation('wellbeing/words');
  const [way, setWay] = useState<Way>();
  const [note, setNote] = useState('');
  const suggest = (suggested: Suggested, words: string) => {
    setNote(words);
    setWay(undefined);
    onSuggest(suggested);
  };
  const toggle = (one: Way) => setWay(way === one ? undefined : one);
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
            onClick={() => toggle(one)}
          >
            {t(`${one}.open`)}
          </button>
        ))}
        {Look && (
          <Suspense>
            <Look.Opener isOpen={way === 'look'} onToggle={() => toggle('look')} />
          </Suspense>
        )}
        <Link to="/bien-etre/emotions" className={css.choice}>
          {t('note.open')}
        </Link>
      </fieldset>
      {way === 'word' && (
        <WordPicker
          onPick={({ fr, valence, arousal }) =>
            suggest({ valence, arousal, emotion: fr }, t('word.chosen', { word: wordInLanguage(fr) }))
          }
        />
      )}
      {way === 'text' && (
        <Suspense fallback={<Loading />}>
          <TextReader
            onRead={(read) => {
              if (read.emotion === null) setNote(t('text.undetermined'));
              else suggest(read, t('text.suggested', { word: wordInLanguage(read.emotion) }));
            }}
          />
        </Suspense>
      )}
      {Look && way === 'look' && (
        <Suspense fallback={<Loading />}>
          <Look.Panel
            onSuggest={(suggested) => {
              setNote(t('word.chosen', { word: wordInLanguage(suggested.emotion) }));
              onSuggest(suggested);
            }}
            onForget={() => {
              setNote('');
              onForget();
            }}
          />
        </Suspense>
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
