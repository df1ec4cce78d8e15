import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlannedRecall } from '#modules/emergency/contract/bundle-exchange.ts';
import { fullDate } from '#web/shared/dates.ts';
import type { Person } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { useReferenceChange } from '../editor/use-drafts.ts';
import css from './exchange.module.css';

const [leastReason, mostReason] = [5, 500];

function Recall({ recall, mayRecall }: { recall: PlannedRecall; mayRecall: boolean }) {
  const { t } = useTranslation('emergency/exchange');
  const change = useReferenceChange();
  const { slug, title, version, reason, recalledAt, versionHere } = recall;
  const here = change.isSuccess ? 'recalled' : recall.here;
  const said = reason.trim().slice(0, mostReason);
  return (
    <li className={css.recall}>
      <p>
        {here === 'published' ? (
          <Link to="/urgence/$slug" params={{ slug }} lang="fr">
            {title ?? slug}
          </Link>
        ) : (
          <span lang="fr">{title ?? slug}</span>
        )}{' '}
        <span className={css.facts}>
          {t('recalls.when', { version, day: fullDate(new Date(recalledAt)) })}
        </span>
      </p>
      <p>
        {t('recalls.reason')} <span lang="fr">{reason}</span>
      </p>
      <p className={here === 'published' ? css.warning : css.facts}>
        {t(`recalls.${here}`, { version: versionHere })}
      </p>
      {change.error && <Failure error={change.error} />}
      {here === 'published' && mayRecall && said.length >= leastReason && (
        <div>
          <ConfirmButton
            variant="outline"
            label={t('recalls.confirm')}
            fullLabel={t('recalls.confirmThis', { title: title ?? slug })}
            question={t('recalls.sure')}
            isPending={change.isPending}
            onConfirm={() => change.mutate({ path: `protocols/${slug}/recall`, body: { reason: said } })}
          />
        </div>
      )}
    </li>
  );
}

/** What the other instance took back, and what stands of it here; recalling it here as well is a person's decision. */
export function RecallList({ recalls, person }: { recalls: readonly PlannedRecall[]; person: Person }) {
  const { t } = useTranslation('emergency/exchange');
  if (recalls.length === 0) return null;
  const mayRecall = person.role === 'clinician' || person.role === 'admin';
  return (
    <div>
      <h5>{t('recalls.title', { count: recalls.length })}</h5>
      <ul className={css.list}>
        {recalls.map((recall) => (
          <Recall key={`${recall.slug} ${recall.version}`} recall={recall} mayRecall={mayRecall} />
        ))}
      </ul>
    </div>
  );
}
