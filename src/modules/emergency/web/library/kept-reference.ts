/** The one record of this device's copy, as it lies there: read as something that anything may have happened to. */
export interface KeptRecord {
  readonly etag: string | null;
  /** When the server last gave these protocols. */
  readonly keptAt: string;
  readonly bundle: unknown;
}

const databaseName = 'hygie-emergency';
const storeName = 'reference';
const key = 'bundle';
// Elsewhere than the copy, to notice when the copy alone is gone.
const countName = 'hygie-emergency-kept';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = work(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Reads the copy of this device. @returns undefined when there is none, or none that can be read */
export async function readKept(): Promise<KeptRecord | undefined> {
  try {
    return await inStore<KeptRecord | undefined>('readonly', (store) => store.get(key));
  } catch {
    return undefined;
  }
}

/** Keeps a copy, whole or not at all. @returns false when this device refuses */
export async function keep(record: KeptRecord, count: number): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(record, key));
    localStorage.setItem(countName, String(count));
    return true;
  } catch {
    return false;
  }
}

/** How many protocols this device should hold, as far as it remembers; 0 when it never held any. */
export function countExpected(): number {
  try {
    const count = Number(localStorage.getItem(countName));
    return Number.isInteger(count) && count > 0 ? count : 0;
  } catch {
    return 0;
  }
}
