import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FeelingSuggestion, suggestFeeling } from '#modules/wellbeing/rules/emotion-text.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { CrisisCard } from '../crisis/crisis-card.tsx';
import css from './words.module.css';

const mostCharacters = 2000;

/** A few sentences, read here and nowhere else, that place the sliders for the person to correct. */
export function TextReader({ onRead }: { onRead: (suggestion: FeelingSuggestion) => void }) {
  const { t } = useTranslation('wellbeing/words');
  const ids = { text: useId(), promise: useId() };
  const [text, setText] = useState('');
  const [isReminded, setReminded] = useState(false);
  const isEmpty = text.trim() === '';
  const read = () => {
    setReminded(isEmpty);
    if (!isEmpty) onRead(suggestFeeling(text));
  };
  return (
    <div className={css.picker}>
      <label htmlFor={ids.text} className={css.question}>
        {t('text.label')}
      </label>
      <textarea
        id={ids.text}
        className={css.text}
        rows={4}
        maxLength={mostCharacters}
        value={text}
        aria-describedby={ids.promise}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p id={ids.promise} className={css.soft}>
        {t('text.promise')}
      </p>
      <CrisisCard text={text} />
      <p className={css.soft} role="status">
        {isReminded && isEmpty ? t('text.empty') : ''}
      </p>
      <Button variant="light" onClick={read}>
        {t('text.read')}
      </Button>
    </div>
  );
}
