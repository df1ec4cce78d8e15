-- Consultations: one clinician's own, nobody else's.

create table public.medilinko_consultations (
  id uuid primary key default gen_random_uuid(),
  email text
    constraint medilinko_consultations_email_format check (email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and char_length(email) <= 254),
  patient_name text
    constraint medilinko_consultations_patient_name_length check (char_length(patient_name) <= 200)
    constraint medilinko_consultations_patient_name_characters check (patient_name !~ '[\u0001-\u001F\u007F]'),
  patient_data jsonb not null default '{}'
    constraint medilinko_consultations_patient_data_shape check (jsonb_typeof(patient_data) = 'object')
    constraint medilinko_consultations_patient_data_size check (octet_length(patient_data::text) <= 200000),
  consultation_result text
    constraint medilinko_consultations_consultation_result_length check (char_length(consultation_result) <= 50000)
    constraint medilinko_consultations_consultation_result_characters check (consultation_result !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  payment_status text not null default 'none'
    constraint medilinko_consultations_payment_status_list check (payment_status in ('none', 'pending', 'paid', 'refunded')),
  created_at timestamptz not null default now(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  updated_at timestamptz not null default now()
);
alter table public.medilinko_consultations enable row level security;

comment on table public.medilinko_consultations is 'But : préparation et suivi d’une consultation par un clinicien.
Base légale : soins et secret professionnel (RGPD art. 9.2.h) ; le clinicien en est responsable.
Qui voit : ce clinicien seul ; ni les autres cliniciens, ni un administrateur.
Conservation : fixée par le clinicien ; effacée quand il la supprime ou efface son compte.';
comment on column public.medilinko_consultations.id is 'Identifiant de la consultation.';
comment on column public.medilinko_consultations.email is 'Adresse du patient.';
comment on column public.medilinko_consultations.patient_name is 'Nom du patient.';
comment on column public.medilinko_consultations.patient_data is 'Réponses du patient.';
comment on column public.medilinko_consultations.consultation_result is 'Conclusion du clinicien.';
comment on column public.medilinko_consultations.payment_status is 'Règlement : none, pending, paid ou refunded.';
comment on column public.medilinko_consultations.created_at is 'Date de création.';
comment on column public.medilinko_consultations.user_id is 'Clinicien responsable.';
comment on column public.medilinko_consultations.updated_at is 'Date de dernière modification.';

create index medilinko_consultations_user_index on public.medilinko_consultations (user_id, created_at desc, id desc);

create trigger medilinko_consultations_touch before update on public.medilinko_consultations
  for each row execute function private.touch_updated_at();

create trigger medilinko_consultations_announce after insert or update or delete on public.medilinko_consultations
  for each row execute function private.announce_change('user_id');

revoke all on table public.medilinko_consultations from public, anon, authenticated, service_role;
grant select on table public.medilinko_consultations to authenticated;
grant insert (
  email, patient_name, patient_data, consultation_result, payment_status, user_id
) on table public.medilinko_consultations to authenticated;
grant update (
  email, patient_name, patient_data, consultation_result, payment_status
) on table public.medilinko_consultations to authenticated;
grant delete on table public.medilinko_consultations to authenticated;

create policy medilinko_consultations_select_owner on public.medilinko_consultations for select to authenticated
  using (user_id = (select auth.uid()));
create policy medilinko_consultations_insert_owner on public.medilinko_consultations for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy medilinko_consultations_update_owner on public.medilinko_consultations for update to authenticated
  using (user_id = (select auth.uid()));
create policy medilinko_consultations_delete_owner on public.medilinko_consultations for delete to authenticated
  using (user_id = (select auth.uid()));
