import { PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { DoesNotOpen } from '../../../rules/sealing.ts';
import css from '../journal.module.css';

const shortest = 12;
type Slip = 'short' | 'different' | 'notUnderstood';

interface PassphraseFormProps {
  /** Nothing is sealed yet: the passphrase is chosen, and what losing it means is said. */
  isFirst: boolean;
  /** What a lost passphrase loses. */
  holds: 'journal' | 'checkIns';
  isPending: boolean;
  error: unknown;
  onOpen: (passphrase: string) => void;
}

/** The passphrase: chosen once with its warning, asked for afterwards. It is never sent. */
export function PassphraseForm({ isFirst, holds, isPending, error, onOpen }: PassphraseFormProps) {
  const { t } = useTranslation('wellbeing/journal');
  const { t: shell } = useTranslation('shell');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isUnderstood, setUnderstood] = useState(false);
  const [slip, setSlip] = useState<Slip>();
  const eye = { 'aria-label': shell('form.showPassword'), tabIndex: 0 };

  const open = (event: FormEvent) => {
    event.preventDefault();
    const slips: [Slip, boolean][] = [
      ['short', Array.from(passphrase.trim()).length < shortest],
      ['different', passphrase !== again],
      ['notUnderstood', !isUnderstood],
    ];
    const found = isFirst ? slips.find(([, isSlip]) => isSlip)?.[0] : undefined;
    setSlip(found);
    if (!found && passphrase !== '') onOpen(passphrase);
  };

  return (
    <Card title={t(isFirst ? 'sealed.start.title' : 'sealed.unlock.title')}>
      {isFirst ? (
        <div className={css.notice} role="note">
          <strong>{t(holds === 'journal' ? 'sealed.start.lost' : 'sealed.start.lostCheckIns')}</strong>
          <p>{t('sealed.start.lostWords')}</p>
          <p className={css.soft}>{t('sealed.start.visible')}</p>
        </div>
      ) : (
        <p className={css.soft}>{t('sealed.unlock.words')}</p>
      )}
      <form className={css.editor} onSubmit={open} noValidate>
        <PasswordInput
          label={t('sealed.start.passphrase')}
          description={isFirst ? t('sealed.start.passphraseHint') : undefined}
          autoComplete="off"
          value={passphrase}
          error={slip === 'short' ? t('sealed.start.short') : undefined}
          visibilityToggleButtonProps={eye}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
        {isFirst && (
          <>
            <PasswordInput
              label={t('sealed.start.again')}
              autoComplete="off"
              value={again}
              error={slip === 'different' ? t('sealed.start.different') : undefined}
              visibilityToggleButtonProps={eye}
              onChange={({ currentTarget }) => setAgain(currentTarget.value)}
            />
            <label className={css.check}>
              <input
                type="checkbox"
                checked={isUnderstood}
                onChange={({ currentTarget }) => setUnderstood(currentTarget.checked)}
              />
              {t('sealed.start.understood')}
            </label>
          </>
        )}
        <p role="status" className={css.status}>
          {isPending && t('sealed.unlock.working')}
          {!isPending && slip === 'notUnderstood' && t('sealed.start.notUnderstood')}
          {!isPending && error instanceof DoesNotOpen && t('sealed.unlock.wrong')}
        </p>
        {Boolean(error) && !(error instanceof DoesNotOpen) && <Failure error={error} />}
        <Button type="submit" isPending={isPending}>
          {t(isFirst ? 'sealed.start.open' : 'sealed.unlock.open')}
        </Button>
      </form>
    </Card>
  );
}
