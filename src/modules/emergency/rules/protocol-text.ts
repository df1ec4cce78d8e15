import {
  type Population,
  type ProtocolContent,
  type ProtocolSection,
  type ProtocolSource,
  protocolSections,
} from '../contract/protocol-content.ts';

const headings: Readonly<Record<ProtocolSection, string>> = {
  recognition: 'Reconnaître',
  severity: 'Signes de gravité',
  firstActions: 'Premiers gestes, dans l’ordre',
  treatments: 'Traitements',
  monitoring: 'Surveillance',
  pitfalls: 'Pièges',
  calls: 'Qui appeler, et quand',
  handOver: 'Transmissions',
};

const populationNames: Readonly<Record<Population, string>> = {
  adult: 'adulte',
  child: 'enfant',
  pregnancy: 'grossesse',
};

/** A source as a reader looks for it: authority, title, year, address. */
export function sourceText({ authority, title, year, url }: ProtocolSource): string {
  return [`${authority}. ${title}. ${year}`, ...(url === null ? [] : [url])].join('. ');
}

/**
 * The whole protocol as plain text. Every line stands in it letter for letter and begins a line of the text, so that a
 * quotation can be checked as an exact span; whom it holds for, when it does not hold for all, follows in brackets.
 */
export function protocolText(protocol: ProtocolContent): string {
  const blocks = protocolSections.flatMap((section) => {
    if (protocol[section].length === 0) return [];
    const lines = protocol[section].map(({ text, population }) => {
      const isForSome = population !== undefined && population.length < protocol.populations.length;
      const whom = isForSome ? ` [${population.map((one) => populationNames[one]).join(', ')}]` : '';
      return `${text}${whom}`;
    });
    return [[headings[section], ...lines].join('\n')];
  });
  const sources = ['Sources', ...protocol.sources.map(sourceText)].join('\n');
  return [protocol.title, ...blocks, sources].join('\n\n');
}
