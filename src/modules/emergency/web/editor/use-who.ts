import { useTranslation } from 'react-i18next';
import type { Person } from '#web/shared/session.ts';

/** Whose hands: oneself, the name that the server tells to those who write protocols, or somebody else of here. */
export function useWho(person: Pick<Person, 'id'> | null | undefined) {
  const { t } = useTranslation('emergency/editor');
  return (id: string | null, name: string | null) =>
    id !== null && id === person?.id ? t('people.you') : (name ?? t('people.other'));
}
