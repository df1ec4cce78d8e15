import { idOf } from '../world/persons.ts';
import { quotable } from '../world/reference.ts';
import { keyOf } from '../world/rows.ts';
import { actsOn, each, nobody, type TableAccess } from './act.ts';

const protocols = actsOn('urgent_protocols');
const versions = actsOn('urgent_protocol_versions');
const questions = actsOn('urge_gpt_queries');
const saved = actsOn('urgegpt_protocols');
const notes = actsOn('saved_protocol_notes');
const reports = actsOn('protocol_line_reports');
const consultations = actsOn('medilinko_consultations');

const own = 'auth.uid()';
const forOwner = `'${idOf.owner}'`;
const forged = each('refused', { owner: 1 });
const ownersAndOthers = each([], { owner: ['owners'], other: ['others'] });
const onOwn = each([], { owner: ['shared'], other: ['others'] });
const keptByOwner = ['private', 'shared', 'bare'];
const all = ['ownersDraft', 'cliniciansDraft', 'published', 'recalled'];
const everyReport = ['owners', 'others', 'ofNobody'];
// Whom it may belong to is asked first: who may keep gets as far as this refusal.
const quotesNothing = 'urgegpt_protocols_quotations_some';
const quotes = `'${JSON.stringify([quotable]).replaceAll("'", "''")}'`;
const twoPersons = `'{${idOf.member},${idOf.clinician}}'`;
const report = { slug: "'a'", read_version: '1', line_id: "'a'", line: "'a'", fault: "'b'" };
const forWriters = (labels: string[]) => ({ clinician: labels, teacher: labels, admin: labels });
const protocol = { title: "'a'", content: "'b'" };
const named = (label: string) => `id = '${keyOf('urgent_protocols', label)}'`;
const contentOnly = 'urgent_protocols_content_author_only';

