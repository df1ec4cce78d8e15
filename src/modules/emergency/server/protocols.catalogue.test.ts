import { beforeAll, expect, test } from 'vitest';
import { catalogueFolder, readRecordFiles } from '#platform/catalogue/index.ts';
import { ProtocolContent } from '../contract/protocol-content.ts';
import { contradictions, faultsOfProtocol } from '../rules/protocol-faults.ts';

let protocols: ProtocolContent[];

beforeAll(async () => {
  protocols = await readRecordFiles(catalogueFolder, 'protocols', ProtocolContent);
});

test('every figure has its source, and every dose its unit, route and population, said twice alike', () => {
  const faults = protocols.flatMap((protocol) =>
    faultsOfProtocol(protocol).map((fault) => `${protocol.slug}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test('no two topics contradict each other on one drug, one population and one indication', () => {
  expect(contradictions(protocols)).toEqual([]);
});

test('none passes for reviewed before a clinician has read it', () => {
  expect(protocols.filter(({ clinicalReview }) => clinicalReview !== 'required')).toEqual([]);
});
