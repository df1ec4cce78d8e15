import { useTranslation } from 'react-i18next';
import { currentLanguage } from '#web/shared/dates.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import css from './evidence.module.css';
import type { ToldEvidence } from './evidence-chart.tsx';

function points(value: number): string {
  return new Intl.NumberFormat(currentLanguage() === 'en' ? 'en-GB' : 'fr-FR', {
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).format(value);
}

/** The same in words and figures. */
export function EvidenceTable({ told }: { told: readonly ToldEvidence[] }) {
  const { t } = useTranslation('wellbeing/evidence');
  const titleOf = (slug: string) => told.find((one) => one.slug === slug)?.title ?? slug;
  return (
    <Fold title={t('table.open')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={t('table.caption')}>
        <table className={css.table}>
          <caption className={css.hidden}>{t('table.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.gesture')}</th>
              <th scope="col">{t('table.count')}</th>
              <th scope="col">{t('table.effect')}</th>
              <th scope="col">{t('table.interval')}</th>
              <th scope="col">{t('table.verdict')}</th>
              <th scope="col">{t('table.aheadOf')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ slug, title, count, estimate, low, high, verdict, aheadOf }) => (
              <tr key={slug}>
                <th scope="row">{title}</th>
                <td>{count}</td>
                <td>{points(estimate)}</td>
                <td className={css.together}>{t('table.from', { low: points(low), high: points(high) })}</td>
                <td>{t(`verdict.${verdict}`)}</td>
                <td>{aheadOf.length > 0 ? aheadOf.map(titleOf).join(' · ') : t('table.unsettled')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Fold>
  );
}
