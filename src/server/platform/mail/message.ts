/** A mail ready to go. Both bodies say the same. */
export interface MailMessage {
  to: string;
  subject: string;
  text: string;
  html: string;
  language: 'fr' | 'en';
  /** What kind of mail it is, in words that identify nobody: the only thing logs may say of it. */
  kind: string;
}

/** What a mail says: paragraphs, perhaps one link to follow, and a closing line. Plain text throughout. */
export interface MailContent {
  subject: string;
  paragraphs: readonly string[];
  link?: { label: string; url: string };
  closing: string;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** Renders both bodies of a mail. Nothing in them is loaded from elsewhere: no image, no tracker, no font. */
export function renderMail(
  to: string,
  language: 'fr' | 'en',
  kind: string,
  { subject, paragraphs, link, closing }: MailContent,
): MailMessage {
  const text = [...paragraphs, ...(link ? [`${link.label}\n${link.url}`] : []), closing].join('\n\n');
  const blocks = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  if (link) {
    const url = escapeHtml(link.url);
    blocks.push(`<p><a href="${url}">${escapeHtml(link.label)}</a></p>`, `<p>${url}</p>`);
  }
  blocks.push(`<p>${escapeHtml(closing)}</p>`);
  const style = 'font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em';
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(subject)}</title><body style="${style}">${blocks.join('')}</body></html>`;
  return { to, subject, text: `${text}\n`, html, language, kind };
}
