import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from './saved.module.css';
import { type Kept, useMembers, useShare } from './saved.ts';

/** Shares with one person among those who let themselves be found, and takes it back. */
export function Share({ saved, ownId }: Pick<Kept, 'saved'> & { ownId: string }) {
  const { t } = useTranslation('emergency/saved');
  const [chosen, setChosen] = useState('');
  const members = useMembers(true);
  const share = useShare(saved.id);
  const [reader] = saved.shared_with;
  const others = (members.data ?? []).filter(({ user_id }) => user_id !== ownId);
  const choices = others.filter(({ user_id }) => user_id !== reader);
  if (members.isPending) return <Loading />;
  if (members.error) return <Failure error={members.error} onRetry={() => void members.refetch()} />;
  const nameOf = (id: string) => others.find(({ user_id }) => user_id === id)?.name ?? t('share.someone');
  return (
    <div className={css.note}>
      <p className={css.soft}>{t('share.words')}</p>
      {share.error && <Failure error={share.error} />}
      {reader !== undefined && (
        <div className={css.keep}>
          <p>{t('share.with', { name: nameOf(reader) })}</p>
          <Button
            variant="outline"
            isPending={share.isPending}
            onClick={() => share.mutate([], { onSuccess: () => sayDone(t('share.stopped')) })}
          >
            {t('share.stop')}
          </Button>
        </div>
      )}
      {reader === undefined && choices.length === 0 && <p>{t('share.nobody')}</p>}
      {choices.length > 0 && (
        <>
          <Fields>
            <NativeSelect
              label={t(reader === undefined ? 'share.who' : 'share.instead')}
              value={chosen}
              data={[
                { value: '', label: t('share.choose') },
                ...choices.map(({ user_id, name }) => ({ value: user_id, label: name ?? '' })),
              ]}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            />
          </Fields>
          <div>
            <Button
              variant="light"
              disabled={chosen === ''}
              isPending={share.isPending}
              onClick={() =>
                share.mutate([chosen], {
                  onSuccess: () => {
                    setChosen('');
                    sayDone(t(reader === undefined ? 'share.done' : 'share.changed'));
                  },
                })
              }
            >
              {t(reader === undefined ? 'share.confirm' : 'share.change')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
