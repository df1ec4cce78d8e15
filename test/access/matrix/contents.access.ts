import { idOf } from '../world/persons.ts';
import { keyOf } from '../world/rows.ts';
import { actsOn, each, type TableAccess } from './act.ts';

const generated = actsOn('ai_generated_content');
const stations = actsOn('ecos_situations_complete');

const own = 'auth.uid()';
const forOwner = `'${idOf.owner}'`;
const allGenerated = ['ownersDraft', 'teachersDraft', 'approved', 'overdue'];
const allStations = ['ownersDraft', 'teachersDraft', 'published'];
const ofOwner = ['ownersDraft', 'published'];
const sheet = { identifier: "'z'", title: "'z'", content: "'{}'", content_type: "'sheet'" };
const generatedRow = (label: string) => `id = '${keyOf('ai_generated_content', label)}'`;
const officialFields = ['content', 'source_url', 'licence', 'content_hash', 'is_displayable'];

/** The two caches of official content follow the same rules. */
function officialContent(
  table: string,
  fields: readonly string[],
  newRow: Record<string, string>,
): TableAccess {
  const acts = actsOn(table);
  const both = ['displayable', 'reserved'];
  return {
    table,
    grants: { authenticated: { select: 'all', insert: fields, update: fields } },
    acts: [
      acts.sees(each(['displayable'], { admin: both, suspended: [] })),
      acts.inserts('a copy', newRow, each('refused', { admin: 1 })),
      acts.updates('all shown', 'is_displayable = true', each([], { admin: both })),
      acts.deletes('everything one may', each([], { admin: both })),
    ],
  };
}

export const contentsAccess: readonly TableAccess[] = [
  {
    table: 'ai_generated_content',
    grants: {
      authenticated: {
        select: 'all',
        insert: [
          'identifier',
          'title',
          'content',
          'content_type',
          'author_id',
          'status',
          'engine',
          'sources',
        ],
        update: ['title', 'content', 'content_type', 'status', 'engine', 'sources', 'decision_reason'],
      },
      hygie_jobs: { select: ['id', 'expires_at'] },
    },
    acts: [
      generated.sees(
        each(['approved'], {
          owner: ['ownersDraft', 'approved', 'overdue'],
          teacher: allGenerated,
          admin: allGenerated,
          suspended: [],
          jobs: ['overdue'],
        }),
      ),
      generated.inserts('a draft', { ...sheet, author_id: own }, each('refused', { teacher: 1, admin: 1 })),
      generated.inserts(
        'a draft in the teacher’s name',
        { ...sheet, author_id: `'${idOf.teacher}'` },
        each('refused', { teacher: 1 }),
      ),
      generated.inserts(
        'something approved at once',
        { ...sheet, author_id: own, status: "'approved'" },
        each('refused'),
      ),
      generated.updates(
        'every title',
        "title = 'y'",
        each([], { teacher: allGenerated, admin: allGenerated }),
      ),
      generated.updates(
        'the owner’s draft: approved',
        "status = 'approved'",
        each([], { teacher: ['ownersDraft'], admin: ['ownersDraft'] }),
        generatedRow('ownersDraft'),
      ),
      generated.updates(
        'the teacher’s draft: approved',
        "status = 'approved'",
        each([], { teacher: 'refused', admin: ['teachersDraft'] }),
        generatedRow('teachersDraft'),
      ),
      generated.deletes(
        'everything one may',
        each([], {
          owner: ['ownersDraft', 'overdue'],
          teacher: ['teachersDraft'],
          admin: allGenerated,
          jobs: ['overdue'],
        }),
      ),
    ],
  },
  officialContent('official_content_cache', ['item_number', 'situation_number', ...officialFields], {
    item_number: "'3'",
    content: "'a'",
  }),
  officialContent(
    'official_content_cache new',
    ['identifier', 'identifier_type', 'title', ...officialFields],
    {
      identifier: "'3'",
      identifier_type: "'item'",
      content: "'a'",
    },
  ),
  {
    table: 'ecos_situations_complete',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['situation_number', 'title', 'content', 'author_id', 'status'],
        update: ['situation_number', 'title', 'content', 'status'],
      },
    },
    acts: [
      stations.sees(
        each(['published'], { owner: ofOwner, teacher: allStations, admin: allStations, suspended: [] }),
      ),
      stations.inserts(
        'one’s own',
        { title: "'a'", author_id: own },
        each('refused', { teacher: 1, admin: 1 }),
      ),
      stations.inserts('in the owner’s name', { title: "'a'", author_id: forOwner }, each('refused')),
      stations.updates(
        'every title',
        "title = 'b'",
        each([], { owner: ofOwner, teacher: ['teachersDraft'], admin: allStations }),
      ),
      stations.deletes(
        'everything one may',
        each([], { owner: ['ownersDraft'], teacher: ['teachersDraft'], admin: allStations }),
      ),
    ],
  },
];