export const emergencyAccess: readonly TableAccess[] = [
  {
    table: 'urgent_protocols',
    grants: {
      anon: { select: 'all' },
      authenticated: {
        select: 'all',
        insert: [
          ...['title', 'category', 'content', 'sources', 'author_id', 'review_on', 'status'],
          ...['slug', 'structure'],
        ],
        update: [
          ...['title', 'category', 'content', 'sources', 'review_on', 'status'],
          ...['structure', 'submitted_at'],
        ],
      },
    },
    acts: [
      protocols.sees(
        each(['published'], {
          anonymous: ['published'],
          owner: ['ownersDraft', 'published', 'recalled'],
          clinician: all,
          teacher: all,
          admin: all,
        }),
      ),
      protocols.inserts(
        'a draft',
        { ...protocol, author_id: own },
        each('refused', { clinician: 1, teacher: 1, admin: 1 }),
      ),
      protocols.inserts(
        'a draft in the clinician’s name',
        { ...protocol, author_id: `'${idOf.clinician}'` },
        each('refused', { clinician: 1 }),
      ),
      protocols.inserts(
        'published at once',
        { ...protocol, author_id: own, status: "'published'", review_on: "'2027-01-01'", sources: "'{HAS}'" },
        each('refused'),
      ),
      protocols.updates(
        'every title',
        "title = 'b'",
        each([], {
          owner: ['ownersDraft'],
          clinician: contentOnly,
          teacher: contentOnly,
          admin: contentOnly,
        }),
      ),
      protocols.updates(
        'the title of the clinician’s draft',
        "title = 'b'",
        each([], { clinician: ['cliniciansDraft'], teacher: contentOnly, admin: contentOnly }),
        named('cliniciansDraft'),
      ),
      protocols.updates(
        'the owner’s draft: published',
        "status = 'published'",
        each([], {
          owner: 'refused',
          clinician: ['ownersDraft'],
          teacher: ['ownersDraft'],
          admin: ['ownersDraft'],
        }),
        named('ownersDraft'),
      ),
      protocols.updates(
        'the clinician’s draft: published',
        "status = 'published'",
        each([], { clinician: 'refused', teacher: ['cliniciansDraft'], admin: ['cliniciansDraft'] }),
        named('cliniciansDraft'),
      ),
      protocols.updates(
        'the owner’s draft: recalled',
        "status = 'recalled'",
        each([], { owner: 'refused', clinician: 'refused', teacher: 'refused', admin: 'refused' }),
        named('ownersDraft'),
      ),
      protocols.updates('a published one: back to draft', "status = 'draft'", each([]), named('published')),
      protocols.deletes(
        'everything one may',
        each([], { owner: ['ownersDraft'], clinician: ['cliniciansDraft'] }),
      ),
    ],
  },
  {
    table: 'urgent_protocol_versions',
    grants: { anon: { select: 'all' }, authenticated: { select: 'all' } },
    acts: [
      versions.sees(
        each(['ofPublished'], {
          anonymous: ['ofPublished'],
          owner: ['ofPublished', 'ofRecalled'],
          clinician: ['ofPublished', 'ofRecalled'],
          teacher: ['ofPublished', 'ofRecalled'],
          admin: ['ofPublished', 'ofRecalled'],
        }),
      ),
      versions.inserts('a version', { version: '2' }, nobody),
      versions.updates('every version', 'version = 2', nobody),
      versions.deletes('everything', nobody),
    ],
  },
  {
    table: 'urge_gpt_queries',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['user_id', 'query', 'response', 'sources', 'expires_at'],
      },
      hygie_jobs: { select: ['id', 'expires_at'] },
    },
    acts: [
      questions.sees(each([], { owner: ['owners'], other: ['others'], jobs: ['expired'] })),
      questions.inserts('one’s own', { user_id: own, query: "'a'" }, each(1)),
      questions.inserts('in the owner’s name', { user_id: forOwner, query: "'a'" }, forged),
      questions.updates('every question', "query = 'b'", nobody),
      questions.deletes(
        'everything one may',
        each([], { owner: ['owners', 'expired'], other: ['others'], jobs: ['expired'] }),
      ),
    ],
  },
  {
    table: 'urgegpt_protocols',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['user_id', 'professional_id', 'query', 'protocol', 'sources', 'quotations', 'shared_with'],
        update: ['professional_id', 'shared_with'],
      },
    },
    acts: [
      saved.sees(each([], { owner: keptByOwner, other: ['others'], member: ['shared'] })),
      saved.inserts(
        'one’s own',
        { user_id: own, professional_id: own, protocol: "'a'" },
        each(quotesNothing),
      ),
      saved.inserts(
        'one’s own, without a professional',
        { user_id: own, protocol: "'a'" },
        each(quotesNothing),
      ),
      saved.inserts(
        'in the owner’s name',
        { user_id: forOwner, protocol: "'a'" },
        each('refused', { owner: quotesNothing }),
      ),
      saved.inserts(
        'signed by another professional',
        { user_id: own, professional_id: `'${idOf.clinician}'`, protocol: "'a'" },
        each('refused', { clinician: quotesNothing }),
      ),
      saved.inserts(
        'a line of the reference, for oneself',
        { user_id: own, protocol: "'a'", quotations: quotes },
        each(1),
      ),
      saved.inserts(
        'a line of the reference, in the owner’s name',
        { user_id: forOwner, protocol: "'a'", quotations: quotes },
        forged,
      ),
      saved.inserts(
        'a quotation of what no protocol says',
        { user_id: own, protocol: "'a'", quotations: `'[{"slug": "a"}]'` },
        each('urgegpt_protocols_quotations_exact'),
      ),
      saved.inserts(
        'shared with two persons at once',
        { user_id: own, protocol: "'a'", shared_with: twoPersons },
        each('urgegpt_protocols_shared_with_one'),
      ),
      saved.updates(
        'all shared with two persons',
        `shared_with = ${twoPersons}`,
        each([], {
          owner: 'urgegpt_protocols_shared_with_one',
          other: 'urgegpt_protocols_shared_with_one',
        }),
      ),
      saved.updates('every text', "protocol = 'b'", nobody),
      saved.updates(
        'all shared with nobody',
        "shared_with = '{}'",
        each([], { owner: keptByOwner, other: ['others'] }),
      ),
      saved.updates(
        'all signed by oneself',
        'professional_id = auth.uid()',
        each([], { owner: keptByOwner, other: ['others'] }),
      ),
      saved.updates(
        'all signed by another professional',
        `professional_id = '${idOf.clinician}'`,
        each([], { owner: 'refused', other: 'refused' }),
      ),
      saved.deletes('everything one may', each([], { owner: keptByOwner, other: ['others'] })),
    ],
  },
  {
    table: 'saved_protocol_notes',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['saved_id', 'user_id', 'note', 'tags'],
        update: ['note', 'tags'],
      },
    },
    acts: [
      notes.sees(onOwn),
      notes.inserts(
        'on what the owner kept privately, as oneself',
        { saved_id: `'${keyOf('urgegpt_protocols', 'bare')}'`, user_id: own, note: "'a'" },
        each('saved_protocol_notes_saved_owner', { owner: 1 }),
      ),
      notes.inserts(
        'in the owner’s name',
        { saved_id: `'${keyOf('urgegpt_protocols', 'bare')}'`, user_id: forOwner, note: "'a'" },
        forged,
      ),
      notes.updates('every note', "note = 'b'", onOwn),
      notes.deletes('everything one may', onOwn),
    ],
  },
  {
    table: 'protocol_line_reports',
    grants: {
      authenticated: {
        select: ['id', 'slug', 'read_version', 'line_id', 'line', 'fault', 'created_at', 'handled_at'],
        insert: ['user_id', 'slug', 'read_version', 'line_id', 'line', 'fault'],
        update: ['handled_at'],
      },
    },
    acts: [
      reports.sees(each([], { owner: ['owners'], other: ['others'], ...forWriters(everyReport) })),
      reports.inserts('as oneself', { ...report, user_id: own }, each(1)),
      reports.inserts('in the owner’s name', { ...report, user_id: forOwner }, forged),
      reports.inserts('in nobody’s name', { ...report, user_id: 'null' }, each('refused')),
      reports.updates('every report, as handled', 'handled_at = now()', each([], forWriters(everyReport))),
      reports.updates('every word', "fault = 'b'", nobody),
      reports.deletes('everything one may', each([], { owner: ['owners'], other: ['others'] })),
    ],
  },
  {
    table: 'medilinko_consultations',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['email', 'patient_name', 'patient_data', 'consultation_result', 'payment_status', 'user_id'],
        update: ['email', 'patient_name', 'patient_data', 'consultation_result', 'payment_status'],
      },
    },
    acts: [
      consultations.sees(ownersAndOthers),
      consultations.inserts('one’s own', { user_id: own, patient_name: "'a'" }, each(1)),
      consultations.inserts('in the owner’s name', { user_id: forOwner, patient_name: "'a'" }, forged),
      consultations.updates('every name', "patient_name = 'b'", ownersAndOthers),
      consultations.deletes('everything one may', ownersAndOthers),
    ],
  },
];
