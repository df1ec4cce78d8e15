import { IconMessage, IconPhone, IconX } from '@tabler/icons-react';
import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '#web/shared/dates.ts';
import css from './help.module.css';
import { type ShownLine, useHelpLines } from './help-lines.ts';

/** « 3114 : souffrance » stands beside a big 3114: the number is not said twice. */
function labelBeside(number: string, label: string): string {
  const rest = label.startsWith(number) ? label.slice(number.length).replace(/^[\s\u00a0:]+/, '') : label;
  return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
}

/** One help number, as a link that calls or writes when it is tapped, in a list. */
export function HelpLineLink({ line }: { line: ShownLine }) {
  const { t } = useTranslation('shell');
  const language = currentLanguage();
  const isText = !line.channels.includes('voice');
  const Icon = isText ? IconMessage : IconPhone;
  return (
    <li>
      <a className={css.line} href={`${isText ? 'sms' : 'tel'}:${line.number.replaceAll(/[^+\d]/g, '')}`}>
        <Icon size={24} stroke={1.75} aria-hidden="true" />
        <span className={css.words}>
          <span className={css.number}>
            {line.number}
            {isText && <span className={css.channel}>{t('help.bySms')}</span>}
          </span>
          <span className={css.label}>{labelBeside(line.number, line.label[language])}</span>
          <span className={css.description}>{line.description[language]}</span>
          <span className={css.description}>{line.hours[language]}</span>
        </span>
      </a>
    </li>
  );
}

interface HelpPanelProps {
  dialog: RefObject<HTMLDialogElement | null>;
  isOpened: boolean;
}

/** The help numbers. A native dialog: it takes the focus, gives it back, and closes on Escape without our code. */
export function HelpPanel({ dialog, isOpened }: HelpPanelProps) {
  const { t } = useTranslation('shell');
  const { lines, verifiedOn } = useHelpLines(isOpened);
  const titleId = useId();
  return (
    <dialog ref={dialog} className={css.panel} aria-labelledby={titleId}>
      <div className={css.head}>
        <h2 id={titleId}>{t('help.title')}</h2>
        <button type="button" className={css.close} onClick={() => dialog.current?.close()}>
          <IconX size={22} stroke={1.75} aria-hidden="true" />
          {t('help.close')}
        </button>
      </div>
      <p className={css.promise}>{t('help.promise')}</p>
      <ul className={css.lines}>
        {lines.map((line) => (
          <HelpLineLink key={line.slug} line={line} />
        ))}
      </ul>
      <p className={css.verified}>{t('help.verified', { date: verifiedOn })}</p>
    </dialog>
  );
}
