import {
  type Population,
  type ProtocolContent,
  type ProtocolLine,
  protocolSections,
  type TreatmentLine,
} from '../contract/protocol-content.ts';

/** What the form alone cannot refuse: sentences and fields that disagree, figures without a source, topics at odds. */

/** « 1 000 », « 1 000 » (thin space) and « 1000 » are one figure; « μ » (Greek) and « µ » (micro) one sign. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('μ', 'µ')
    .replaceAll('’', "'")
    .replaceAll(/(?<=\d)[\s\u00A0\u202F](?=\d{3}(?!\d))/gu, '')
    .replaceAll(/[\s\u00A0\u202F]+/gu, ' ');
}

/** 0.05 as a French sentence writes it: « 0,05 ». */
function inFrench(figure: number): string {
  return String(figure).replace('.', ',');
}

function saysFigure(sentence: string, figure: number): boolean {
  const written = inFrench(figure).replace(',', '[,]');
  return new RegExp(`(?<![\\d,])${written}(?![\\d]|,\\d)`, 'u').test(sentence);
}

function saysUnit(sentence: string, unit: string): boolean {
  const compact = sentence.replaceAll(' ', '');
  return compact.includes(unit.toLowerCase()) || (unit === 'UI' && /unités?/.test(sentence));
}

function faultsOfTreatment(line: TreatmentLine): string[] {
  const sentence = plain(line.text);
  const faults: string[] = [];
  if (!sentence.includes(plain(line.drug))) faults.push(`does not name ${line.drug}`);
  const figures = [line.dose.low, ...(line.dose.high === null ? [] : [line.dose.high])];
  if (line.max) figures.push(line.max.amount);
  if (line.preparation) figures.push(line.preparation.drawn.amount, line.preparation.totalVolumeMl);
  for (const figure of figures) {
    if (!saysFigure(sentence, figure)) faults.push(`does not say ${inFrench(figure)}`);
  }
  const units = [
    line.dose.unit,
    ...(line.max ? [line.max.unit] : []),
    ...(line.preparation ? [line.preparation.drawn.unit] : []),
  ];
  for (const unit of units) if (!saysUnit(sentence, unit)) faults.push(`does not say the unit ${unit}`);
  if (line.sources.length === 0) faults.push('has no source');
  return faults;
}

/** Every line of a protocol with its section, in the order in which it is read. */
export function linesOf(protocol: ProtocolContent) {
  return protocolSections.flatMap((section) =>
    protocol[section].map((line: ProtocolLine | TreatmentLine) => ({ section, line })),
  );
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** @returns what is wrong inside one protocol, each as « section line: what »; empty when nothing is */
export function faultsOfProtocol(protocol: ProtocolContent): string[] {
  const faults: string[] = [];
  const known = new Set(protocol.sources.map(({ id }) => id));
  const used = new Set(protocol.resuscitation?.sources ?? []);
  for (const id of repeated(protocol.sources.map((source) => source.id)))
    faults.push(`sources: ${id} stands twice`);
  const lines = linesOf(protocol);
  for (const id of repeated(lines.map(({ line }) => line.id))) faults.push(`line ${id} stands twice`);
  for (const { section, line } of lines) {
    const at = `${section} ${line.id}`;
    for (const id of line.sources) {
      used.add(id);
      if (!known.has(id)) faults.push(`${at}: source ${id} is not listed`);
    }
    // « V1 », « P2Y12 », « B12 » are names: a figure stands by itself.
    if (/(?<![\p{L}\d])\d/u.test(line.text) && line.sources.length === 0)
      faults.push(`${at}: a figure without a source`);
    for (const group of line.population ?? []) {
      if (!protocol.populations.includes(group)) faults.push(`${at}: ${group} is not among the populations`);
    }
  }
  for (const line of protocol.treatments) {
    for (const fault of faultsOfTreatment(line)) faults.push(`treatments ${line.id}: ${fault}`);
  }
  for (const id of known) if (!used.has(id)) faults.push(`sources: ${id} is used by no line`);
  if (protocol.resuscitation) {
    const ids = new Set(lines.map(({ line }) => line.id));
    for (const id of [protocol.resuscitation.adrenalineLine, protocol.resuscitation.shockLine]) {
      if (!ids.has(id)) faults.push(`resuscitation: no line ${id}`);
    }
    for (const range of ['compressionsPerMinute', 'adrenalineEverySeconds'] as const) {
      const [least, most] = protocol.resuscitation[range];
      if (least > most) faults.push(`resuscitation: ${range} is upside down`);
    }
  }
  return faults;
}

const share = (one: readonly string[], other: readonly string[]) =>
  one.some((value) => other.includes(value));

function areApart(one: TreatmentLine, other: TreatmentLine): boolean {
  const [oneHigh, otherHigh] = [one.dose.high ?? one.dose.low, other.dose.high ?? other.dose.low];
  return one.dose.low > otherHigh || other.dose.low > oneHigh;
}

const capsDiffer = (one: TreatmentLine, other: TreatmentLine) =>
  one.max !== null &&
  other.max !== null &&
  one.max.unit === other.max.unit &&
  one.max.amount !== other.max.amount;

/** @returns pairs of lines of two topics that give one drug, for one thing, to one population, in doses that exclude each other */
export function contradictions(protocols: readonly ProtocolContent[]): string[] {
  const all = protocols.flatMap(({ slug, treatments }) => treatments.map((line) => ({ slug, line })));
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const comparable =
        one.slug !== other.slug &&
        one.line.drug === other.line.drug &&
        one.line.indication === other.line.indication &&
        one.line.phase === other.line.phase &&
        one.line.dose.unit === other.line.dose.unit &&
        share(one.line.population, other.line.population) &&
        share(one.line.routes, other.line.routes);
      if (!comparable || !(areApart(one.line, other.line) || capsDiffer(one.line, other.line))) return [];
      return [`${one.slug} ${one.line.id} / ${other.slug} ${other.line.id}: ${one.line.drug}`];
    }),
  );
}

/** Whether a line holds for somebody of this population. */
export function holdsFor(line: ProtocolLine, population: Population): boolean {
  return line.population === undefined || line.population.includes(population);
}
