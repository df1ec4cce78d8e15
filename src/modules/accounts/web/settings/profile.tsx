import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { urlOf } from '#contract/resource.ts';
import { Profile as ProfileRow, profiles } from '#modules/accounts/contract/profile.ts';
import { request } from '#web/shared/api/request.ts';
import { type Person, personQuery } from '#web/shared/session.ts';
import { Field, Form } from '#web/shared/ui/form.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';

/** The name that Hygie greets with. */
export function Profile({ person }: { person: Person }) {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (name: string) =>
      request(`${urlOf(profiles)}/${person.id}`, { method: 'PATCH', body: { name }, answer: ProfileRow }),
    onSuccess: () => {
      sayDone(t('profile.saved'));
      return client.invalidateQueries({ queryKey: personQuery.queryKey });
    },
  });
  return (
    <Card title={t('profile.title')}>
      <Form
        submit={t('profile.save')}
        submitVariant="light"
        error={save.error}
        isPending={save.isPending}
        onSend={({ name }) => save.mutate(name ?? '')}
      >
        <Field
          name="name"
          label={t('fields.name')}
          defaultValue={person.name ?? ''}
          autoComplete="given-name"
        />
      </Form>
    </Card>
  );
}
