/** The founding document: every table and column that must exist under exactly this name, with its type. */
export const seedTables: Readonly<Record<string, string>> = {
  ai_generated_content: 'id uuid, identifier, title, content jsonb, content_type, created_at, last_updated',
  badges: 'id uuid, user_id uuid, name, description, awarded_at, image_url',
  buddies: 'id uuid, user_id uuid, buddy_user_id uuid, date',
  chat_conversations: 'id uuid, user_id uuid, title, last_message, created_at, updated_at',
  chat_messages: 'id uuid, conversation_id uuid, sender text, text, timestamp',
  comments: 'id uuid, post_id uuid, user_id uuid, content, date',
  'Digital Medicine': 'id bigint, created_at, email, intéret, prénom',
  ecos_situations_complete: 'id uuid, situation_number, title, content jsonb, created_at, updated_at',
  edn_items:
    'id bigint, item_number text, title, specialty, rank, has_link text, has_recommendation boolean, created_at',
  emotions: 'id uuid, user_id uuid, date, text, emojis, score, audio_url, ai_feedback',
  clinical_signals:
    'id uuid, user_id uuid, source_instrument, domain, level, window_type, module_context, metadata jsonb, created_at, expires_at',
  groups: 'id uuid, name, topic, members',
  invitations: 'id uuid, email, role, token, status, created_at, expires_at, accepted_at',
  item_situation_relations: 'id bigint, item_id bigint, situation_id bigint',
  item_therapeutic_relations: 'id bigint, item_id bigint, therapeutic_id bigint',
  journal_entries: 'id uuid, user_id uuid, date, content, ai_feedback',
  medilinko_consultations:
    'id uuid, email, patient_name, patient_data jsonb, consultation_result, payment_status, created_at',
  notifications:
    'id uuid, user_id uuid, type, title, message, category, priority, read, icon, image, action_link, action_text, ' +
    'deeplink, source_url, channel, delivery_method text[], target_audience, metadata jsonb, scheduled_at, ' +
    'delivered_at, clicked_at, expires_at, created_at',
  official_content_cache: 'id uuid, item_number, situation_number, content, last_updated',
  'official_content_cache new': 'id uuid, identifier, identifier_type, title, content, created_at',
  posts: 'id uuid, user_id uuid, content, image_url, reactions, date',
  profiles:
    'id uuid, email, name, avatar_url, bio, role, department, job_title, location, phone, website, ' +
    'preferences jsonb, emotional_score, created_at, updated_at',
  rituals: 'id uuid, name, description, frequency, is_completed',
  starting_situations: 'id bigint, situation_number text, description, category, created_at',
  therapeutic_classes: 'id bigint, name, created_at',
  urge_gpt_queries: 'id uuid, user_id uuid, query, response, sources text[], created_at',
  urgegpt_protocols: 'id uuid, user_id uuid, professional_id, query, protocol, sources text[], created_at',
  urgent_protocols: 'id uuid, title, category, content, sources text[], created_at, updated_at',
  user_favorite_flashcards: 'id bigint, user_id uuid, item_id bigint, created_at',
};

/** The relations the document draws. */
export const seedRelations = [
  'chat_messages.conversation_id → chat_conversations.id',
  'comments.post_id → posts.id',
  'item_situation_relations.item_id → edn_items.id',
  'item_situation_relations.situation_id → starting_situations.id',
  'item_therapeutic_relations.item_id → edn_items.id',
  'item_therapeutic_relations.therapeutic_id → therapeutic_classes.id',
  'user_favorite_flashcards.item_id → edn_items.id',
];
