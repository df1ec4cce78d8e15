import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '#modules/emergency/rules/protocol-faults.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import css from './editor.module.css';
import { ChoiceField, FaultsOf, NumberField, SetField } from './editor-fields.tsx';
import { emptyResuscitation } from './form-content.ts';
import { useForm, useValue } from './form-context.tsx';

const at = (name: string) => `resuscitation.${name}`;

function Figures() {
  const { t } = useTranslation('emergency/editor');
  const { content } = useForm();
  const lines = linesOf(content).map(({ line }) => ({ value: line.id, label: line.text.slice(0, 80) }));
  return (
    <>
      <div className={css.pair}>
        <NumberField path={at('compressionsPerMinute.0')} label={t('resuscitation.slowest')} />
        <NumberField path={at('compressionsPerMinute.1')} label={t('resuscitation.fastest')} />
        <NumberField path={at('adrenalineEverySeconds.0')} label={t('resuscitation.soonest')} />
        <NumberField path={at('adrenalineEverySeconds.1')} label={t('resuscitation.latest')} />
        <NumberField path={at('cycleSeconds')} label={t('resuscitation.cycle')} />
      </div>
      <ChoiceField path={at('adrenalineLine')} label={t('resuscitation.adrenalineLine')} options={lines} />
      <ChoiceField path={at('shockLine')} label={t('resuscitation.shockLine')} options={lines} />
      <SetField
        path={at('sources')}
        label={t('lines.sourcesLabel')}
        options={content.sources.map(({ id, authority, title, year }, index) => ({
          value: id,
          label: t('lines.source', { authority: authority || title || index + 1, year }),
        }))}
      />
      <FaultsOf paths={['resuscitation', at('compressionsPerMinute'), at('adrenalineEverySeconds')]} />
    </>
  );
}

/** What the code assistant counts by: of a cardiac arrest, and of no other topic. */
export function ResuscitationFields() {
  const { t } = useTranslation('emergency/editor');
  const { value, set } = useValue('resuscitation');
  const isThere = value !== undefined && value !== null;
  const box = useRef<HTMLDivElement>(null);
  const was = useRef(isThere);
  useEffect(() => {
    // What held the focus has just gone: on to the first thing that stands in its place.
    if (was.current !== isThere) box.current?.querySelector<HTMLElement>('input, button')?.focus();
    was.current = isThere;
  }, [isThere]);
  return (
    <div ref={box} className={css.view}>
      <p className={css.hint}>{t('resuscitation.hint')}</p>
      {isThere ? (
        <>
          <Figures />
          <div>
            <ConfirmButton
              label={t('resuscitation.remove')}
              question={t('resuscitation.removeSure')}
              onConfirm={() => set(undefined)}
            />
          </div>
        </>
      ) : (
        <div>
          <Button variant="outline" onClick={() => set(emptyResuscitation())}>
            {t('resuscitation.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
