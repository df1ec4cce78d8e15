import type { SavedFlag, SavedProtocol, SavedProtocolNote } from '../contract/saved-protocol.ts';

/** What one kept, with one's own note on it, if there is one. */
export interface KeptWithNote {
  readonly saved: SavedProtocol;
  readonly note: SavedProtocolNote | undefined;
  readonly flags: readonly SavedFlag[];
}

/** The words of the export, in the reader's language; quotations stay as the protocol has them. */
export interface ExportWords {
  readonly title: string;
  readonly keptOn: (day: string) => string;
  readonly version: (version: number) => string;
  readonly reviewRequired: string;
  readonly ownNote: string;
  readonly flag: (flag: SavedFlag) => string;
}

const quoted = (text: string) => `> ${text.replaceAll('\n', '\n> ')}`;

/**
 * Everything one kept as one Markdown text: each line letter for letter with its version and source, what became of it,
 * and one's own notes plainly apart.
 */
export function savedAsMarkdown(kept: readonly KeptWithNote[], words: ExportWords): string {
  const parts = kept.map(({ saved, note, flags }) => {
    const lines = saved.quotations.map(({ text, title, version, source, clinicalReview }) => {
      const facts = [
        title,
        words.version(version),
        source,
        clinicalReview === 'required' ? words.reviewRequired : '',
      ];
      return `${quoted(text)}\n>\n> — ${facts.filter((fact) => fact !== '').join('. ')}`;
    });
    const own = note && (note.note !== '' || note.tags.length > 0) ? [note.note, note.tags.join(', ')] : [];
    return [
      `## ${saved.title ?? ''}`,
      words.keptOn(saved.created_at),
      ...flags.map((flag) => `**${words.flag(flag)}**`),
      ...(saved.quotations.length === 0 ? [saved.protocol] : lines),
      ...(own.length > 0 ? [`### ${words.ownNote}`, ...own.filter((text) => text !== '')] : []),
    ].join('\n\n');
  });
  return `${[`# ${words.title}`, ...parts].join('\n\n')}\n`;
}
