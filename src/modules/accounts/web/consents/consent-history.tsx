import { useTranslation } from 'react-i18next';
import { type Consent, consentPurposes } from '#modules/accounts/contract/consent.ts';
import { dayAndTime, fullDate } from '#web/shared/dates.ts';
import css from './consents.module.css';

const columns = ['purpose', 'granted', 'withdrawn', 'version'] as const;

/** Every answer ever given, the latest first: the proof, in the person's own hands. */
export function ConsentHistory({ answers }: { answers: readonly Consent[] }) {
  const { t } = useTranslation('accounts/consents');
  const titleOf = (name: string) => {
    const purpose = consentPurposes.find((known) => known === name);
    return purpose ? t(`purposes.${purpose}.title`) : name;
  };
  const at = (instant: string) => dayAndTime(new Date(instant));
  return (
    <div className={css.history}>
      <h2>{t('history.title')}</h2>
      {answers.length === 0 ? (
        <p>{t('history.empty')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll the table sideways
        <section className={css.scroll} aria-label={t('history.title')} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`history.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answers.map(({ id, purpose, granted_at, withdrawn_at, text_version }) => (
                <tr key={id}>
                  <th scope="row">{titleOf(purpose)}</th>
                  <td>{at(granted_at)}</td>
                  <td>{withdrawn_at ? at(withdrawn_at) : t('history.open')}</td>
                  <td>{fullDate(new Date(text_version))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={css.soft}>{t('history.kept')}</p>
    </div>
  );
}
