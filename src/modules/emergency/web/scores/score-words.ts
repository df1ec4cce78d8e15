import { useTranslation } from 'react-i18next';
import type { Item, Score } from '../../rules/scores/score.ts';

/** What a score says, in the person's language; identifiers are those of its rule. */
export interface ScoreWords {
  name: string;
  use: string;
  whenNot: readonly string[];
  items: Readonly<Record<string, string>>;
  choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  bands: Readonly<Record<string, string>>;
}

/** Every score's words, by slug. */
export function useScoreWords(): Readonly<Record<string, ScoreWords>> {
  const { t } = useTranslation('emergency/scores');
  return t('scores', { returnObjects: true });
}

/** A sign is answered by yes or no, in words that all signs share. */
export const isSign = (item: Item) =>
  item.kind === 'choice' && item.choices.map(({ id }) => id).join() === 'no,yes';

/** Every identifier of a score that has no words, and every word that no score has. */
export function gapsOf(score: Score, words: ScoreWords): string[] {
  const wanted = new Set([
    ...score.items.map(({ id }) => `items.${id}`),
    ...score.items.flatMap((item) =>
      item.kind === 'choice' && !isSign(item) ? item.choices.map(({ id }) => `choices.${item.id}.${id}`) : [],
    ),
    ...score.bands.map(({ id }) => `bands.${id}`),
  ]);
  const said = new Set([
    ...Object.keys(words.items).map((id) => `items.${id}`),
    ...Object.entries(words.choices).flatMap(([item, choices]) =>
      Object.keys(choices).map((id) => `choices.${item}.${id}`),
    ),
    ...Object.keys(words.bands).map((id) => `bands.${id}`),
  ]);
  return [...[...wanted].filter((id) => !said.has(id)), ...[...said].filter((id) => !wanted.has(id))];
}

/** Rules write figures as French does; English writes a point. */
export function figureIn(language: string, text: string): string {
  return language === 'en' ? text.replaceAll(/(\d),(?=\d)/g, '$1.') : text;
}
