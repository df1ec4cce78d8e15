import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProtocolLine } from '#modules/emergency/contract/protocol-content.ts';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { ReviewBadge } from '../library/notices.tsx';
import { LinePopulations, LineSources } from '../library/protocol-line.tsx';
import { spokenLines } from './followed-protocol.ts';
import css from './record.module.css';

/** One line of the protocol, letter for letter, with its review mark and its source. */
export function QuotedLine({ protocol, line }: { protocol: PublishedProtocol; line: ProtocolLine }) {
  const { populations, sources } = protocol.structure;
  return (
    <figure className={css.quotation}>
      <blockquote lang="fr">{line.text}</blockquote>
      <figcaption className={css.facts}>
        <ReviewBadge {...protocol} />
        <LinePopulations line={line} populations={populations} />
        <LineSources line={line} sources={sources} />
      </figcaption>
    </figure>
  );
}

/** The protocol's sentences on shock, adrenaline and amiodarone; nothing is worked out of them. */
export function CodeLines({ protocol }: { protocol: PublishedProtocol }) {
  const { t } = useTranslation('emergency/code');
  const { slug, title, version } = protocol;
  return (
    <section aria-labelledby="code-lines">
      <h2 id="code-lines">{t('lines.title')}</h2>
      <p className={css.facts}>
        <Link to="/urgence/$slug" params={{ slug }} className={css.whole} lang="fr">
          {title}
        </Link>
        <span>{t('lines.version', { version })}</span>
      </p>
      {spokenLines(protocol).map((line) => (
        <QuotedLine key={line.id} protocol={protocol} line={line} />
      ))}
    </section>
  );
}
