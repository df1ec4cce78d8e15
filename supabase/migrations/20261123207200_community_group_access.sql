-- Who may do what with groups and memberships.

create trigger groups_touch before update on public.groups
  for each row execute function private.touch_updated_at();

create trigger groups_found after insert on public.groups
  for each row execute function private.found_group();

create trigger groups_announce after insert or update or delete on public.groups
  for each row execute function private.announce_change('owner_id', 'parent:groups.id');

revoke all on table public.groups from public, anon, authenticated, service_role;
grant select on table public.groups to authenticated;
grant insert (name, topic, visibility, owner_id) on table public.groups to authenticated;
grant update (name, topic, visibility) on table public.groups to authenticated;
grant delete on table public.groups to authenticated;

create policy groups_select_member_or_open on public.groups for select to authenticated
  using (id in (select private.my_group_ids()) or owner_id = (select auth.uid()) or (visibility = 'open' and (select private.account_role()) is not null));

create policy groups_insert_owner on public.groups for insert to authenticated
  with check (owner_id = (select auth.uid()) and (select private.account_role()) is not null);

create policy groups_update_moderator on public.groups for update to authenticated
  using (id in (select private.my_group_ids('moderator')));

create policy groups_delete_owner on public.groups for delete to authenticated
  using (id in (select private.my_group_ids('owner')));

create trigger group_memberships_keep_owner before update of role or delete on public.group_memberships
  for each row execute function private.keep_group_owner();

create trigger group_memberships_refresh after insert or update or delete on public.group_memberships
  for each row execute function private.refresh_group();

create trigger group_memberships_announce after insert or update or delete on public.group_memberships
  for each row execute function private.announce_change('user_id', 'parent:groups.group_id');

revoke all on table public.group_memberships from public, anon, authenticated, service_role;
grant select on table public.group_memberships to authenticated;
grant insert (group_id, user_id) on table public.group_memberships to authenticated;
grant update (role) on table public.group_memberships to authenticated;
grant delete on table public.group_memberships to authenticated;

create policy group_memberships_select_member_of_same on public.group_memberships for select to authenticated
  using (user_id = (select auth.uid()) or group_id in (select private.my_group_ids()));

create policy group_memberships_insert_self_or_moderator on public.group_memberships for insert to authenticated
  with check (
    group_id in (select private.my_group_ids('moderator'))
    or (
      user_id = (select auth.uid())
      and (select private.account_role()) is not null
      and exists (select from public.groups as target where target.id = group_id and target.visibility = 'open')
    )
  );

create policy group_memberships_update_owner on public.group_memberships for update to authenticated
  using (group_id in (select private.my_group_ids('owner')));

create policy group_memberships_delete_self_or_moderator on public.group_memberships for delete to authenticated
  using (
    user_id = (select auth.uid())
    or group_id in (select private.my_group_ids('owner'))
    or (role = 'member' and group_id in (select private.my_group_ids('moderator')))
  );
