import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Person, personQuery } from '#web/shared/session.ts';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Page } from '#web/shared/ui/page.tsx';

const writers: readonly Person['role'][] = ['clinician', 'teacher', 'admin'];

/** Whether this person may write protocols; approving one is for clinicians alone. */
export function mayWrite(person: Person | null | undefined): boolean {
  return Boolean(person) && writers.includes(person?.role ?? 'student');
}

interface WritersOnlyProps {
  title: string;
  children: (person: Person) => ReactNode;
}

/** A page for those who write protocols; everybody else reads why it is not for them, and where to go. */
export function WritersOnly({ title, children }: WritersOnlyProps) {
  const { t } = useTranslation('emergency/editor');
  const { data: person, error, refetch } = useQuery(personQuery);
  if (person && mayWrite(person)) return children(person);
  if (person === undefined && !error) return <Loading />;
  return (
    <Page title={title}>
      {person === undefined ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Empty title={t('access.title')} words={t(person === null ? 'access.visitor' : 'access.member')}>
          {person === null ? (
            <LinkButton to="/connexion" search={{ suite: location.pathname }}>
              {t('access.signIn')}
            </LinkButton>
          ) : (
            <LinkButton to="/urgence">{t('access.back')}</LinkButton>
          )}
        </Empty>
      )}
    </Page>
  );
}
