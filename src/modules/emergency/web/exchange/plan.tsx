import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BundleReading,
  becomesDraft,
  incomingStates,
  type PlannedProtocol,
} from '#modules/emergency/contract/bundle-exchange.ts';
import type { Person } from '#web/shared/session.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import css from './exchange.module.css';
import { RecallList } from './recall-list.tsx';
import { useFaultSentence } from './use-fault-sentence.ts';

function Refusal({ reading }: { reading: BundleReading }) {
  const { t } = useTranslation('emergency/exchange');
  const say = useFaultSentence();
  const unknown = reading.faults.find(({ kind }) => kind === 'unknown-key');
  return (
    <>
      <ul className={css.list}>
        {reading.faults.map((fault) => (
          <li key={`${fault.kind} ${fault.slug} ${fault.what}`}>{say(fault)}</li>
        ))}
      </ul>
      {unknown && (
        <>
          <p>{t('plan.trust')}</p>
          <p>
            <code className={css.key}>{t('plan.trustLine', { key: unknown.what })}</code>
          </p>
        </>
      )}
      <p>{t('plan.nothingTaken')}</p>
    </>
  );
}

function StateGroup({ state, protocols }: { state: PlannedProtocol['state']; protocols: PlannedProtocol[] }) {
  const { t } = useTranslation('emergency/exchange');
  return (
    <div>
      <h5>{t(`states.${state}`, { count: protocols.length })}</h5>
      {/* What is the same here needs no reading. */}
      {state !== 'same' && (
        <ul className={css.list}>
          {protocols.map(({ slug, title, version, versionHere }) => (
            <li key={slug}>
              <span lang="fr">{title}</span>{' '}
              <span className={css.facts}>
                {versionHere === null
                  ? t('plan.version', { version })
                  : t('plan.versions', { version, versionHere })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function LeftOut({ refused }: Pick<BundleReading, 'refused'>) {
  const { t } = useTranslation('emergency/exchange');
  const say = useFaultSentence();
  if (refused.length === 0) return null;
  return (
    <div>
      <h5>{t('plan.leftOut', { count: refused.length })}</h5>
      <ul className={css.list}>
        {refused.map(({ slug, fault }) => (
          <li key={slug}>{say(fault)}</li>
        ))}
      </ul>
    </div>
  );
}

interface BundlePlanProps {
  reading: BundleReading;
  isTaken: boolean;
  isPending: boolean;
  error: unknown;
  person: Person;
  onTake: () => void;
}

/** What a bundle would bring, or brought: by state, with what is left out and what was recalled elsewhere. */
export function BundlePlan({ reading, isTaken, isPending, error, person, onTake }: BundlePlanProps) {
  const { t } = useTranslation('emergency/exchange');
  const heading = useRef<HTMLHeadingElement>(null);
  // The answer is read where it comes, by whoever cannot see that it came.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer is gone to
  useEffect(() => heading.current?.focus(), [reading]);
  const { faults, fingerprint, protocols, recalls, refused, drafts } = reading;
  const isRefused = faults.length > 0;
  const count = protocols.filter(becomesDraft).length;
  return (
    <section className={css.plan} aria-labelledby="bundle-plan">
      <h4 id="bundle-plan" ref={heading} tabIndex={-1}>
        {isTaken ? t('plan.taken', { count: drafts }) : t(isRefused ? 'plan.refused' : 'plan.title')}
      </h4>
      {isRefused ? (
        <Refusal reading={reading} />
      ) : (
        <>
          <p className={css.facts}>
            {t('plan.signedBy')} <code className={css.key}>{fingerprint}</code>
          </p>
          {incomingStates.map((state) => {
            const inState = protocols.filter((protocol) => protocol.state === state);
            return inState.length > 0 && <StateGroup key={state} state={state} protocols={inState} />;
          })}
          <LeftOut refused={refused} />
          <RecallList recalls={recalls} person={person} />
        </>
      )}
      {error !== null && error !== undefined && <Failure error={error} />}
      {isTaken && <p>{t('plan.next')}</p>}
      {!isRefused && !isTaken && (
        <div>
          {count > 0 ? (
            <Button isPending={isPending} onClick={onTake}>
              {t('plan.take', { count })}
            </Button>
          ) : (
            <p>{t('plan.nothingNew')}</p>
          )}
        </div>
      )}
    </section>
  );
}
