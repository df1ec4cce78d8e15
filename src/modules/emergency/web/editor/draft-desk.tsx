import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProtocolContent } from '#modules/emergency/contract/protocol-content.ts';
import type { ProtocolDraft } from '#modules/emergency/contract/protocol-draft.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { Options } from '#web/shared/ui/options.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { readFault } from './content-faults.ts';
import { DraftForm } from './draft-form.tsx';
import { Comparison, Preview } from './draft-views.tsx';
import css from './editor.module.css';
import { type FormContent, tidy } from './form-content.ts';
import { FormProvider } from './form-context.tsx';
import { useSave, useSubmit } from './use-drafts.ts';
import { forgetContent, useEditing } from './use-editing.ts';

const views = ['write', 'preview', 'compare'] as const;

interface DraftDeskProps {
  /** Absent until it is saved for the first time. */
  draft?: ProtocolDraft;
  start: FormContent;
  /** Under which name unsaved words are kept on this device. */
  name: string;
  isNewTopic: boolean;
  /** Begins again from what is saved. */
  onDiscard: () => void;
}

/** Where an author writes: the form, what readers will see, what changes for them; then saves and submits. */
export function DraftDesk({ draft, start, name, isNewTopic, onDiscard }: DraftDeskProps) {
  const { t } = useTranslation('emergency/editor');
  const navigate = useNavigate();
  const { content, faults, isChanged, isResumed, change } = useEditing(name, start);
  const [view, setView] = useState<(typeof views)[number]>('write');
  const [saysBlanks, setSaysBlanks] = useState(false);
  const [isIncomplete, setIncomplete] = useState(false);
  const save = useSave(draft?.id);
  const submit = useSubmit();
  // Only the server knows the other topics.
  const elsewhere = (draft?.faults ?? [])
    .map((fault) => readFault(start, fault))
    .filter(({ key }) => key === 'contradiction');
  const all = [...faults, ...(isChanged ? [] : elsewhere)];
  const said = all.filter(({ key }) => saysBlanks || key !== 'required');
  const error = save.error ?? submit.error;

  const store = async (andSubmit: boolean) => {
    setSaysBlanks(true);
    submit.reset();
    const structure = tidy(content);
    const isComplete = ProtocolContent.safeParse(structure).success && !(andSubmit && all.length > 0);
    setIncomplete(!isComplete);
    if (!isComplete) return setView('write');
    try {
      const saved = isChanged || !draft ? await save.mutateAsync(structure) : draft;
      if (andSubmit) await submit.mutateAsync(saved.id);
      sayDone(t(andSubmit ? 'bar.sent' : 'bar.saved'));
      if (!draft) {
        forgetContent(name);
        await navigate({ to: '/urgence/redaction/$id', params: { id: saved.id }, replace: true });
      }
    } catch {
      // Said above the buttons, from the mutation; everything typed is still here.
    }
  };

  const isSubmitted = Boolean(draft?.submittedAt) && !isChanged;
  const state = isSubmitted ? 'submitted' : isChanged || !draft ? 'unsaved' : 'saved';
  return (
    <FormProvider value={{ content, faults: all, saysBlanks, change }}>
      {isResumed && isChanged && (
        <div className={css.resumed}>
          <p>{t('resumed.words')}</p>
          <ConfirmButton label={t('resumed.discard')} question={t('resumed.sure')} onConfirm={onDiscard} />
        </div>
      )}
      <Options
        legend={t('views.legend')}
        value={view}
        options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        onChoose={(value) => setView(views.find((one) => one === value) ?? 'write')}
      />
      <div className={css.view} hidden={view !== 'write'}>
        <DraftForm isNewTopic={isNewTopic} />
      </div>
      {view === 'preview' && <Preview content={content} />}
      {view === 'compare' && <Comparison content={content} />}
      {error && (
        <div>
          <Failure error={error} />
          <p className={css.hint}>{t('bar.kept')}</p>
        </div>
      )}
      <div className={css.bar}>
        <p role="status" className={css.state}>
          {t(`bar.${state}`)}{' '}
          {said.length > 0 && (
            <span className={css.count} data-strong={isIncomplete}>
              {t(isIncomplete ? 'bar.incomplete' : 'bar.faults', {
                faults: t('faultCount', { count: said.length }),
              })}
            </span>
          )}
        </p>
        <div className={css.actions}>
          <Button variant="outline" isPending={save.isPending} onClick={() => void store(false)}>
            {t('bar.save')}
          </Button>
          {!isSubmitted && (
            <Button isPending={submit.isPending} onClick={() => void store(true)}>
              {t('bar.submit')}
            </Button>
          )}
        </div>
      </div>
    </FormProvider>
  );
}
