import { IconDeviceMobile, IconNote, IconScale, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './camera.module.css';

const points = [
  ['local', IconDeviceMobile],
  ['limits', IconScale],
  ['kept', IconNote],
  ['own', IconUser],
] as const;

/** What will happen, read before each use: nothing starts without the click that follows. */
export function Notice() {
  const { t } = useTranslation('wellbeing/camera');
  return (
    <>
      <h2 className={css.title}>{t('notice.title')}</h2>
      <ul className={css.points}>
        {points.map(([point, Icon]) => (
          <li key={point} className={css.point}>
            <Icon aria-hidden="true" stroke={1.75} className={css.icon} />
            <span>{t(`notice.${point}`)}</span>
          </li>
        ))}
      </ul>
      <p className={css.soft}>{t('notice.how')}</p>
    </>
  );
}
