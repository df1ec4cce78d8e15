import { CatalogueError, type CataloguePart, readRecordFiles } from '#platform/catalogue/index.ts';
import { ProtocolContent } from '../contract/protocol-content.ts';
import { contradictions, faultsOfProtocol } from '../rules/protocol-faults.ts';
import { protocolColumns } from '../rules/protocol-row.ts';

/** The protocols that come with the project. @throws CatalogueError for one that would not pass the content check */
export async function readShippedProtocols(folder: string): Promise<ProtocolContent[]> {
  const protocols = await readRecordFiles(folder, 'protocols', ProtocolContent);
  for (const protocol of protocols) {
    const [fault] = faultsOfProtocol(protocol);
    if (fault !== undefined) throw new CatalogueError(`protocols/${protocol.slug}.json`, undefined, fault);
  }
  const [contradiction] = contradictions(protocols);
  if (contradiction !== undefined) throw new CatalogueError('protocols', undefined, contradiction);
  return protocols;
}

/** The row that a shipped protocol becomes: published, until a clinician here has read it « relecture clinique requise ». */
export function shippedRow(structure: ProtocolContent) {
  return {
    ...protocolColumns(structure),
    version: structure.version,
    clinical_review: structure.clinicalReview,
    status: 'published',
    origin: 'shipped',
  };
}

const here = (path: string) => new URL(path, import.meta.url).href;

export const urgentProtocolsPart: CataloguePart = {
  name: 'urgent-protocols',
  table: 'urgent_protocols',
  key: 'slug',
  columns: {
    slug: 'text',
    title: 'text',
    category: 'text',
    content: 'text',
    sources: 'text[]',
    version: 'integer',
    review_on: 'date',
    clinical_review: 'text',
    status: 'text',
    origin: 'text',
    structure: 'jsonb',
  },
  // A protocol that left the catalogue must not stay on the screens of an instance that never touched it.
  whenWithdrawn: 'delete',
  code: [
    import.meta.url,
    ...[
      '../contract/protocol-content.ts',
      '../rules/protocol-row.ts',
      '../rules/protocol-text.ts',
      '../rules/protocol-faults.ts',
    ].map(here),
  ],
  read: async (folder) => (await readShippedProtocols(folder)).map(shippedRow),
};
