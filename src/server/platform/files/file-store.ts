import type { Readable } from 'node:stream';

/** A part of a file: both ends are counted from 0 and belong to it. */
export interface ByteRange {
  first: number;
  last: number;
}

export interface OpenFile {
  stream: Readable;
  /** Size of what the stream gives: the part asked for, or the whole. */
  byteCount: number;
}

export interface StoredFile {
  id: string;
  modifiedAt: Date;
}

/**
 * Where files lie. Their names are UUIDs that the server draws; what a file is, and whose, stands in the database. A
 * file appears whole or not at all, and is never written twice.
 */
export interface FileStore {
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is no such file. */
  open(id: string, range?: ByteRange): Promise<OpenFile | undefined>;
  /** Deleting what is not there is done. */
  delete(id: string): Promise<void>;
  /** Every file, and every one whose writing was interrupted, for housekeeping. */
  list(): AsyncIterable<StoredFile>;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isFileId = (name: string): boolean => uuid.test(name);

/** A name that could lead anywhere else is a fault of ours, never a file. */
export function checkFileId(id: string): string {
  if (!isFileId(id)) throw new TypeError('a file is named by a UUID');
  return id;
}
