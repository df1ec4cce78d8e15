-- A reply to a journal entry, only where its person asked for one, with the name of what wrote it. The server writes it
-- by the two functions below; no role may write the columns themselves.

alter table public.journal_entries
  add column ai_feedback_origin jsonb
    constraint journal_entries_ai_feedback_origin_shape check (
      ai_feedback_origin is null or coalesce(
        ai_feedback_origin -> 'engine' ->> 'kind' in ('model', 'embedded')
        and jsonb_typeof(ai_feedback_origin -> 'is_generated') = 'boolean'
        and ai_feedback_origin ->> 'basis' in ('entry', 'check-in', 'nothing')
        and octet_length(ai_feedback_origin::text) <= 1000, false)
    );
alter table public.journal_entries
  add constraint journal_entries_ai_feedback_names_origin
    check ((ai_feedback is null) = (ai_feedback_origin is null));

comment on column public.journal_entries.ai_feedback is 'Retour que la personne a demandé sur cette entrée : écrit par un modèle, ou question écrite d’avance.';
comment on column public.journal_entries.ai_feedback_origin is 'Qui a écrit le retour (engine), s’il est généré (is_generated), d’après quoi (basis : entry, check-in ou nothing) et quand (at).';

-- Raised rights, and therefore only the caller's own entry; and, when the reply is about its words, only while they are
-- still the ones that were read.
create function private.keep_journal_feedback(entry_id uuid, feedback text, origin jsonb, read_content text)
returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.journal_entries as entry set ai_feedback = feedback, ai_feedback_origin = origin
  where entry.id = entry_id and entry.user_id = (select auth.uid())
    and (read_content is null or entry.content = read_content);
  return found;
end
$$;
comment on function private.keep_journal_feedback(uuid, text, jsonb, text) is
  'Garde le retour demandé sur une entrée de la personne qui demande ; faux si l’entrée n’est plus celle qui a été lue.';

create function private.remove_journal_feedback(entry_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.journal_entries as entry set ai_feedback = null, ai_feedback_origin = null
  where entry.id = entry_id and entry.user_id = (select auth.uid());
  return found;
end
$$;
comment on function private.remove_journal_feedback(uuid) is
  'Retire le retour d’une entrée de la personne qui demande.';

revoke execute on function private.keep_journal_feedback(uuid, text, jsonb, text),
  private.remove_journal_feedback(uuid) from public;
grant execute on function private.keep_journal_feedback(uuid, text, jsonb, text),
  private.remove_journal_feedback(uuid) to authenticated;
