import { IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#modules/emergency/contract/answer.ts';
import css from './answer.module.css';

interface OutOfReferenceProps {
  answer: Answer;
  children: ReactNode;
}

/** « Hors référentiel »: said as plainly as an answer, with whom to call and what comes nearest. */
export function OutOfReference({ answer: { nearest, call }, children }: OutOfReferenceProps) {
  const { t } = useTranslation('emergency/library');
  return (
    <section className={css.none} aria-labelledby="out-of-reference">
      <h2 id="out-of-reference">{t('answer.none')}</h2>
      <p>{t('answer.noneWords')}</p>
      {children}
      <ul className={css.calls}>
        {call.map(({ number, text }) => (
          <li key={number}>
            <a href={`tel:${number}`}>
              <IconPhone size={22} stroke={1.75} aria-hidden="true" />
              <strong>{number}</strong>
              <span lang="fr">{text}</span>
            </a>
          </li>
        ))}
      </ul>
      {nearest.length > 0 && (
        <>
          <h3>{t('answer.nearest')}</h3>
          <ul className={css.near}>
            {nearest.map(({ slug, title }) => (
              <li key={slug}>
                <Link to="/urgence/$slug" params={{ slug }} lang="fr">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
