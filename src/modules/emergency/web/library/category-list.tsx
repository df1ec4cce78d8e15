import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { protocolCategories } from '#modules/emergency/contract/protocol-content.ts';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import css from './library.module.css';
import { ProtocolRow } from './protocol-row.tsx';

/** Every protocol, by category; as long as they are the same, what is typed elsewhere does not touch it. */
export const CategoryList = memo(function CategoryList({
  protocols,
}: {
  protocols: readonly PublishedProtocol[];
}) {
  const { t } = useTranslation('emergency/library');
  return protocolCategories.map((category) => {
    const within = protocols.filter((protocol) => protocol.category === category);
    if (within.length === 0) return null;
    return (
      <section key={category} aria-labelledby={`category-${category}`}>
        <h2 id={`category-${category}`} className={css.category}>
          {t(`categories.${category}`)}
        </h2>
        <ul className={css.list}>
          {within.map((protocol) => (
            <ProtocolRow key={protocol.slug} protocol={protocol} />
          ))}
        </ul>
      </section>
    );
  });
});
