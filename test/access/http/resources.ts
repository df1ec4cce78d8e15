import { idOf, stableUuid } from '../world/persons.ts';
import { quotable } from '../world/reference.ts';
import { keyOf } from '../world/rows.ts';
import { effect, envelope, musicRequest } from '../world/wellbeing.ts';
import { communityHttpAccess } from './community-resources.ts';
import { answers, type HttpAccess, type Statuses } from './statuses.ts';

const ok = answers(201);
const editors = (status: number, otherwise: number, rules: Record<string, number> = {}): Statuses =>
  answers(otherwise, { teacher: status, admin: status, ...rules });
const admins = (status: number, otherwise: number) => answers(otherwise, { admin: status });
const experts = answers(403, { clinician: 201, teacher: 201, admin: 201 });
const owners = answers(404, { owner: 200 });
const soon = () => new Date(Date.now() + 86_400_000).toISOString();
const item = keyOf('edn_items', 'free');
const words = ['label', 'description', 'audience', 'hours'].flatMap((word) => [`${word}_fr`, `${word}_en`]);
const line = {
  slug: 'nouvelle-ligne',
  position: 3,
  number: '114',
  channels: ['voice'],
  ...Object.fromEntries(words.map((word) => [word, 'mot'])),
  verified_on: '2026-11-01',
  verification: 'appel',
  source_label: 'site',
  source_url: null,
};

