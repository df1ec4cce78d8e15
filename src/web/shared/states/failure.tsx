import { useTranslation } from 'react-i18next';
import { ApiProblem, Unreachable } from '#web/shared/api/request.ts';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import css from './states.module.css';

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
}

function kindOf(error: unknown): 'offline' | 'problem' | 'unexpected' {
  if (error instanceof Unreachable) return 'offline';
  return error instanceof ApiProblem ? 'problem' : 'unexpected';
}

/** Says what happened, what was kept and what to do; never a stack trace, never a code. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation('shell');
  const kind = kindOf(error);
  const isSignedOut = error instanceof ApiProblem && error.code === 'not-signed-in';
  return (
    <div className={css.state} role="alert">
      <p className={css.title}>{t(`states.${kind}.title`)}</p>
      <p className={css.soft}>
        {error instanceof ApiProblem
          ? error.detail
          : t(kind === 'offline' ? 'states.offline.words' : 'states.unexpected.words')}
      </p>
      {isSignedOut && (
        <LinkButton to="/connexion" search={{ suite: `${location.pathname}${location.search}` }}>
          {t('states.signIn')}
        </LinkButton>
      )}
      {onRetry && !isSignedOut && (
        <Button variant="outline" onClick={onRetry}>
          {t('states.retry')}
        </Button>
      )}
    </div>
  );
}
