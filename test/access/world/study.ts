import { idOf } from './persons.ts';
import { signedProtocol } from './reference.ts';
import { keyOf, row, type Seed, sql } from './rows.ts';

const item = keyOf('edn_items', 'kept');
const generated = { content: { text: 'fiche' }, content_type: 'sheet' };
const station = { content: { brief: 'douleur' } };
const protocol = { content: 'Appeler, allonger', sources: ['HAS 2024'] };
const published = { status: 'published', approved_at: sql('now()'), review_on: '2027-11-01' };
const reported = { slug: 'a', read_version: 1, line_id: 'a', line: 'ligne', fault: 'fausse' };
const logged = {
  version: 1,
  clinical_review: 'done',
  origin: 'instance',
  structure: { title: 'Arrêt' },
  author_id: idOf.owner,
};

export const studySeeds: readonly Seed[] = [
  row('edn_items', 'kept', { item_number: '1', title: 'La relation médecin-malade' }),
  row('edn_items', 'free', { item_number: '2', title: 'Les valeurs professionnelles' }),
  row('starting_situations', 'linked', { situation_number: '1', description: 'Constipation' }),
  row('starting_situations', 'free', { situation_number: '2', description: 'Diarrhée' }),
  row('therapeutic_classes', 'linked', { name: 'Antalgiques' }),
  row('therapeutic_classes', 'free', { name: 'Antiémétiques' }),
  row('item_situation_relations', 'link', {
    item_id: item,
    situation_id: keyOf('starting_situations', 'linked'),
  }),
  row('item_therapeutic_relations', 'link', {
    item_id: item,
    therapeutic_id: keyOf('therapeutic_classes', 'linked'),
  }),
  row('user_favorite_flashcards', 'owners', { user_id: idOf.owner, item_id: item }),
  row('user_favorite_flashcards', 'others', { user_id: idOf.other, item_id: item }),
  row('ai_generated_content', 'ownersDraft', {
    ...generated,
    identifier: 'a',
    title: 'A',
    author_id: idOf.owner,
  }),
  row('ai_generated_content', 'teachersDraft', {
    ...generated,
    identifier: 'b',
    title: 'B',
    author_id: idOf.teacher,
  }),
  row('ai_generated_content', 'approved', {
    ...generated,
    identifier: 'c',
    title: 'C',
    author_id: idOf.owner,
    status: 'approved',
    decided_by: idOf.admin,
    expires_at: null,
  }),
  row('ai_generated_content', 'overdue', {
    ...generated,
    identifier: 'd',
    title: 'D',
    author_id: idOf.owner,
    expires_at: sql("now() - interval '1 day'"),
  }),
  row('official_content_cache', 'displayable', { item_number: '1', content: 'LiSA', is_displayable: true }),
  row('official_content_cache', 'reserved', { item_number: '2', content: 'réservé' }),
  row('official_content_cache new', 'displayable', {
    identifier: '1',
    identifier_type: 'item',
    content: 'LiSA',
    is_displayable: true,
  }),
  row('official_content_cache new', 'reserved', {
    identifier: '2',
    identifier_type: 'item',
    content: 'réservé',
  }),
  row('ecos_situations_complete', 'ownersDraft', { ...station, title: 'Brouillon', author_id: idOf.owner }),
  row('ecos_situations_complete', 'teachersDraft', { ...station, title: 'Prof', author_id: idOf.teacher }),
  row('ecos_situations_complete', 'published', {
    ...station,
    title: 'Ouverte',
    author_id: idOf.owner,
    status: 'published',
  }),
  row('urgent_protocols', 'ownersDraft', {
    ...protocol,
    title: 'Choc',
    author_id: idOf.owner,
    review_on: '2027-11-01',
  }),
  row('urgent_protocols', 'cliniciansDraft', {
    ...protocol,
    title: 'Asthme',
    author_id: idOf.clinician,
    review_on: '2027-11-01',
  }),
  row('urgent_protocols', 'published', {
    ...signedProtocol,
    author_id: idOf.owner,
    approved_by: idOf.admin,
  }),
  // What the database itself wrote in the log: the world's own lines have names.
  { statement: 'delete from public.urgent_protocol_versions' },
  row('urgent_protocols', 'recalled', {
    ...protocol,
    ...published,
    title: 'Ancien',
    author_id: idOf.owner,
    approved_by: idOf.admin,
    status: 'recalled',
  }),
  row('urgent_protocol_versions', 'ofPublished', {
    ...logged,
    protocol_id: keyOf('urgent_protocols', 'published'),
    status: 'published',
  }),
  row('urgent_protocol_versions', 'ofRecalled', {
    ...logged,
    protocol_id: keyOf('urgent_protocols', 'recalled'),
    status: 'recalled',
  }),
  row('urge_gpt_queries', 'owners', { user_id: idOf.owner, query: 'dose ?' }),
  row('urge_gpt_queries', 'expired', {
    user_id: idOf.owner,
    query: 'ancienne ?',
    created_at: sql("now() - interval '40 days'"),
    expires_at: sql("now() - interval '10 days'"),
  }),
  row('urge_gpt_queries', 'others', { user_id: idOf.other, query: 'autre ?' }),
  row('urgegpt_protocols', 'private', {
    user_id: idOf.owner,
    professional_id: idOf.owner,
    protocol: 'à moi',
  }),
  row('urgegpt_protocols', 'shared', {
    user_id: idOf.owner,
    protocol: 'partagé',
    shared_with: [idOf.member],
  }),
  row('urgegpt_protocols', 'bare', { user_id: idOf.owner, protocol: 'sans note' }),
  row('urgegpt_protocols', 'others', { user_id: idOf.other, protocol: 'à un autre' }),
  row('saved_protocol_notes', 'shared', { user_id: idOf.owner, note: 'à moi seul' }),
  row('saved_protocol_notes', 'others', { user_id: idOf.other, note: 'à l’autre' }),
  row('protocol_line_reports', 'owners', { ...reported, user_id: idOf.owner }),
  row('protocol_line_reports', 'others', { ...reported, user_id: idOf.other }),
  row('protocol_line_reports', 'ofNobody', { ...reported, user_id: null }),
  row('medilinko_consultations', 'owners', { user_id: idOf.owner, patient_name: 'Patient inventé' }),
  row('medilinko_consultations', 'others', { user_id: idOf.other, patient_name: 'Autre patient' }),
];
