import { z } from 'zod';

/** What an emergency protocol says: the form of `catalogue/protocols/*.json`, of the editor and of the signed copy. */

const text = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .refine((said) => said === said.trim() && said === said.normalize('NFC'), 'must be trimmed and in NFC');

/** A slug: of a protocol, of a line, of a source. */
export const Identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const populations = ['adult', 'child', 'pregnancy'] as const;
export const Population = z.enum(populations);
export type Population = z.infer<typeof Population>;

export const protocolCategories = [
  'arrest',
  'cardiology',
  'pulmonology',
  'neurology',
  'shock',
  'infectiology',
  'metabolism',
  'toxicology',
  'trauma',
  'paediatrics',
  'obstetrics',
  'psychiatry',
  'digestive',
  'urology',
  'environment',
  'other',
] as const;
export const ProtocolCategory = z.enum(protocolCategories);

/** Ways a substance goes in, as they are written in France; `transthoracique` is that of an electric shock. */
export const routes = [
  'IV',
  'IO',
  'IM',
  'SC',
  'PO',
  'SL',
  'intranasale',
  'buccale',
  'rectale',
  'inhalée',
  'nébulisée',
  'endotrachéale',
  'cutanée',
  'oculaire',
  'locale',
  'transthoracique',
] as const;
export const Route = z.enum(routes);
export type Route = z.infer<typeof Route>;

export const doseUnits = [
  ...[
    'g',
    'mg',
    'µg',
    'mL',
    'L',
    'UI',
    'mmol',
    'J',
    'bouffées',
    'gouttes',
    'comprimés',
    'ampoules',
    'flacons',
    '%',
  ],
  ...['g/kg', 'mg/kg', 'µg/kg', 'mL/kg', 'UI/kg', 'mmol/kg', 'J/kg'],
  ...['g/h', 'mg/h', 'µg/h', 'mL/h', 'UI/h', 'mmol/h', 'mg/min', 'µg/min', 'L/min', 'UI/min'],
  ...['g/kg/h', 'mg/kg/h', 'µg/kg/h', 'mL/kg/h', 'UI/kg/h', 'µg/kg/min', 'mg/kg/min', 'L/kg/min'],
  ...['g/j', 'mg/j', 'mg/kg/j', 'g/kg/j', 'UI/j', 'mmol/j'],
] as const;
export const DoseUnit = z.enum(doseUnits);
export type DoseUnit = z.infer<typeof DoseUnit>;

const amount = z.number().positive().max(10_000_000);
export const Quantity = z.strictObject({ amount, unit: DoseUnit });

/** One sentence that may be quoted by itself. A figure in it needs a source; without `population` it holds for all. */
export const ProtocolLine = z.strictObject({
  id: Identifier,
  text: text(420),
  population: z.array(Population).min(1).optional(),
  /** Identifiers of the protocol's own sources. */
  sources: z.array(Identifier),
});
export type ProtocolLine = z.infer<typeof ProtocolLine>;

/**
 * One line of treatment. Its sentence says everything; the fields beside it say the same once more, for the checks and
 * the tables by weight, and must agree with the sentence.
 */
export const TreatmentLine = ProtocolLine.extend({
  /** International name in French and lower case: « adrénaline », « choc électrique externe ». */
  drug: z.string().min(2).max(80),
  /** The slug of the topic it treats, or a term such as `analgesie`: two topics that treat one thing must agree. */
  indication: Identifier,
  phase: z.enum(['initial', 'repeat', 'maintenance', 'alternative']),
  population: z.array(Population).min(1),
  routes: z.array(Route).min(1),
  dose: z
    .strictObject({ low: amount, high: amount.nullable(), unit: DoseUnit })
    .refine(({ low, high }) => high === null || high > low, 'high must be above low'),
  /** The most at one time, or in a day when the unit says so. */
  max: Quantity.nullable(),
  /** What is in the syringe: `drawn` in `totalVolumeMl` millilitres. */
  preparation: z
    .strictObject({ drawn: Quantity, totalVolumeMl: z.number().positive().max(2000), diluent: text(80) })
    .nullable(),
});
export type TreatmentLine = z.infer<typeof TreatmentLine>;

export const ProtocolSource = z.strictObject({
  id: Identifier,
  /** The learned society or the authority. */
  authority: text(160),
  title: text(300),
  year: z.int().min(1980).max(2026),
  url: z.url({ protocol: /^https$/ }).nullable(),
});
export type ProtocolSource = z.infer<typeof ProtocolSource>;

/** Of the two cardiac arrests only: what the code assistant counts by. */
export const Resuscitation = z.strictObject({
  compressionsPerMinute: z.tuple([z.int().min(60), z.int().max(160)]),
  cycleSeconds: z.int().min(30).max(300),
  adrenalineEverySeconds: z.tuple([z.int().min(60), z.int().max(600)]),
  /** Lines that say when adrenaline and shocks come. */
  adrenalineLine: Identifier,
  shockLine: Identifier,
  sources: z.array(Identifier).min(1),
});

const words = z.array(text(120)).max(60);

export const protocolSections = [
  'recognition',
  'severity',
  'firstActions',
  'treatments',
  'monitoring',
  'pitfalls',
  'calls',
  'handOver',
] as const;
export const ProtocolSection = z.enum(protocolSections);
export type ProtocolSection = z.infer<typeof ProtocolSection>;

export const ProtocolContent = z.strictObject({
  slug: Identifier,
  title: text(120),
  category: ProtocolCategory,
  populations: z.array(Population).min(1),
  version: z.int().min(1).max(10_000),
  reviewOn: z.iso.date(),
  /** `required` until a clinician of the instance has approved it. */
  clinicalReview: z.enum(['required', 'done']),
  /** Numbers of the EDN items where this is learnt. */
  ednItems: z.array(z.int().min(1).max(367)),
  /** What people call it: for the search, never quoted. */
  vocabulary: z.strictObject({ abbreviations: words, synonyms: words, lay: words, signs: words }),
  recognition: z.array(ProtocolLine).min(1),
  /** Red flags. */
  severity: z.array(ProtocolLine).min(1),
  /** In the order in which they are done. */
  firstActions: z.array(ProtocolLine).min(2),
  treatments: z.array(TreatmentLine),
  monitoring: z.array(ProtocolLine).min(1),
  pitfalls: z.array(ProtocolLine).min(1),
  /** When to call whom. */
  calls: z.array(ProtocolLine).min(1),
  handOver: z.array(ProtocolLine).min(1),
  resuscitation: Resuscitation.optional(),
  sources: z.array(ProtocolSource).min(1),
  /** What its author left out or doubts, for the clinician who reviews it. */
  doubts: z.array(text(400)),
});
export type ProtocolContent = z.infer<typeof ProtocolContent>;
