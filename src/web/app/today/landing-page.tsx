import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import css from './landing-page.module.css';
import { Notebook } from './notebook.tsx';

const facts = ['checkIn', 'study', 'private'] as const;

/** What Hygie is, for whom, and who reads: said to a visitor before asking for anything. */
export function LandingPage() {
  const { t } = useTranslation('shell');
  return (
    <div className={css.landing}>
      <header className={css.head}>
        <div className={css.words}>
          <p className={css.eyebrow}>{t('landing.eyebrow')}</p>
          <h1 tabIndex={-1} className={css.title}>
            {t('landing.title')}
          </h1>
          <p className={css.lead}>{t('landing.lead')}</p>
          <div className={css.actions}>
            <LinkButton to="/inscription">{t('landing.signUp')}</LinkButton>
            <LinkButton to="/connexion" variant="outline">
              {t('landing.signIn')}
            </LinkButton>
          </div>
        </div>
        <Notebook className={css.drawing} />
      </header>
      <ul className={css.facts}>
        {facts.map((fact) => (
          <li key={fact} data-room={fact === 'study' ? 'study' : 'wellbeing'}>
            <h2 className={css.fact}>{t(`landing.facts.${fact}.title`)}</h2>
            <p>{t(`landing.facts.${fact}.words`)}</p>
          </li>
        ))}
      </ul>
      <p className={css.limits}>{t('landing.limits')}</p>
    </div>
  );
}
