import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import {
  type FormEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { longestQuestion } from '#modules/emergency/contract/answer.ts';
import { type Population, populations } from '#modules/emergency/contract/protocol-content.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Options } from '#web/shared/ui/options.tsx';
import { askedBefore, askNext } from './asked-before.ts';
import { CategoryList } from './category-list.tsx';
import { type DangerWords, dangerNow, dangerWords, useDanger } from './danger-here.ts';
import { DeviceCopy } from './device-copy.tsx';
import css from './library.module.css';
import { NightSwitch } from './night-switch.tsx';
import { ProtocolRow } from './protocol-row.tsx';
import { SettledAnswer } from './settled-answer.tsx';
import { createTitleSearch } from './title-search.ts';
import { askHere, useAnswer } from './use-asker.ts';
import { useKeeping } from './use-keeping.ts';
import { useReference } from './use-reference.ts';

// The navigation at the foot of a phone hides what stands behind it.
const navigationPx = 64;

/** On a computer one types at once; on a phone a keyboard would hide half of the list. */
function useFocusOnArrival() {
  const field = useRef<HTMLInputElement>(null);
  const router = useRouter();
  useEffect(() => {
    if (!matchMedia('(min-width: 62em) and (hover: hover)').matches) return undefined;
    const focus = () => field.current?.focus({ preventScroll: true });
    focus();
    // After the shell has given the focus to the title.
    return router.subscribe('onRendered', focus);
  }, [router]);
  return field;
}

/** On a phone what is found must stand above the keyboard, and so the field at the top of the screen. */
const isTouched = () => matchMedia('(pointer: coarse)').matches;

/** Once an answer is there, brings it in sight unless its first line is. */
function useAnswerInSight(answer: object | undefined) {
  const results = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = results.current;
    if (answer === undefined || !shown) return;
    const line = (shown.querySelector('blockquote') ?? shown).getBoundingClientRect();
    if (line.top < 0 || line.bottom > window.innerHeight - navigationPx)
      shown.scrollIntoView({ block: 'start' });
  }, [answer]);
  return results;
}

export interface LibraryProps {
  /** The calm card of another room, that the application puts here; `onHide` empties the question. */
  renderCalm: (onHide: () => void) => ReactNode;
  /** Those of this browser, unless a test holds them back. */
  words?: DangerWords;
}

/** Search, answer and list of the emergency protocols; all of it on this device. */
export function Library({ renderCalm, words = dangerWords }: LibraryProps) {
  const { t } = useTranslation('emergency/library');
  const reference = useReference();
  const { protocols } = reference;
  const [typed, setTyped] = useState(askedBefore);
  const [asked, setAsked] = useState(askedBefore);
  const [population, setPopulation] = useState<Population>();
  const form = useRef<HTMLFormElement>(null);
  const keeping = useKeeping();
  const field = useFocusOnArrival();
  const read = useDeferredValue(typed);
  const search = useAnswer(protocols, asked, population);
  const { answer } = search;
  const titles = useMemo(() => createTitleSearch(protocols), [protocols]);
  const danger = useDanger(read, words);
  const mayFind = !['crisis', 'spoken', 'unknown'].includes(danger);
  const hits = useMemo(() => (mayFind ? titles(read) : []), [mayFind, titles, read]);
  const results = useAnswerInSight(answer);
  const { settled } = keeping;
  const isAsked = asked.trim() !== '' && asked === typed;
  const isAnswered = isAsked && answer !== undefined;
  // What only sounds like distress is so until the search, which reads all the words, has found a clinician's question in it.
  const isCrisis = danger === 'crisis' || (danger === 'spoken' && !isAnswered);
  const change = (words: string) => {
    setTyped(words);
    if (words.trim() === '') setAsked('');
    askNext('');
  };
  // Asked, or a result opened: what is only typed is nobody's question yet.
  const settle = async () => {
    // Out of reach, it answers nothing; the screen says so.
    const found = await askHere(protocols, typed, population).catch(() => undefined);
    await keeping.keep({ question: typed, population, answer: found });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Puts the keyboard away.
    if (isTouched()) field.current?.blur();
    setAsked(typed);
    askNext(['crisis', 'spoken', 'unknown'].includes(dangerNow(typed)) ? '' : typed);
    void settle();
  };

  return (
    <>
      <DeviceCopy {...reference} isBrief={typed.trim() !== ''} />
      <Fields>
        <search>
          <form ref={form} className={css.search} onSubmit={submit}>
            <TextInput
              ref={field}
              type="search"
              enterKeyHint="search"
              autoComplete="off"
              label={t('search.label')}
              description={t(keeping.isKeeping ? 'search.wordsKept' : 'search.words', {
                count: keeping.keepDays,
              })}
              value={typed}
              maxLength={longestQuestion}
              leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
              onFocus={() => isTouched() && form.current?.scrollIntoView({ block: 'start' })}
              onChange={({ currentTarget }) => change(currentTarget.value)}
            />
            <div className={css.actions}>
              <Button type="submit">{t('search.submit')}</Button>
              <NightSwitch />
            </div>
          </form>
        </search>
      </Fields>
      {isAsked && !isCrisis && answer?.verdict !== 'crisis' && (
        <Options
          legend={t('search.population')}
          value={population ?? 'all'}
          options={['all' as const, ...populations].map((value) => ({
            value,
            label: t(`populations.${value}`),
          }))}
          onChoose={(value) => setPopulation(populations.find((one) => one === value))}
        />
      )}
      <div ref={results} role="status" className={css.results}>
        {(isCrisis || (isAnswered && answer.verdict === 'crisis')) && renderCalm(() => change(''))}
        {!isCrisis && isAnswered && answer.verdict !== 'crisis' && (
          <SettledAnswer
            key={asked}
            answer={answer}
            settled={settled?.question === asked.trim() ? settled : undefined}
          />
        )}
        {!isCrisis && isAsked && search.error !== undefined && (
          <Failure error={search.error} onRetry={search.retry} />
        )}
        {!isCrisis && !isAnswered && isAsked && search.error === undefined && protocols.length > 0 && (
          <p className={css.soft}>{t('search.preparing')}</p>
        )}
        {!isCrisis && !isAsked && typed.trim() !== '' && hits.length === 0 && protocols.length > 0 && (
          <p className={css.soft}>{t(mayFind ? 'search.noTitle' : 'search.preparing')}</p>
        )}
      </div>
      {!isCrisis && !isAnswered && hits.length > 0 && (
        <ul className={css.list} aria-label={t('search.hits')}>
          {hits.map((protocol) => (
            <ProtocolRow key={protocol.slug} protocol={protocol} showsFirstAction onOpen={settle} />
          ))}
        </ul>
      )}
      {reference.isPending && <Loading />}
      {reference.error && <Failure error={reference.error} onRetry={reference.retry} />}
      {/* Hidden, not taken away: a first letter need not wait for eighty rows to be taken down, nor its erasure for them
          to be built. */}
      <div hidden={typed.trim() !== ''} className={css.categories}>
        <CategoryList protocols={protocols} />
      </div>
    </>
  );
}
