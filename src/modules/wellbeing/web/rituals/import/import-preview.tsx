import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarReading } from '#modules/wellbeing/contract/shift-import.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from '../rituals.module.css';
import { ImportLine } from './import-line.tsx';
import { chosenShifts, type DraftLine, draftOf, isPossible, useImportShifts } from './shift-import.ts';

// A thousand lines of fields at once would stop a phone.
const linesAtOnce = 30;

interface LinesProps {
  drafts: readonly (readonly [number, DraftLine])[];
  label: string;
  onChange: (index: number, change: Partial<DraftLine>) => void;
}

function Lines({ drafts, label, onChange }: LinesProps) {
  const { t } = useTranslation('wellbeing/rituals');
  const [shown, setShown] = useState(linesAtOnce);
  return (
    <>
      <ul aria-label={label}>
        {drafts.slice(0, shown).map(([index, draft]) => (
          <ImportLine key={index} index={index} draft={draft} onChange={onChange} />
        ))}
      </ul>
      {drafts.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + linesAtOnce)}>
          {t('import.more', { count: drafts.length - shown })}
        </Button>
      )}
    </>
  );
}

interface ImportPreviewProps {
  reading: CalendarReading;
  onDone: () => void;
}

/** What would be added, line by line; nothing is, until it is said so. */
export function ImportPreview({ reading, onDone }: ImportPreviewProps) {
  const { t } = useTranslation('wellbeing/rituals');
  const [drafts, setDrafts] = useState(() => reading.lines.map(draftOf));
  const change = useCallback(
    (index: number, changed: Partial<DraftLine>) =>
      setDrafts((before) => before.map((draft, at) => (at === index ? { ...draft, ...changed } : draft))),
    [],
  );
  const keep = useImportShifts();
  const chosen = chosenShifts(drafts.filter(isPossible));
  const numbered = drafts.map((draft, index) => [index, draft] as const);
  const recognised = numbered.filter(([, { line }]) => line.kind !== null);
  const others = numbered.filter(([, { line }]) => line.kind === null);
  const { outside, cancelled, unreadable } = reading.left;
  const save = () =>
    keep.mutate(chosen, {
      onSuccess: ({ added, known }) => {
        sayDone(t('import.done', { added, known }));
        onDone();
      },
    });
  return (
    <section className={css.section} aria-labelledby="import-preview">
      <h3 id="import-preview">{t('import.preview')}</h3>
      <p className={css.soft}>{t('import.words')}</p>
      {recognised.length > 0 && <Lines drafts={recognised} label={t('import.preview')} onChange={change} />}
      {recognised.length === 0 && <p>{t('import.nothing')}</p>}
      {others.length > 0 && (
        <Fold title={t('import.others', { count: others.length })}>
          <Lines drafts={others} label={t('import.othersLabel')} onChange={change} />
        </Fold>
      )}
      {outside + cancelled + unreadable > 0 && (
        <p className={css.soft}>{t('import.left', { outside, cancelled, unreadable })}</p>
      )}
      {keep.error && <Failure error={keep.error} />}
      <div className={css.row}>
        {chosen.length > 0 && (
          <Button isPending={keep.isPending} onClick={save}>
            {t('import.save', { count: chosen.length })}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          {t('import.cancel')}
        </Button>
      </div>
    </section>
  );
}
