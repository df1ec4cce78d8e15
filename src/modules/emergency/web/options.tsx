import { useId } from 'react';
import css from './emergency.module.css';

interface OptionsProps {
  legend: string;
  value: string | undefined;
  options: readonly { value: string; label: string; aside?: string }[];
  onChoose: (value: string) => void;
}

// More than a word or two does not fit beside another on a phone.
const longLabel = 14;

/** Answers of which one is true: large radios, side by side when they are short. */
export function Options({ legend, value, options, onChoose }: OptionsProps) {
  const name = useId();
  const isColumn = options.some(({ label }) => label.length > longLabel);
  return (
    <fieldset className={css.group}>
      <legend>{legend}</legend>
      <div className={`${css.options} ${isColumn ? css.column : ''}`}>
        {options.map((option) => (
          <label key={option.value} className={css.option}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
            {option.aside && <small>{option.aside}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
