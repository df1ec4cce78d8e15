import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '#web/shared/states/failure.tsx';

/** What a page becomes when it breaks: the frame, the rooms and the way to help stay around it. */
export function UnexpectedPage({ error, reset }: ErrorComponentProps) {
  return <Failure error={error} onRetry={reset} />;
}
