-- Leave is declared like a shift: while it lasts, rituals wait. It may be as long as a year; a shift stays within 72 hours.

alter table public.shifts
  drop constraint shifts_kind_list,
  drop constraint shifts_ends_at_after_start,
  add constraint shifts_kind_list check (kind in ('garde', 'repos', 'conges')),
  add constraint shifts_ends_at_after_start check (
    ends_at > starts_at
    and ends_at <= starts_at + case kind when 'conges' then interval '366 days' else interval '72 hours' end
  );

comment on table public.shifts is 'But : gardes, repos de garde et congés, pour que les rituels en tiennent compte.
Base légale : consentement de la personne (RGPD art. 6.1.a).
Qui voit : la personne seule ; ni enseignant, ni chef, ni administrateur.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.shifts.kind is 'garde, repos (de garde) ou conges.';
comment on column public.shifts.ends_at is 'Fin : 72 heures après le début au plus, 366 jours pour des congés.';
