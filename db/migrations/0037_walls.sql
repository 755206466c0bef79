-- Two people for one step, and requests on paper that an officer of the person's own body enters.

-- What a person has done to things before, as far as the journal says, also for a body whose entries the asker's body does
-- not see: a draft is its author's alone, and its author may have a role on the other side too. Only entries of the named
-- people (by themselves, or somebody in their stead) leave.
create function app.own_entries(people uuid[], kind text, objects text[], steps text[])
returns table (object_id text, data jsonb) language sql stable security definer
set search_path = pg_catalog, public as $$
  select e.object_id, e.data from public.journal_entry e
  where e.object_kind = kind and e.object_id = any(objects) and e.what = any(steps)
    and (e.account_id = any(people) or e.data ->> 'onBehalfOf' = any(people::text[]))
$$;
revoke all on function app.own_entries(uuid[], text, text[], text[]) from public;
grant execute on function app.own_entries(uuid[], text, text[], text[]) to caunoi_app;
