import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtocolSection } from '#modules/emergency/contract/protocol-content.ts';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { AboutFields, VocabularyFields } from './about-fields.tsx';
import css from './editor.module.css';
import { FaultsOf, ListField } from './editor-fields.tsx';
import { useFaultCount, useForm } from './form-context.tsx';
import { SectionLines } from './line-fields.tsx';
import { ResuscitationFields } from './resuscitation-fields.tsx';
import { SourceFields } from './source-fields.tsx';
import { Treatments } from './treatment-fields.tsx';

// In the order in which a reader meets them.
const sections = [
  'firstActions',
  'treatments',
  'recognition',
  'severity',
  'monitoring',
  'pitfalls',
  'calls',
  'handOver',
] as const satisfies readonly ProtocolSection[];

/** A part of the form, folded; its title says how much it holds and what in it is to be put right. */
function Part({
  path,
  title,
  count,
  children,
}: {
  path: string;
  title: string;
  count?: number;
  children: ReactNode;
}) {
  const { t } = useTranslation('emergency/editor');
  const faults = useFaultCount(path);
  const held = count === undefined ? title : t('parts.held', { title, count });
  return (
    <div className={css.part} data-faulty={faults > 0}>
      <Fold
        isLazy
        title={faults === 0 ? held : t('parts.faulty', { held, faults: t('faultCount', { count: faults }) })}
      >
        {children}
      </Fold>
    </div>
  );
}

/** The whole protocol as a form: sections folded, in the order of reading, then sources and doubts. */
export function DraftForm({ isNewTopic }: { isNewTopic: boolean }) {
  const { t } = useTranslation(['emergency/editor', 'emergency/library']);
  const { content } = useForm();
  return (
    <Fields>
      <FaultsOf paths={['']} />
      <section className={css.about} aria-label={t('parts.about')}>
        <AboutFields isNewTopic={isNewTopic} />
      </section>
      <div className={css.parts}>
        {sections.map((section) => (
          <Part
            key={section}
            path={section}
            title={t(`emergency/library:sections.${section}`)}
            count={content[section].length}
          >
            {section === 'treatments' ? <Treatments /> : <SectionLines section={section} />}
          </Part>
        ))}
        <Part path="resuscitation" title={t('parts.resuscitation')}>
          <ResuscitationFields />
        </Part>
        <Part path="sources" title={t('parts.sources')} count={content.sources.length}>
          <SourceFields />
        </Part>
        <Part path="vocabulary" title={t('parts.vocabulary')}>
          <VocabularyFields />
        </Part>
        <Part path="doubts" title={t('parts.doubts')} count={content.doubts.length}>
          <ListField path="doubts" label={t('doubts.label')} hint={t('doubts.hint')} />
        </Part>
      </div>
    </Fields>
  );
}
