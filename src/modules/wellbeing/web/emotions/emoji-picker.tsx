import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emojiNames, emojis, mostEmojis, nameOf, toggleEmoji } from './emojis.ts';
import css from './emotions.module.css';

interface EmojiPickerProps {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

const steps: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowDown: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: () => emojiNames.length - 1,
};

/** A small set of emojis, one stop for the tabulator and arrows within. */
export function EmojiPicker({ chosen, onChange }: EmojiPickerProps) {
  const { t } = useTranslation('wellbeing/emotions');
  const hint = useId();
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const [current, setCurrent] = useState(0);
  const [isFull, setFull] = useState(false);

  const names = chosen
    .map((emoji) => {
      const name = nameOf(emoji);
      return name ? t(`emojis.names.${name}`) : emoji;
    })
    .join(', ');
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (step(current) + emojiNames.length) % emojiNames.length;
    setCurrent(next);
    buttons.current[next]?.focus();
  };
  return (
    <fieldset className={css.field} aria-describedby={hint}>
      <legend className={css.label}>{t('emojis.label')}</legend>
      <p id={hint} className={css.hint}>
        {t('emojis.hint')}
      </p>
      <div className={css.emojis}>
        {emojiNames.map((name, index) => {
          const emoji = emojis[name];
          const isChosen = chosen.includes(emoji);
          return (
            <button
              key={name}
              ref={(element) => {
                buttons.current[index] = element;
              }}
              type="button"
              className={css.emoji}
              aria-pressed={isChosen}
              aria-label={t(`emojis.names.${name}`)}
              tabIndex={index === current ? 0 : -1}
              onKeyDown={move}
              onClick={() => {
                setCurrent(index);
                setFull(!isChosen && chosen.length >= mostEmojis);
                onChange(toggleEmoji(chosen, emoji));
              }}
            >
              {emoji}
            </button>
          );
        })}
      </div>
      {chosen.length > 0 && <p className={css.soft}>{t('emojis.chosen', { names })}</p>}
      <p role="status" className={css.soft}>
        {isFull && chosen.length >= mostEmojis ? t('emojis.full') : ''}
      </p>
    </fieldset>
  );
}
