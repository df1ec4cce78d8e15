import { type ReactNode, useId } from 'react';
import css from './options.module.css';

interface Option<Value extends string> {
  value: Value;
  label: string;
  /** What stands at the other end of a long answer: its points, its dose. */
  aside?: string;
  /** The language of the label, where it is not the page's. */
  lang?: string;
}

interface FrameProps {
  legend: string;
  /** For whom sees the page the question is already said; a screen reader hears it all the same. */
  isLegendUnseen?: boolean;
  isColumn: boolean;
  describedBy?: string;
  children: ReactNode;
  under?: ReactNode;
}

function Frame({ legend, isLegendUnseen = false, isColumn, describedBy, children, under }: FrameProps) {
  return (
    <fieldset className={css.group} aria-describedby={describedBy}>
      <legend className={isLegendUnseen ? css.unseen : undefined}>{legend}</legend>
      <div className={`${css.options} ${isColumn ? css.column : ''}`}>{children}</div>
      {under}
    </fieldset>
  );
}

interface ChipProps {
  option: Option<string>;
  type: 'radio' | 'checkbox';
  name?: string;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}

function Chip({ option, type, name, isChosen, onChange }: ChipProps) {
  return (
    <label className={css.option} lang={option.lang}>
      <input
        type={type}
        name={name}
        checked={isChosen}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{option.label}</span>
      {option.aside && <small>{option.aside}</small>}
    </label>
  );
}

interface OptionsProps<Value extends string> extends Pick<FrameProps, 'legend' | 'isLegendUnseen'> {
  value: Value | undefined;
  options: readonly Option<Value>[];
  onChoose: (value: Value) => void;
}

// More than a word or two does not fit beside another on a phone.
const longLabel = 16;

/** Answers of which one is true: large radios, side by side when they are short. */
export function Options<Value extends string>({ value, options, onChoose, ...frame }: OptionsProps<Value>) {
  const name = useId();
  return (
    <Frame {...frame} isColumn={options.some(({ label }) => label.length > longLabel)}>
      {options.map((option) => (
        <Chip
          key={option.value}
          type="radio"
          option={option}
          name={name}
          isChosen={option.value === value}
          onChange={() => onChoose(option.value)}
        />
      ))}
    </Frame>
  );
}

interface OptionSetProps {
  legend: string;
  chosen: readonly unknown[];
  options: readonly Option<string>[];
  /** What is wrong with the answer, for those who hear the page; shown as `under`. */
  describedBy?: string;
  under?: ReactNode;
  onChange: (value: string, isChosen: boolean) => void;
}

/** Answers of which any number are true, in the same dress. */
export function OptionSet({ chosen, options, onChange, ...frame }: OptionSetProps) {
  return (
    <Frame {...frame} isColumn={false}>
      {options.map((option) => (
        <Chip
          key={option.value}
          type="checkbox"
          option={option}
          isChosen={chosen.includes(option.value)}
          onChange={(isChosen) => onChange(option.value, isChosen)}
        />
      ))}
    </Frame>
  );
}
