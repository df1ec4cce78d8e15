/** How long a start waits for a connection: a disk that is busy for half a minute must not end it. */
export const startPatienceMillis = 60_000;
