import { Problem } from './problem.ts';

interface DatabaseError extends Error {
  code?: string;
  constraint?: string;
  table?: string;
  column?: string;
}

// PostgreSQL's codes for "not now": shutting down, starting, out of connections, lock or statement time-out, and the
// sockets' own. https://www.postgresql.org/docs/17/errcodes-appendix.html
const notNow = new Set(
  (
    '57P01 57P02 57P03 57014 53000 53200 53300 55P03 40001 40P01 08000 08001 08003 08004 08006 25P02 25P03 58000 ' +
    'ECONNREFUSED ECONNRESET ENOENT EPIPE ETIMEDOUT EACCES'
  ).split(' '),
);
const notNowSentences = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Query read timeout',
];
const storage = new Set(['53100', '25006', '58030', 'ENOSPC', 'EROFS']);
// Class 22 is all that a value can be wrong about (form, range, time zone…); the two others are of the same kind.
const isBadValue = (code: string) => code.startsWith('22') || code === '23502' || code === '21000';

/** `clinical_signals_level_range` on table clinical_signals → `level`: our constraints are named table_column_rule. */
function fieldOf({ table, column, constraint }: DatabaseError): string {
  if (column) return column;
  if (!table || !constraint) return '';
  const rest = constraint.startsWith(`${table}_`) ? constraint.slice(table.length + 1) : constraint;
  return rest.replace(/_[^_]+$/, '');
}

function refusal(error: DatabaseError, message: string): Problem {
  const errors = [
    { path: fieldOf(error), message, ...(error.constraint ? { accepted: error.constraint } : {}) },
  ];
  return new Problem('invalid', { errors, cause: error });
}

function isNotNow(error: DatabaseError): boolean {
  return (
    notNow.has(error.code ?? '') || notNowSentences.some((sentence) => error.message.startsWith(sentence))
  );
}

/**
 * What a database error means to the person who asked, or undefined when it is a fault of ours. Never repeats the
 * database's own text, which can hold what the person wrote.
 */
export function problemFromDatabase(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const known: DatabaseError = error;
  const code = known.code ?? '';
  if (isNotNow(known)) return new Problem('unavailable', { retryAfterSeconds: 5, cause: error });
  if (storage.has(code)) return new Problem('storage-full', { retryAfterSeconds: 60, cause: error });
  if (isBadValue(code)) return refusal(known, 'La base de données refuse cette valeur.');
  switch (code) {
    case '23514':
      return refusal(known, 'Cette valeur sort de ce qui est accepté.');
    case '23503':
      return refusal(known, 'L’élément désigné n’existe pas.');
    case '23001':
      return new Problem('still-used', { cause: error });
    case '23505':
    case '23P01':
      return new Problem('conflict', { cause: error });
    case '42501':
      return new Problem('forbidden', { cause: error });
    default:
      return undefined;
  }
}
