import { IconBookmark, IconBookmarkFilled, IconFlag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '#web/shared/api/request.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { ReportFields } from '../reports/report-fields.tsx';
import { lineStart } from './line-start.ts';
import { type LineToolsProps, ToolsPlace } from './line-tools-soon.tsx';
import css from './lines.module.css';
import { useDisclosure } from './use-disclosure.ts';
import { useLineKeeping } from './use-line-keeping.ts';

/** Why a line was not kept; that the protocol says something else by now is the one thing to be read again. */
function NotKept({ error }: { error: Error }) {
  const { t } = useTranslation('emergency/saved');
  if (!(error instanceof ApiProblem) || error.code !== 'invalid') return <Failure error={error} />;
  return (
    <p role="alert" className={css.refusal}>
      {t('keep.changed')}
    </p>
  );
}

/**
 * Beside one line: keeps it as it is today in one press, or opens under it what reports an error in it. Of one size
 * whether the line is kept or not: nothing moves under the eyes of whoever reads.
 */
export function LineTools({ line, all }: LineToolsProps) {
  const { t } = useTranslation(['emergency/saved', 'emergency/reports']);
  const { isUnknown, isKeptNow, wasKept, isPending, error, toggle } = useLineKeeping(line);
  const report = useDisclosure('textarea');
  const start = lineStart(
    line.text,
    all.map(({ text }) => text),
  );
  const keepName = t('keep.lineFull', { line: start });
  const reportName = t('emergency/reports:form.lineFull', { line: start });
  // The second tap of a double one would take back what the first one kept.
  const press = ({ detail }: MouseEvent) => {
    if (detail < 2 && !isPending) toggle();
  };
  if (isUnknown) return <ToolsPlace />;
  const siblings = all.filter(({ slug }) => slug === line.slug);
  return (
    <>
      {/* Not read out with an answer, in whose live region it comes a moment later. */}
      <div className={css.tools} aria-live="off">
        {wasKept ? (
          <Link
            to="/urgence/enregistres"
            className={css.kept}
            aria-label={t('keep.keptFull', { line: start })}
          >
            <IconBookmarkFilled size={20} aria-hidden="true" />
            {t('keep.kept')}
          </Link>
        ) : (
          <button
            type="button"
            className={css.tool}
            aria-label={keepName}
            title={keepName}
            aria-pressed={isKeptNow}
            aria-busy={isPending}
            onClick={press}
          >
            {isKeptNow ? (
              <IconBookmarkFilled size={22} aria-hidden="true" />
            ) : (
              <IconBookmark size={22} stroke={1.75} aria-hidden="true" />
            )}
            {t('keep.word')}
          </button>
        )}
        <button
          type="button"
          className={css.tool}
          aria-label={reportName}
          title={reportName}
          {...report.button}
        >
          <IconFlag size={22} stroke={1.75} aria-hidden="true" />
          {t('emergency/reports:form.word')}
        </button>
      </div>
      {error && (
        <div className={css.below}>
          <NotKept error={error} />
        </div>
      )}
      {report.wasOpened && (
        <div className={css.below} aria-live="off" {...report.body}>
          <ReportFields
            slug={line.slug}
            version={line.version}
            lines={siblings.map(({ lineId: id, text }) => ({ id, text }))}
            from={line.lineId}
            onClose={report.close}
            onSent={() => {
              sayDone(t('emergency/reports:form.sent'));
              report.close();
            }}
          />
        </div>
      )}
    </>
  );
}
