import { useTranslation } from 'react-i18next';
import { populations, protocolCategories } from '#modules/emergency/contract/protocol-content.ts';
import css from './editor.module.css';
import { ChoiceField, ListField, SetField, TextField } from './editor-fields.tsx';
import { slugOf } from './form-content.ts';
import { useForm, useValue } from './form-context.tsx';

function NewTitle() {
  const { t } = useTranslation('emergency/editor');
  const { content, change } = useForm();
  const follows = content.slug === slugOf(content.title);
  const address = useValue('slug');
  return (
    <>
      <TextField
        path="title"
        label={t('about.title')}
        onText={(title) => {
          if (follows) change((before) => ({ ...before, slug: slugOf(title) }));
        }}
      />
      <TextField
        path="slug"
        label={t('about.slug')}
        hint={t('about.slugHint', { slug: address.value || '…' })}
      />
    </>
  );
}

/** What the protocol is: its title, whom it is for, until when it holds. */
export function AboutFields({ isNewTopic }: { isNewTopic: boolean }) {
  const { t } = useTranslation(['emergency/editor', 'emergency/library']);
  return (
    <>
      {isNewTopic ? <NewTitle /> : <TextField path="title" label={t('about.title')} />}
      <div className={css.pair}>
        <ChoiceField
          path="category"
          label={t('about.category')}
          options={protocolCategories.map((value) => ({
            value,
            label: t(`emergency/library:categories.${value}`),
          }))}
        />
        <TextField path="reviewOn" type="date" label={t('about.reviewOn')} />
      </div>
      <SetField
        path="populations"
        label={t('about.populations')}
        options={populations.map((value) => ({ value, label: t(`emergency/library:populations.${value}`) }))}
      />
      <ListField path="ednItems" label={t('about.ednItems')} hint={t('about.ednItemsHint')} isFigures />
    </>
  );
}

/** What people call it: for the search alone. */
export function VocabularyFields() {
  const { t } = useTranslation('emergency/editor');
  return (
    <>
      <p className={css.hint}>{t('vocabulary.hint')}</p>
      {(['abbreviations', 'synonyms', 'lay', 'signs'] as const).map((name) => (
        <ListField key={name} path={`vocabulary.${name}`} label={t(`vocabulary.${name}`)} />
      ))}
    </>
  );
}
