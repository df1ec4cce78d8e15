import type { ProtocolContent } from '../../contract/protocol-content.ts';
import { linesOf } from '../protocol-faults.ts';

export type Field = 'title' | 'abbreviation' | 'synonym' | 'lay' | 'sign' | 'drug' | 'action' | 'text';

/** How much a word counts by where it stands. */
export const fieldWeights: Readonly<Record<Field, number>> = {
  title: 3,
  abbreviation: 3,
  synonym: 3,
  lay: 2,
  sign: 2,
  drug: 2.2,
  action: 0.8,
  text: 0.5,
};

/** Whether a field holds names of the topic, not sentences about it. */
export const isName = (field: Field) => field !== 'action' && field !== 'text' && field !== 'drug';

/** What a protocol says, by the place where it says it. */
export function fieldsOf(protocol: ProtocolContent): [Field, string[]][] {
  const { vocabulary } = protocol;
  const said = linesOf(protocol);
  const isEarly = (section: string) => section === 'recognition' || section === 'firstActions';
  return [
    ['title', [protocol.title]],
    ['abbreviation', vocabulary.abbreviations],
    ['synonym', vocabulary.synonyms],
    ['lay', vocabulary.lay],
    ['sign', vocabulary.signs],
    ['drug', [...new Set(protocol.treatments.map(({ drug }) => drug))]],
    ['action', said.filter(({ section }) => isEarly(section)).map(({ line }) => line.text)],
    ['text', said.filter(({ section }) => !isEarly(section)).map(({ line }) => line.text)],
  ];
}
