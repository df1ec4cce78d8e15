/** A catalogue file that cannot be loaded. The message names the file, the record and the field. */
export class CatalogueError extends Error {
  readonly file: string;

  constructor(file: string, record: string | undefined, complaint: string) {
    super(`catalogue/${file}${record === undefined ? '' : `, ${record}`}: ${complaint}`);
    this.name = 'CatalogueError';
    this.file = file;
  }
}
