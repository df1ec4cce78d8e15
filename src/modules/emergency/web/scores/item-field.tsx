import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Options } from '#web/shared/ui/options.tsx';
import { inFrench, isPlausible } from '../../rules/scores/evaluate.ts';
import type { ChoiceItem, Item, MeasureItem } from '../../rules/scores/score.ts';
import { figureIn, isSign, type ScoreWords } from './score-words.ts';

interface ItemFieldProps<Kind extends Item> {
  item: Kind;
  words: ScoreWords;
  onAnswer: (value: string | number | undefined) => void;
}

function ChoiceField({ item, words, value, onAnswer }: ItemFieldProps<ChoiceItem> & { value?: string }) {
  const { t, i18n } = useTranslation('emergency/scores');
  const labelOf = (id: string) => {
    if (isSign(item)) return t(id === 'yes' ? 'page.yes' : 'page.no');
    return words.choices[item.id]?.[id] ?? id;
  };
  const isWorthNothing = item.choices.every(({ points }) => points === 0);
  return (
    <Options
      legend={words.items[item.id] ?? item.id}
      value={value}
      options={item.choices.map(({ id, points }) => ({
        value: id,
        label: labelOf(id),
        ...(!isWorthNothing && {
          aside: t('page.points', {
            count: Math.abs(points),
            value: figureIn(i18n.language, inFrench(points)),
          }),
        }),
      }))}
      onChoose={onAnswer}
    />
  );
}

function MeasureField({ item, words, onAnswer }: ItemFieldProps<MeasureItem>) {
  const { t, i18n } = useTranslation('emergency/scores');
  const [typed, setTyped] = useState('');
  const figure = typed.trim() === '' ? undefined : Number(typed.trim().replace(',', '.'));
  const isWrong = figure !== undefined && !isPlausible(item, figure);
  const range = t('page.range', {
    least: figureIn(i18n.language, inFrench(item.least)),
    most: figureIn(i18n.language, inFrench(item.most)),
    unit: item.unit,
  });
  return (
    <TextInput
      label={words.items[item.id]}
      description={range}
      inputMode={item.decimals === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      maxLength={8}
      value={typed}
      error={isWrong}
      rightSection={<span>{item.unit}</span>}
      rightSectionWidth={80}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onAnswer(value.trim() === '' ? undefined : Number(value.trim().replace(',', '.')));
      }}
    />
  );
}

interface AnyItemFieldProps extends ItemFieldProps<Item> {
  answer: string | number | undefined;
}

/** One criterion: answers to choose from, or a measure in its one unit. */
export function ItemField({ item, words, answer, onAnswer }: AnyItemFieldProps) {
  if (item.kind === 'measure') return <MeasureField item={item} words={words} onAnswer={onAnswer} />;
  return (
    <ChoiceField
      item={item}
      words={words}
      onAnswer={onAnswer}
      {...(typeof answer === 'string' && { value: answer })}
    />
  );
}
