import { useTranslation } from 'react-i18next';
import {
  type Consent,
  type ConsentPurpose,
  consentTextVersions,
  isInForce,
} from '#modules/accounts/contract/consent.ts';
import { fullDate } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from './consents.module.css';
import { useAnswer } from './consents.ts';

const day = (instant: string) => fullDate(new Date(instant));

interface ConsentCardProps {
  purpose: ConsentPurpose;
  /** The person's latest answer to this purpose, if there was one. */
  last: Consent | undefined;
}

/** One use, its whole text, and one button: agreeing and withdrawing weigh the same. */
export function ConsentCard({ purpose, last }: ConsentCardProps) {
  const { t } = useTranslation('accounts/consents');
  const answer = useAnswer(purpose, (isGranted) => sayDone(t(isGranted ? 'granted' : 'withdrawnNow')));
  const title = t(`purposes.${purpose}.title`);
  const version = day(consentTextVersions[purpose]);
  const isOpen = last?.withdrawn_at === null;
  const isGiven = last !== undefined && isInForce(last);
  const state = () => {
    if (isGiven) return t('since', { when: day(last.granted_at), version });
    if (isOpen) return t('outdated', { version });
    if (last?.withdrawn_at) return t('withdrawn', { when: day(last.withdrawn_at), version });
    return t('never', { version });
  };
  return (
    <Card title={title}>
      <p>{t(`purposes.${purpose}.text`)}</p>
      <p className={css.soft}>{state()}</p>
      {answer.error && <Failure error={answer.error} />}
      <Button
        variant="outline"
        isPending={answer.isPending}
        aria-label={t(isGiven ? 'withdrawFull' : 'grantFull', { title })}
        onClick={() => answer.mutate(isGiven ? last : undefined)}
      >
        {t(isGiven ? 'withdraw' : 'grant')}
      </Button>
    </Card>
  );
}
