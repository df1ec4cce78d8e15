import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personQuery } from '#web/shared/session.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { Field, Form, PasswordField } from '#web/shared/ui/form.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { identity, useIdentity } from '../identity.ts';
import { BackupCodes } from './backup-codes.tsx';
import { QrCode } from './qr-code.tsx';
import css from './settings.module.css';

function Confirm({
  otpauthUri,
  onConfirmed,
}: {
  otpauthUri: string;
  onConfirmed: (codes: string[]) => void;
}) {
  const { t } = useTranslation('accounts');
  const send = useIdentity(identity.confirmTotp, ({ backupCodes }) => onConfirmed(backupCodes));
  return (
    <>
      <p>{t('totp.scan')}</p>
      <QrCode text={otpauthUri} />
      <p className={css.secret}>
        {t('totp.byHand')} <code>{new URL(otpauthUri).searchParams.get('secret')}</code>
      </p>
      <Form
        submit={t('totp.confirm')}
        error={send.error}
        isPending={send.isPending}
        onSend={({ code }) => send.mutate({ code })}
      >
        <Field name="code" label={t('totp.code')} inputMode="numeric" autoComplete="one-time-code" />
      </Form>
    </>
  );
}

function Start({ onStarted }: { onStarted: (otpauthUri: string) => void }) {
  const { t } = useTranslation('accounts');
  const [isOpen, setOpen] = useState(false);
  const send = useIdentity(identity.startTotp, ({ otpauthUri }) => onStarted(otpauthUri));
  if (!isOpen) {
    return (
      <Button variant="light" onClick={() => setOpen(true)}>
        {t('totp.start')}
      </Button>
    );
  }
  return (
    <Form
      submit={t('totp.continue')}
      error={send.error}
      isPending={send.isPending}
      onSend={({ password }) => send.mutate({ password })}
    >
      <PasswordField name="password" label={t('fields.currentPassword')} autoComplete="current-password" />
    </Form>
  );
}

function Stop({ onStopped }: { onStopped: () => void }) {
  const { t } = useTranslation('accounts');
  const send = useIdentity(identity.stopTotp, onStopped);
  return (
    <Fold title={t('totp.stop')}>
      <Form
        submit={t('totp.stop')}
        submitVariant="outline"
        isDanger
        error={send.error}
        isPending={send.isPending}
        onSend={({ password }) => send.mutate({ password })}
      >
        <PasswordField name="password" label={t('fields.currentPassword')} autoComplete="current-password" />
      </Form>
    </Fold>
  );
}

/** A code at each sign-in: begun with the password, on after a first code, with ten ways back in. */
export function SecondFactor({ isEnabled }: { isEnabled: boolean }) {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const [otpauthUri, setOtpauthUri] = useState<string>();
  const [codes, setCodes] = useState<string[]>();
  const refresh = () => client.invalidateQueries({ queryKey: personQuery.queryKey });
  const handleConfirmed = (backupCodes: string[]) => {
    setCodes(backupCodes);
    setOtpauthUri(undefined);
    return refresh();
  };
  const handleStopped = () => {
    sayDone(t('totp.stopped'));
    setCodes(undefined);
    return refresh();
  };
  return (
    <Card title={t('totp.title')}>
      <p className={css.soft}>{t(isEnabled ? 'totp.isOn' : 'totp.isOff')}</p>
      {codes && <BackupCodes codes={codes} />}
      {!isEnabled && !otpauthUri && !codes && <Start onStarted={setOtpauthUri} />}
      {otpauthUri && <Confirm otpauthUri={otpauthUri} onConfirmed={handleConfirmed} />}
      {isEnabled && <Stop onStopped={handleStopped} />}
    </Card>
  );
}
