/** A row as it goes into the database: column name → JSON value. */
export type CatalogueRow = Record<string, unknown>;

/**
 * One table's share of the catalogue. A module declares it; the platform loads it without knowing what it means.
 */
export interface CataloguePart {
  /** Its name in `private.catalogue_loads`; never reuse one for something else. */
  readonly name: string;
  /** Table in schema public. It must have a column `content_hash text`, written by the loader alone. */
  readonly table: string;
  /** Unique text column by which a row of the file finds its row in the table. */
  readonly key: string;
  /** Every column the catalogue writes, the key included, with its SQL type. */
  readonly columns: Readonly<Record<string, string>>;
  /**
   * What becomes of a row that left the files and that nobody edited: `delete` it, or `keep` it because other rows
   * point to it.
   */
  readonly whenWithdrawn: 'delete' | 'keep';
  /** URLs of the source files that make the rows: a start after one of them changed reads the catalogue again. */
  readonly code: readonly string[];
  /** Reads and checks the files. @throws CatalogueError */
  read(folder: string): Promise<CatalogueRow[]>;
}

/** What loading did to one part. `kept` counts rows left alone because a person edited or removed them. */
export interface PartReport {
  readonly name: string;
  readonly inserted: number;
  readonly updated: number;
  readonly withdrawn: number;
  readonly kept: number;
}
