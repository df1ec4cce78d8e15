import { IconLifebuoy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './help.module.css';
import { HelpPanel } from './help-panel.tsx';

/** One tap to the help numbers, from any screen, online or not. It calls nobody by itself. */
export function HelpButton() {
  const { t } = useTranslation('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className={css.button} aria-haspopup="dialog" onClick={open}>
        <IconLifebuoy size={20} stroke={1.75} aria-hidden="true" />
        {t('help.open')}
      </button>
      <HelpPanel dialog={dialog} isOpened={isOpened} />
    </>
  );
}
