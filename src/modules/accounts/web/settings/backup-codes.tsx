import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from './settings.module.css';

/** The ways back in without the phone: shown this once. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('accounts');
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => sayDone(t('totp.copied')),
      () => undefined,
    );
  return (
    <section className={css.codes} aria-label={t('totp.codesTitle')}>
      <h3>{t('totp.codesTitle')}</h3>
      <p className={css.soft}>{t('totp.codesWords')}</p>
      <ul className={css.codeList}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button variant="outline" onClick={() => void copy()}>
        {t('totp.copy')}
      </Button>
    </section>
  );
}
