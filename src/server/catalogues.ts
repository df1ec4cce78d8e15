import pg from 'pg';
import { catalogueFolder, loadCatalogue } from '#platform/catalogue/index.ts';
import type { Signer } from '#platform/signing/signer.ts';
import { modules } from './app.ts';

/** Brings the reference content of every module in step with the files, and signs what has to be signed. */
export async function loadCatalogues(
  admin: pg.ClientConfig,
  signer: Signer,
  onProgress: (line: string) => void = () => undefined,
): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    const parts = modules.flatMap(({ catalogue }) => catalogue ?? []);
    await loadCatalogue(client, catalogueFolder, parts, ({ name, inserted, updated }) => {
      onProgress(`Catalogue : ${name}, ${inserted + updated} fiches`);
    });
    for (const module of modules) await module.afterCatalogue?.(client, signer);
  } finally {
    await client.end();
  }
}
