import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './music.module.css';

interface MakerChoiceProps {
  provider: string;
  isOutside: boolean;
  onChoose: (isOutside: boolean) => void;
}

/** Who makes the piece, and what leaves for the one who is not here. */
export function MakerChoice({ provider, isOutside, onChoose }: MakerChoiceProps) {
  const { t } = useTranslation('wellbeing/music');
  const id = useId();
  return (
    <>
      <fieldset className={css.targets} aria-describedby={`${id}-what`}>
        <legend>{t('maker.legend')}</legend>
        {[false, true].map((outside) => (
          <label key={String(outside)} className={css.target}>
            <input
              type="radio"
              name={`${id}-maker`}
              checked={isOutside === outside}
              onChange={() => onChoose(outside)}
            />
            <span className={css.name}>{t(outside ? 'maker.outside' : 'maker.here', { provider })}</span>
          </label>
        ))}
      </fieldset>
      <p id={`${id}-what`} className={css.soft}>
        {t('maker.what', { provider })}
      </p>
    </>
  );
}
