import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import css from './library.module.css';
import { ReviewBadge } from './notices.tsx';

interface ProtocolRowProps {
  protocol: PublishedProtocol;
  /** True in a search: what is done first stands under the title, without a tap. */
  showsFirstAction?: boolean;
  onOpen?: () => void;
}

/** One protocol of a list: its title, whom it is for, whether a clinician has read it. */
export function ProtocolRow({ protocol, showsFirstAction, onOpen }: ProtocolRowProps) {
  const { t } = useTranslation('emergency/library');
  const { slug, title, populations, structure } = protocol;
  return (
    <li className={css.row}>
      <Link to="/urgence/$slug" params={{ slug }} className={css.title} lang="fr" onClick={onOpen}>
        {title}
      </Link>
      {showsFirstAction && (
        <p lang="fr" className={css.first}>
          {structure.firstActions[0]?.text}
        </p>
      )}
      <p className={css.facts}>
        <span>{populations.map((one) => t(`populations.${one}`)).join(', ')}</span>
        <ReviewBadge {...protocol} />
      </p>
    </li>
  );
}
