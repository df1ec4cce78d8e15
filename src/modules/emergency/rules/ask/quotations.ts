import type { Quotation } from '../../contract/answer.ts';
import type {
  Population,
  ProtocolContent,
  ProtocolLine,
  ProtocolSection,
  TreatmentLine,
} from '../../contract/protocol-content.ts';
import { linesOf } from '../protocol-faults.ts';
import { drugsNamed } from './drugs.ts';
import { flatten } from './normalise.ts';
import type { QuestionReading } from './read-question.ts';
import type { Reference } from './reference.ts';
import { rootsOf } from './roots.ts';

const mostQuotations = 8;
const firstActionsQuoted = 3;
const asksDose =
  /(?<![a-z])(?:doses?|posologies?|combien|mg|µg|ml|ui|dilution|diluer|preparer?|prepare|debit|vitesse|titration|seringue|ampoules?|bolus|bouffees|quel(?:le)? (?:medicament|traitement|antibiotique|molecule)|traitement|antidote|ivse)(?![a-z])/;
/** Which section answers which word of the question. */
const sectionWords: [ProtocolSection, RegExp][] = [
  [
    'severity',
    /(?<![a-z])(?:graves?|gravite|criteres?|signes|inquiet\w*|dangereux|hospit\w*|reanimation|score)(?![a-z])/,
  ],
  [
    'monitoring',
    /(?<![a-z])(?:surveill\w*|duree|combien (?:de temps|d'heures)|objectifs?|cibles?|sortie)(?![a-z])/,
  ],
  [
    'calls',
    /(?<![a-z])(?:appeler|appelle|qui|avis|transfert|orientation|specialiste|chirurg\w*|hospit\w*)(?![a-z])/,
  ],
  [
    'pitfalls',
    /(?<![a-z])(?:contre[- ]?indi\w*|ci|erreurs?|pieges?|eviter|interdits?|peut[- ]on|possible|faut[- ]il)(?![a-z])/,
  ],
  [
    'recognition',
    /(?<![a-z])(?:signes|diagnosti\w*|reconnaitre|comment savoir|examens?|imagerie|ecg|scanner|score)(?![a-z])/,
  ],
];

type Spoken = { section: ProtocolSection; line: ProtocolLine | TreatmentLine };

const isFor = (line: ProtocolLine, wanted: ReadonlySet<Population>) =>
  wanted.size === 0 || !line.population || line.population.some((one) => wanted.has(one));

const isTreatment = (line: ProtocolLine | TreatmentLine): line is TreatmentLine => 'drug' in line;

export function quote(protocol: ProtocolContent, { section, line }: Spoken): Quotation {
  const sources = line.sources.flatMap((id) => protocol.sources.filter((source) => source.id === id));
  const years = sources.map(({ year }) => year);
  return {
    text: line.text,
    slug: protocol.slug,
    title: protocol.title,
    version: protocol.version,
    section,
    lineId: line.id,
    population: line.population ?? null,
    source: sources.map(({ authority, title, year }) => `${authority}, ${title}, ${year}`).join('\u00a0; '),
    date: years.length === 0 ? null : String(Math.max(...years)),
  };
}

const rootsOfLines = new WeakMap<ProtocolLine, readonly string[]>();

/** The different roots of a line, worked out once: each question asks them of every line of its topics. */
function rootsIn(line: ProtocolLine): readonly string[] {
  const known = rootsOfLines.get(line);
  if (known) return known;
  const roots = [...new Set(rootsOf(line.text))];
  rootsOfLines.set(line, roots);
  return roots;
}

function overlap(line: ProtocolLine, { weights }: QuestionReading, { rarity }: Reference): number {
  return rootsIn(line).reduce((sum, root) => sum + (weights.get(root) ?? 0) * rarity(root), 0);
}

/** The lines of a protocol that answer a question best, each letter for letter; what is done first always stands among them. */
export function quotationsFrom(
  protocol: ProtocolContent,
  question: string,
  reading: QuestionReading,
  reference: Reference,
  wanted: ReadonlySet<Population>,
): Quotation[] {
  const text = flatten(question);
  const lines = linesOf(protocol).filter(({ line }) => isFor(line, wanted));
  const drugs = new Set(drugsNamed(reading, protocol));
  const named = lines.filter(({ line }) => isTreatment(line) && drugs.has(line.drug));
  const first = lines.filter(({ section }) => section === 'firstActions').slice(0, firstActionsQuoted);
  const asked = sectionWords.filter(([, words]) => words.test(text)).map(([section]) => section);
  const doses =
    named.length === 0 && asksDose.test(text)
      ? lines.filter(({ line }) => isTreatment(line) && line.phase === 'initial').slice(0, 3)
      : [];
  const ranked = lines
    .map((spoken) => ({
      spoken,
      worth: overlap(spoken.line, reading, reference) + (asked.includes(spoken.section) ? 1.5 : 0),
    }))
    .filter(({ worth }) => worth > 2)
    .sort((one, other) => other.worth - one.worth)
    .map(({ spoken }) => spoken);
  const inOrder = named.length > 0 ? [...named, ...first, ...ranked] : [...first, ...doses, ...ranked];
  return [...new Set(inOrder)].slice(0, mostQuotations).map((spoken) => quote(protocol, spoken));
}
