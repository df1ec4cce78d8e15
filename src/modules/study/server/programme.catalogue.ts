import type { z } from 'zod';
import { CatalogueError, type CataloguePart, readRecords } from '#platform/catalogue/index.ts';
import { EdnItem, ProgrammeSource, StartingSituation, TeachingUnit } from './programme.schema.ts';

type SourceLabels = ReadonlyMap<string, Pick<ProgrammeSource, 'key' | 'label' | 'reliability'>>;

async function readSources(folder: string): Promise<SourceLabels> {
  const sources = await readRecords(folder, 'programme/sources.json', ProgrammeSource);
  return new Map(sources.map(({ key, label, reliability }) => [key, { key, label, reliability }]));
}

/** Writes each fact's source in full, so that a row can be read, exported or quoted without the files. */
function resolveSources(
  file: string,
  number: number,
  facts: Readonly<Record<string, string | undefined>>,
  labels: SourceLabels,
): Record<string, unknown> {
  const stated = Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined);
  return Object.fromEntries(
    stated.map(([fact, key]) => {
      const label = labels.get(key);
      if (label === undefined) {
        throw new CatalogueError(file, `record number ${number}`, `sources.${fact}: unknown source "${key}"`);
      }
      return [fact, label];
    }),
  );
}

/** A rank belongs to each objective, not to the item: most items hold both. */
function rankOf(item: z.infer<typeof EdnItem>): 'A' | 'B' | 'AB' | null {
  if (item.rankAObjectives > 0) return item.rankBObjectives > 0 ? 'AB' : 'A';
  return item.rankBObjectives > 0 ? 'B' : null;
}

export const ednItems: CataloguePart = {
  name: 'edn-items',
  table: 'edn_items',
  key: 'item_number',
  columns: {
    item_number: 'text',
    title: 'text',
    specialty: 'text',
    specialties: 'text[]',
    rank: 'text',
    teaching_unit: 'smallint',
    teaching_unit_title: 'text',
    rank_a_objectives: 'smallint',
    rank_b_objectives: 'smallint',
    title_confirmed: 'boolean',
    title_other_wording: 'text',
    see_items: 'smallint[]',
    sources: 'jsonb',
  },
  whenWithdrawn: 'keep',
  code: [import.meta.url, new URL('./programme.schema.ts', import.meta.url).href],
  async read(folder) {
    const file = 'programme/edn-items.json';
    const [items, units, labels] = await Promise.all([
      readRecords(folder, file, EdnItem),
      readRecords(folder, 'programme/teaching-units.json', TeachingUnit),
      readSources(folder),
    ]);
    const unitsByNumber = new Map(units.map((unit) => [unit.number, unit]));
    return items.map((item) => {
      const unit = item.teachingUnit === null ? undefined : unitsByNumber.get(item.teachingUnit);
      if (unit && (item.number < unit.firstItem || item.number > unit.lastItem)) {
        throw new CatalogueError(file, `record number ${item.number}`, 'teachingUnit: outside its range');
      }
      return {
        item_number: String(item.number),
        title: item.title,
        specialty: item.specialties.length === 0 ? null : item.specialties.join(' · '),
        specialties: item.specialties,
        rank: rankOf(item),
        teaching_unit: item.teachingUnit,
        teaching_unit_title: unit?.title ?? null,
        rank_a_objectives: item.rankAObjectives,
        rank_b_objectives: item.rankBObjectives,
        title_confirmed: item.titleConfirmed,
        title_other_wording: item.otherWording?.title ?? null,
        see_items: item.seeItems ?? [],
        sources: resolveSources(
          file,
          item.number,
          { ...item.sources, otherWording: item.otherWording?.source },
          labels,
        ),
      };
    });
  },
};

export const startingSituations: CataloguePart = {
  name: 'starting-situations',
  table: 'starting_situations',
  key: 'situation_number',
  columns: {
    situation_number: 'text',
    description: 'text',
    category: 'text',
    title_status: 'text',
    other_wording: 'text',
    sources: 'jsonb',
  },
  whenWithdrawn: 'keep',
  code: [import.meta.url, new URL('./programme.schema.ts', import.meta.url).href],
  async read(folder) {
    const file = 'programme/starting-situations.json';
    const [situations, labels] = await Promise.all([
      readRecords(folder, file, StartingSituation),
      readSources(folder),
    ]);
    return situations.map((situation) => ({
      situation_number: String(situation.number),
      description: situation.title,
      category: situation.category,
      title_status: situation.status.replace('-', '_'),
      other_wording: situation.otherWording?.title ?? null,
      sources: resolveSources(
        file,
        situation.number,
        { ...situation.sources, otherWording: situation.otherWording?.source },
        labels,
      ),
    }));
  },
};

/** What the module study brings to the catalogue. */
export const studyCatalogue: readonly CataloguePart[] = [ednItems, startingSituations];
