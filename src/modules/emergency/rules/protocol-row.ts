import type { ProtocolContent } from '../contract/protocol-content.ts';
import { protocolText, sourceText } from './protocol-text.ts';

/** The columns of `urgent_protocols` that its structure decides, wherever the protocol comes from. */
export function protocolColumns(structure: ProtocolContent) {
  return {
    slug: structure.slug,
    title: structure.title,
    category: structure.category,
    content: protocolText(structure),
    sources: structure.sources.map(sourceText),
    review_on: structure.reviewOn,
    structure,
  };
}
