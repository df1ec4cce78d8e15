import { protocolSections } from '#modules/emergency/contract/protocol-content.ts';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import type { LineReference } from '../lines/line-tools-soon.tsx';

/** Every line of a protocol, as what keeps it names it. */
export function referencesIn({
  slug,
  version,
  structure,
}: Pick<PublishedProtocol, 'slug' | 'version' | 'structure'>): LineReference[] {
  return protocolSections.flatMap((section) =>
    structure[section].map(({ id: lineId, text }) => ({ slug, version, section, lineId, text })),
  );
}
