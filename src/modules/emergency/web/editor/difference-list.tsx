import { useTranslation } from 'react-i18next';
import type { ProtocolDifference } from '#modules/emergency/contract/protocol-draft.ts';
import css from './editor.module.css';

/** A field that is not a sentence is said by its name alone: nobody reads JSON. */
const isSentence = (text: string) => !/^[[{"]/.test(text);

function Side({ mark, text, kind }: { mark: string; text: string; kind: 'before' | 'after' }) {
  const { t } = useTranslation('emergency/editor');
  const Tag = kind === 'before' ? 'del' : 'ins';
  return (
    <p className={css.side} data-kind={kind}>
      <span className={css.mark}>{mark}</span>{' '}
      {isSentence(text) ? <Tag lang="fr">{text}</Tag> : <Tag>{t('differences.details')}</Tag>}
    </p>
  );
}

function Difference({
  difference: { kind, section, id, before, after },
}: {
  difference: ProtocolDifference;
}) {
  const { t } = useTranslation('emergency/editor');
  const { t: library } = useTranslation('emergency/library');
  const isField = section === 'about' || section === 'sources';
  const place = isField ? t(`differences.sections.${section}`) : library(`sections.${section}`);
  const field = section === 'about' ? t(`differences.fields.${id as 'title'}`) : undefined;
  // A dose can change while its sentence does not: the fields beside it are what changed.
  const isBeside = kind === 'changed' && before === after;
  return (
    <li className={css.difference}>
      <p className={css.place}>
        <strong>{t(`differences.kinds.${kind}`)}</strong> · {place}
        {field && ` · ${field}`}
      </p>
      {kind === 'reordered' || isBeside ? (
        <p className={css.side}>
          {isBeside ? <span lang="fr">{after}</span> : null}{' '}
          {t(isBeside ? 'differences.beside' : 'differences.order')}
        </p>
      ) : (
        <>
          {before !== null && before !== '' && (
            <Side kind="before" mark={t('differences.before')} text={before} />
          )}
          {after !== null && after !== '' && <Side kind="after" mark={t('differences.after')} text={after} />}
        </>
      )}
    </li>
  );
}

/** What changed from one version to the next, line by line, in words as well as in colours. */
export function DifferenceList({ differences }: { differences: readonly ProtocolDifference[] }) {
  const { t } = useTranslation('emergency/editor');
  if (differences.length === 0) return <p className={css.hint}>{t('differences.none')}</p>;
  return (
    <ul className={css.differences}>
      {differences.map((difference) => (
        <Difference
          key={`${difference.kind} ${difference.section} ${difference.id}`}
          difference={difference}
        />
      ))}
    </ul>
  );
}
