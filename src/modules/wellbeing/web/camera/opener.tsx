import { IconCamera } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import words from '../words/words.module.css';
import css from './camera.module.css';

interface OpenerProps {
  isOpen: boolean;
  onToggle: () => void;
}

/** The camera among the other ways to answer. It opens the notice, not the camera. */
export function Opener({ isOpen, onToggle }: OpenerProps) {
  const { t } = useTranslation('wellbeing/camera');
  return (
    <button
      type="button"
      className={`${words.choice} ${css.opener}`}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <IconCamera aria-hidden="true" stroke={1.75} size={20} />
      {t('open')}
    </button>
  );
}
