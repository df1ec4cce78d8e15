import type { ProtocolSummary, PublishedProtocol } from '../contract/published-protocol.ts';

/** @param today a day, `2026-11-26`; a protocol is good through the whole day of its review */
export function isReviewOverdue(reviewOn: string, today: string): boolean {
  return reviewOn < today;
}

/** What a list shows of a protocol: all but its text. */
export function summaryOf({
  content: _content,
  sources: _sources,
  structure: _structure,
  ...summary
}: PublishedProtocol): ProtocolSummary {
  return summary;
}
