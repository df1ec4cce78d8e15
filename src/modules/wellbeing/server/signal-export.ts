import type { listAllSignals } from './signal-history.queries.ts';

type Signal = Awaited<ReturnType<typeof listAllSignals>>[number];

const columns = [
  'created_at',
  'expires_at',
  'source_instrument',
  'level',
  'valence',
  'arousal',
  'emotion',
  'confidence',
  'summary',
  'raw',
] as const;

function metadataOf(signal: Signal): Record<string, unknown> {
  const { metadata } = signal;
  return metadata !== null && typeof metadata === 'object' && !Array.isArray(metadata) ? metadata : {};
}

/** One CSV field: quoted when needed, and never something a spreadsheet would run as a formula. */
function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const harmless = /^[=+\-@\t\r]/.test(text) && typeof value !== 'number' ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The signals as a CSV file (RFC 4180, UTF-8 with a mark so that spreadsheets read the accents). */
export function toCsv(signals: readonly Signal[]): string {
  const lines = signals.map((signal) => {
    const row: Record<string, unknown> = { ...metadataOf(signal), ...signal };
    return columns.map((column) => csvField(row[column])).join(',');
  });
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}