/** Writes over HTTP, module by module. Tables without a write are in the matrix alone. */
export const httpAccess: readonly HttpAccess[] = [
  {
    table: 'profiles',
    updates: [
      { row: 'owner', body: { name: 'Moi' }, statuses: owners },
      { row: 'owner', body: { role: 'admin' }, statuses: answers(422) },
    ],
  },
  {
    table: 'accounts',
    updates: [
      { row: 'owner', body: { role: 'teacher' }, statuses: answers(404, { owner: 403, admin: 200 }) },
      { row: 'admin', body: { role: 'student' }, statuses: answers(404, { admin: 403 }) },
    ],
  },
  {
    table: 'member_cards',
    updates: [
      { row: 'owner', body: { is_listed: true }, statuses: owners },
      { row: 'member', body: { name: 'x' }, statuses: answers(403, { member: 200, suspended: 404 }) },
    ],
  },
  {
    table: 'invitations',
    creates: [
      { body: { email: 'new@example.org', role: 'student' }, statuses: editors(201, 403) },
      { body: { email: 'new@example.org', role: 'moderator' }, statuses: admins(201, 403) },
    ],
    updates: [
      {
        row: 'teachers',
        body: { revoked_at: new Date().toISOString() },
        statuses: editors(200, 404),
      },
      { row: 'admins', body: { revoked_at: new Date().toISOString() }, statuses: admins(200, 404) },
    ],
  },
  { table: 'notifications', updates: [{ row: 'owners', body: { read: true }, statuses: owners }] },
  {
    table: 'badges',
    updates: [
      { row: 'hidden', body: { is_shown: true }, statuses: owners },
      { row: 'shown', body: { is_shown: false }, statuses: answers(403, { owner: 200, suspended: 404 }) },
    ],
  },
  {
    table: 'Digital Medicine',
    creates: [
      {
        body: { email: 'someone@example.org', consent_at: new Date().toISOString() },
        statuses: answers(202, { anonymous: 202 }),
      },
      {
        body: { email: 'visitor@example.org', consent_at: new Date().toISOString() },
        statuses: answers(202, { anonymous: 202 }),
      },
    ],
  },
  {
    table: 'consents',
    creates: [
      { body: { purpose: 'reminders', text_version: '2026-11-26' }, statuses: ok },
      { body: { purpose: 'reminders', text_version: '2020-01-01' }, statuses: answers(422) },
      {
        body: { purpose: 'reminders', text_version: '2026-11-26', user_id: idOf.owner },
        statuses: answers(422),
      },
    ],
    updates: [
      { row: 'open', body: { withdrawn_at: new Date().toISOString() }, statuses: owners },
      {
        row: 'withdrawn',
        body: { withdrawn_at: new Date().toISOString() },
        statuses: answers(404, { owner: 403 }),
      },
    ],
  },
  {
    table: 'emotions',
    creates: [
      { body: { score: 50 }, statuses: ok },
      { body: { score: 50, user_id: idOf.owner }, statuses: answers(422) },
    ],
    updates: [
      { row: 'fresh', body: { score: 1 }, statuses: owners },
      { row: 'old', body: { score: 1 }, statuses: answers(404, { owner: 403 }) },
    ],
  },
  {
    table: 'audio_recordings',
    // Only sound makes one: the tests of recordings send it.
    creates: [{ body: {}, statuses: answers(415) }],
  },
  {
    table: 'clinical_signals',
    creates: [
      {
        body: {
          source_instrument: 'SAM',
          level: 1,
          window_type: 'instant',
          module_context: 'scan',
          metadata: { valence: 40 },
          expires_at: soon(),
        },
        statuses: ok,
      },
    ],
  },
  {
    table: 'journal_entries',
    creates: [{ body: { content: 'a' }, statuses: ok }],
    updates: [{ row: 'owners', body: { content: 'b' }, statuses: owners }],
  },
  {
    table: 'sealed_entries',
    creates: [{ body: { entry_key: stableUuid('new sealed'), envelope }, statuses: ok }],
    updates: [
      { row: 'owners', body: { envelope: { ...envelope, iv: 'BBBBBBBBBBBBBBBB' } }, statuses: owners },
    ],
  },
  { table: 'gesture_effects', creates: [{ body: effect, statuses: ok }] },
  { table: 'saved_music', creates: [{ body: { title: 'a', request: musicRequest }, statuses: ok }] },
  {
    table: 'rituals',
    creates: [{ body: { name: 'a', frequency: 'daily' }, statuses: ok }],
    updates: [{ row: 'owners', body: { is_completed: true }, statuses: owners }],
  },
  {
    table: 'ritual_events',
    creates: [
      {
        body: { ritual_id: keyOf('rituals', 'owners'), outcome: 'done' },
        statuses: answers(422, { owner: 201 }),
      },
    ],
  },
  {
    table: 'shifts',
    creates: [
      {
        body: { kind: 'garde', starts_at: '2026-11-24T18:00:00Z', ends_at: '2026-11-25T08:00:00Z' },
        statuses: ok,
      },
    ],
  },
  {
    table: 'reminder_settings',
    creates: [{ body: { weekly_cap: 2 }, statuses: answers(201, { owner: 409, other: 409 }) }],
    updates: [{ row: 'owners', body: { weekly_cap: 2 }, statuses: owners }],
  },
  { table: 'reminders' },
  {
    table: 'help_lines',
    creates: [{ body: line, statuses: admins(201, 403) }],
    updates: [{ row: 'line', body: { number: '15' }, statuses: admins(200, 403) }],
  },
  {
    table: 'edn_items',
    creates: [{ body: { item_number: '3', title: 'a' }, statuses: editors(201, 403) }],
    updates: [{ row: 'kept', body: { title: 'b' }, statuses: editors(200, 403, { suspended: 404 }) }],
  },
  {
    table: 'starting_situations',
    creates: [{ body: { situation_number: '3', description: 'a' }, statuses: editors(201, 403) }],
    updates: [{ row: 'free', body: { description: 'b' }, statuses: editors(200, 403, { suspended: 404 }) }],
  },
  {
    table: 'therapeutic_classes',
    creates: [{ body: { name: 'Diurétiques' }, statuses: editors(201, 403) }],
    updates: [{ row: 'free', body: { atc_code: 'N' }, statuses: editors(200, 403, { suspended: 404 }) }],
    deletes: { linked: { teacher: 409, admin: 409 }, free: { teacher: 204, admin: 204 } },
  },
  {
    table: 'item_situation_relations',
    creates: [
      {
        body: { item_id: item, situation_id: keyOf('starting_situations', 'free') },
        statuses: editors(201, 403),
      },
    ],
  },
  {
    table: 'item_therapeutic_relations',
    creates: [
      {
        body: { item_id: item, therapeutic_id: keyOf('therapeutic_classes', 'free') },
        statuses: editors(201, 403),
      },
    ],
  },
  {
    table: 'user_favorite_flashcards',
    creates: [
      { body: { item_id: item }, statuses: ok },
      {
        body: { item_id: keyOf('edn_items', 'kept') },
        statuses: answers(201, { owner: 200, other: 200 }),
      },
    ],
    updates: [{ row: 'owners', body: { position: 1 }, statuses: owners }],
  },
  {
    table: 'ai_generated_content',
    creates: [
      {
        body: { identifier: 'z', title: 'z', content: {}, content_type: 'sheet' },
        statuses: editors(201, 403),
      },
    ],
    updates: [
      { row: 'ownersDraft', body: { status: 'approved' }, statuses: editors(200, 404, { owner: 403 }) },
      {
        row: 'teachersDraft',
        body: { status: 'approved' },
        statuses: answers(404, { teacher: 403, admin: 200 }),
      },
    ],
  },
  {
    table: 'official_content_cache',
    creates: [{ body: { item_number: '3', content: 'a' }, statuses: admins(201, 403) }],
    updates: [
      { row: 'reserved', body: { content: 'b' }, statuses: admins(200, 404) },
      {
        row: 'displayable',
        body: { content: 'b' },
        statuses: answers(403, { admin: 200, suspended: 404 }),
      },
    ],
  },
  {
    table: 'official_content_cache new',
    creates: [
      { body: { identifier: '3', identifier_type: 'item', content: 'a' }, statuses: admins(201, 403) },
    ],
    updates: [{ row: 'reserved', body: { content: 'b' }, statuses: admins(200, 404) }],
  },
  {
    table: 'ecos_situations_complete',
    creates: [{ body: { title: 'a' }, statuses: editors(201, 403) }],
    updates: [
      {
        row: 'ownersDraft',
        body: { title: 'b' },
        statuses: answers(404, { owner: 200, teacher: 403, admin: 200 }),
      },
    ],
  },
  {
    table: 'urgent_protocols',
    creates: [{ body: { title: 'a', content: 'b' }, statuses: experts }],
    updates: [
      {
        row: 'ownersDraft',
        body: { title: 'b' },
        statuses: answers(404, { owner: 200, clinician: 403, teacher: 403, admin: 403 }),
      },
      {
        row: 'ownersDraft',
        body: { status: 'published' },
        statuses: answers(404, { owner: 403, clinician: 200, teacher: 200, admin: 200 }),
      },
      { row: 'published', body: { title: 'b' }, statuses: answers(403) },
    ],
  },
  {
    table: 'urge_gpt_queries',
    creates: [{ body: { query: 'a ?' }, statuses: ok }],
  },
  {
    table: 'urgegpt_protocols',
    creates: [
      { body: { quotations: [quotable] }, statuses: ok },
      { body: { quotations: [quotable], user_id: idOf.owner }, statuses: answers(422) },
      {
        body: { quotations: [quotable], professional_id: idOf.clinician },
        statuses: answers(403, { clinician: 201 }),
      },
      { body: { quotations: [{ ...quotable, text: 'Autre chose.' }] }, statuses: answers(422) },
      {
        body: { quotations: [{ slug: 'a', version: 1, section: 'calls', lineId: 'a' }] },
        statuses: answers(422),
      },
    ],
    updates: [
      { row: 'shared', body: { shared_with: [] }, statuses: answers(404, { owner: 200, member: 403 }) },
      { row: 'private', body: { shared_with: [idOf.other] }, statuses: owners },
    ],
  },
  {
    table: 'saved_protocol_notes',
    creates: [
      {
        body: { saved_id: keyOf('urgegpt_protocols', 'bare'), note: 'a' },
        statuses: answers(422, { owner: 201 }),
      },
    ],
    updates: [{ row: 'shared', body: { note: 'b' }, statuses: owners }],
  },
  {
    table: 'protocol_line_reports',
    creates: [
      { body: { slug: 'a', read_version: 1, line_id: 'a', line: 'a', fault: 'b' }, statuses: ok },
      {
        body: { slug: 'a', read_version: 1, line_id: 'a', line: 'a', fault: 'Mme Dupont, née le 12/03/1954' },
        statuses: answers(422),
      },
    ],
    updates: [
      {
        row: 'owners',
        body: { handled_at: '2026-11-26T20:00:00Z' },
        statuses: answers(404, { owner: 403, clinician: 200, teacher: 200, admin: 200 }),
      },
    ],
  },
  {
    table: 'medilinko_consultations',
    creates: [{ body: { patient_name: 'a' }, statuses: ok }],
    updates: [{ row: 'owners', body: { patient_name: 'b' }, statuses: owners }],
  },
  ...communityHttpAccess,
];
