-- What policies ask about groups, and the triggers that keep a group's list of members true.

-- Raised rights: a policy of group_memberships that read group_memberships itself would never end.
create function private.my_group_ids(least_role text default 'member') returns setof uuid
language sql stable security definer rows 20 set search_path = '' as $$
  select membership.group_id
  from public.group_memberships as membership
  join public.accounts as account on account.id = membership.user_id and account.status = 'active'
  where membership.user_id = (select auth.uid())
    and case least_role
      when 'owner' then membership.role = 'owner'
      when 'moderator' then membership.role in ('owner', 'moderator')
      else true
    end
$$;
comment on function private.my_group_ids(text) is
  'Groupes de la personne qui demande, avec au moins le rôle donné ; aucun pour un compte suspendu.';
revoke execute on function private.my_group_ids(text) from public;
grant execute on function private.my_group_ids(text) to authenticated;

create function private.found_group() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.owner_id is not null then
    insert into public.group_memberships (group_id, user_id, role) values (new.id, new.owner_id, 'owner');
  end if;
  return null;
end
$$;
comment on function private.found_group() is 'Fait de la personne qui crée un groupe son premier propriétaire.';

-- The last owner may not leave or step down; a group that is being deleted, or a person being erased, is let through.
create function private.keep_group_owner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.role = 'owner' and (tg_op = 'DELETE' or new.role <> 'owner')
    and exists (select from public.groups where id = old.group_id for no key update)
    and exists (select from public.profiles where id = old.user_id)
    and not exists (
      select from public.group_memberships
      where group_id = old.group_id and role = 'owner' and id <> old.id
    )
  then
    raise exception 'the last owner hands the group over first' using errcode = 'check_violation',
      schema = 'public', table = 'group_memberships', constraint = 'group_memberships_role_last_owner';
  end if;
  return coalesce(new, old);
end
$$;
comment on function private.keep_group_owner() is 'Refuse le départ du dernier propriétaire d’un groupe.';

-- The row lock first, then the list in a statement of its own: two arrivals at once both end up in it. The weaker lock,
-- because both already hold the one of their foreign key, and would wait for each other.
create function private.refresh_group() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  changed_group uuid := coalesce(new.group_id, old.group_id);
  oldest_owner uuid;
begin
  perform from public.groups where id = changed_group for no key update;
  if not found then
    return null;
  end if;
  if not exists (select from public.group_memberships where group_id = changed_group and role = 'owner') then
    -- The owner's account was erased: the group goes to its oldest moderator, else to its oldest member.
    update public.group_memberships set role = 'owner' where id = (
      select id from public.group_memberships where group_id = changed_group
      order by (role = 'moderator') desc, created_at, id limit 1
    );
  end if;
  select user_id into oldest_owner from public.group_memberships
  where group_id = changed_group and role = 'owner' order by created_at, id limit 1;
  update public.groups set
    owner_id = oldest_owner,
    members = array(
      select user_id from public.group_memberships where group_id = changed_group order by created_at, id
    )
  where id = changed_group;
  return null;
end
$$;
comment on function private.refresh_group() is 'Recopie dans le groupe la liste de ses membres et son propriétaire.';

revoke execute on function private.found_group(), private.keep_group_owner(), private.refresh_group() from public;
