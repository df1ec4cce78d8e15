import { idOf } from '../world/persons.ts';
import { keyOf } from '../world/rows.ts';
import { actsOn, each, nobody, type TableAccess } from './act.ts';

const items = actsOn('edn_items');
const situations = actsOn('starting_situations');
const classes = actsOn('therapeutic_classes');
const situationLinks = actsOn('item_situation_relations');
const classLinks = actsOn('item_therapeutic_relations');
const favourites = actsOn('user_favorite_flashcards');

const own = 'auth.uid()';
const bySignedIn = (...labels: string[]) => each(labels, { suspended: [] });
const byEditor = (...labels: string[]) => each([], { teacher: labels, admin: labels });
const insertedByEditor = each('refused', { teacher: 1, admin: 1 });
const item = (label: string) => String(keyOf('edn_items', label));
const itemFields = [
  ...['title', 'specialty', 'rank', 'has_link', 'has_recommendation', 'specialties', 'teaching_unit'],
  ...['teaching_unit_title', 'rank_a_objectives', 'rank_b_objectives', 'title_confirmed'],
  ...['title_other_wording', 'see_items', 'sources'],
];
const situationFields = ['description', 'category', 'title_status', 'other_wording', 'sources'];
const classFields = ['name', 'atc_code', 'sources'];
const ownersAndOthers = each([], { owner: ['owners'], other: ['others'] });

export const studyAccess: readonly TableAccess[] = [
  {
    table: 'edn_items',
    grants: {
      authenticated: { select: 'all', insert: ['item_number', ...itemFields], update: itemFields },
    },
    acts: [
      items.sees(bySignedIn('kept', 'free')),
      items.inserts('an item', { item_number: "'3'", title: "'a'" }, insertedByEditor),
      items.updates('every title', "title = 'b'", byEditor('kept', 'free')),
      items.deletes('everything', nobody),
    ],
  },
  {
    table: 'starting_situations',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['situation_number', ...situationFields],
        update: situationFields,
      },
    },
    acts: [
      situations.sees(bySignedIn('linked', 'free')),
      situations.inserts('a situation', { situation_number: "'3'", description: "'a'" }, insertedByEditor),
      situations.updates('every description', "description = 'b'", byEditor('linked', 'free')),
      situations.deletes('everything', nobody),
    ],
  },
  {
    table: 'therapeutic_classes',
    grants: { authenticated: { select: 'all', insert: classFields, update: classFields } },
    acts: [
      classes.sees(bySignedIn('linked', 'free')),
      classes.inserts('a class', { name: "'Diurétiques'" }, insertedByEditor),
      classes.updates('every code', "atc_code = 'N'", byEditor('linked', 'free')),
      classes.deletes(
        'one that no item names',
        byEditor('free'),
        `id = ${keyOf('therapeutic_classes', 'free')}`,
      ),
      // No condition: a policy that let others delete would meet the foreign key, not an empty answer.
      classes.deletes(
        'everything: one is still named',
        each([], {
          teacher: 'item_therapeutic_relations_therapeutic_id_fkey',
          admin: 'item_therapeutic_relations_therapeutic_id_fkey',
        }),
      ),
    ],
  },
  {
    table: 'item_situation_relations',
    grants: { authenticated: { select: 'all', insert: ['item_id', 'situation_id'] } },
    acts: [
      situationLinks.sees(bySignedIn('link')),
      situationLinks.inserts(
        'a link',
        { item_id: item('free'), situation_id: String(keyOf('starting_situations', 'free')) },
        insertedByEditor,
      ),
      situationLinks.updates('every link', `item_id = ${item('free')}`, nobody),
      situationLinks.deletes('everything one may', byEditor('link')),
    ],
  },
  {
    table: 'item_therapeutic_relations',
    grants: { authenticated: { select: 'all', insert: ['item_id', 'therapeutic_id'] } },
    acts: [
      classLinks.sees(bySignedIn('link')),
      classLinks.inserts(
        'a link',
        { item_id: item('free'), therapeutic_id: String(keyOf('therapeutic_classes', 'free')) },
        insertedByEditor,
      ),
      classLinks.updates('every link', `item_id = ${item('free')}`, nobody),
      classLinks.deletes('everything one may', byEditor('link')),
    ],
  },
  {
    table: 'user_favorite_flashcards',
    grants: {
      authenticated: { select: 'all', insert: ['user_id', 'item_id', 'position'], update: ['position'] },
    },
    acts: [
      favourites.sees(ownersAndOthers),
      favourites.inserts('one’s own', { user_id: own, item_id: item('free') }, each(1)),
      favourites.inserts(
        'in the owner’s name',
        { user_id: `'${idOf.owner}'`, item_id: item('free') },
        each('refused', { owner: 1 }),
      ),
      favourites.updates('every position', 'position = 1', ownersAndOthers),
      favourites.deletes('everything one may', ownersAndOthers),
    ],
  },
];
