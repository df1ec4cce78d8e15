import { randomBytes } from 'node:crypto';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ProtocolBundle } from '#modules/emergency/contract/published-protocol.ts';
import { protocolColumns } from '#modules/emergency/rules/protocol-row.ts';
import { signedText } from '#modules/emergency/rules/protocol-trust.ts';
import { fingerprintOf, sealBundle } from '#modules/emergency/server/index.ts';
import { catchCommandOutput } from '#test/harness/command-output.ts';
import { type MemberApp, startMemberApp } from '#test/harness/member-app.ts';
import { loadCatalogues } from '../catalogues.ts';
import { OperatorFault } from '../platform/operator/fault.ts';
import { createSigner } from '../platform/signing/signer.ts';
import { exportProtocols, importProtocols } from './protocols.ts';

const output = catchCommandOutput();
const [ownSeed, otherSeed] = [randomBytes(32), randomBytes(32)];
const other = createSigner([otherSeed]);
const trust = fingerprintOf(other.publicKey);
let house: MemberApp;
const emails = { clinician: '', student: '' };

beforeAll(async () => {
  house = await startMemberApp();
  await loadCatalogues(house.database.admin, createSigner([ownSeed]));
  const { adminPool } = house.database;
  for (const role of ['clinician', 'student'] as const) {
    const id = await house.createPerson();
    await adminPool.query('update public.accounts set role = $2 where id = $1', [id, role]);
    const { rows } = await adminPool.query('select email from public.profiles where id = $1', [id]);
    emails[role] = rows[0].email;
  }
});
afterAll(() => house.close());
beforeEach(async () => {
  const { host = '', port, user, password } = house.database.admin;
  const name = house.database.name;
  vi.stubEnv(
    'DATABASE_URL',
    `postgresql://${user}:${password}@/${name}?host=${encodeURIComponent(host)}&port=${port}`,
  );
  vi.stubEnv('HYGIE_DATA_DIR', output.folder);
  vi.stubEnv('HYGIE_SIGNING_KEY', ownSeed.toString('base64url'));
});

const countDrafts = async () => {
  const { rows } = await house.database.adminPool.query(
    `select author_id, submitted_at, signature from public.urgent_protocols where status = 'draft'`,
  );
  return rows;
};

/** What another instance would send: this reference, with one protocol said otherwise. */
async function receive(): Promise<string> {
  const own = join(output.folder, 'own.json');
  await exportProtocols({ out: own });
  const bundle = ProtocolBundle.parse(JSON.parse(await readFile(own, 'utf8')));
  const protocols = bundle.protocols.slice(0, 3).map((protocol, index) => {
    const structure = {
      ...protocol.structure,
      title: `${protocol.title}${index === 0 ? ', dit ailleurs' : ''}`,
    };
    const { content, title, sources } = protocolColumns(structure);
    const said = { ...protocol, structure, content, title, sources };
    return { ...said, signature: other.sign(signedText(said)), signingKey: other.publicKey };
  });
  const { issuedAt, expiresAt } = bundle;
  const file = join(output.folder, 'received.json');
  const sealed = sealBundle(other, {
    ...{ protocols, recalls: bundle.recalls },
    ...{ issuedAt: issuedAt ?? '', expiresAt: expiresAt ?? '' },
  });
  await writeFile(file, JSON.stringify(sealed));
  output.printed = [];
  return file;
}

test('what was exported here is the same here, and a file in place is not replaced', async () => {
  const out = join(output.folder, 'bundle.json');
  expect(await exportProtocols({ out })).toBe(0);
  await expect(exportProtocols({ out })).rejects.toThrow(OperatorFault);
  output.printed = [];
  expect(await importProtocols(out, { dryRun: true, json: true })).toBe(0);
  const { protocols } = JSON.parse(output.printed[0] ?? '');
  expect(protocols.length).toBeGreaterThanOrEqual(80);
  expect(new Set(protocols.map(({ state }: { state: string }) => state))).toEqual(new Set(['same']));
});

test('refuses an unknown key, a missing author, an unknown one, and one who may not write', async () => {
  const file = await receive();
  expect(await importProtocols(file, { author: emails.clinician })).toBe(1);
  expect(output.refused.join('\n')).toContain(trust);
  expect(await importProtocols(file, { trust })).toBe(2);
  await expect(importProtocols(file, { trust, author: 'nobody@example.org' })).rejects.toThrow(OperatorFault);
  await expect(importProtocols(file, { trust, author: emails.student })).rejects.toThrow(OperatorFault);
  expect(await countDrafts()).toEqual([]);
});

test('a dry run writes nothing; an import writes drafts to be approved, once, and publishes nothing', async () => {
  const file = await receive();
  expect(await importProtocols(file, { trust, dryRun: true, json: true })).toBe(0);
  const { protocols } = JSON.parse(output.printed[0] ?? '');
  expect(protocols.map(({ state }: { state: string }) => state)).toEqual(['changed', 'same', 'same']);
  expect(await countDrafts()).toEqual([]);
  for (const _time of [1, 2])
    expect(await importProtocols(file, { trust, author: emails.clinician })).toBe(0);
  const drafts = await countDrafts();
  expect(drafts).toEqual([{ author_id: expect.any(String), submitted_at: null, signature: null }]);
  const { rows } = await house.database.adminPool.query(
    `select count(*)::int as n from public.urgent_protocols where status = 'published' and title like '%dit ailleurs'`,
  );
  expect(rows).toEqual([{ n: 0 }]);
});

test('the export says what was recalled here, and another instance is told what stands of it there', async () => {
  const { adminPool } = house.database;
  await adminPool.query(
    `update public.urgent_protocols set status = 'recalled', recalled_at = now(), recall_reason = 'Dose à revoir.'
     where slug = 'asthme'`,
  );
  const file = await receive();
  const told = async () => {
    output.printed = [];
    expect(await importProtocols(file, { trust, dryRun: true })).toBe(0);
    return output.printed.join('\n');
  };
  expect(await told()).toMatch(/asthme, version 1 \(Dose à revoir\.\).+rappelé ici aussi/);
  await adminPool.query(
    `update public.urgent_protocols set status = 'published', recalled_at = null, recall_reason = null
     where slug = 'asthme'`,
  );
  expect(await told()).toMatch(/asthme, version 1 .+toujours publié ici/);
});

test('a dry run on a database that waits for a migration refuses, and leaves it waiting', async () => {
  const { adminPool } = house.database;
  const file = await receive();
  const done = 'supabase_migrations.schema_migrations';
  const { rows } = await adminPool.query(
    `delete from ${done} where version = (select max(version) from ${done}) returning *`,
  );
  await expect(importProtocols(file, { trust, dryRun: true })).rejects.toThrow(/attend 1 migration/);
  const { rowCount } = await adminPool.query(`select from ${done} where version = $1`, [rows[0].version]);
  expect(rowCount).toBe(0);
  const names = Object.keys(rows[0]);
  await adminPool.query(
    `insert into ${done} (${names.join(', ')}) values (${names.map((_name, index) => `$${index + 1}`).join(', ')})`,
    Object.values(rows[0]),
  );
});

test('a dry run where nothing ever started makes no database', async () => {
  const file = await receive();
  vi.stubEnv('DATABASE_URL', '');
  const empty = join(output.folder, 'empty');
  vi.stubEnv('HYGIE_DATA_DIR', empty);
  await expect(importProtocols(file, { trust, dryRun: true })).rejects.toThrow(/pas encore démarré/);
  await expect(access(empty)).rejects.toThrow('ENOENT');
});
