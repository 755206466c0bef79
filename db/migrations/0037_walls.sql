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

-- How much an organisation keeps, for its quota; asked at each upload.
create index stored_file_sizes on stored_file (organisation_id) include (size);
create function app.stored_bytes(organisation uuid) returns bigint language sql stable security definer
set search_path = pg_catalog, public as $$
  select coalesce(sum(size), 0)::bigint from public.stored_file where organisation_id = organisation
$$;
revoke all on function app.stored_bytes(uuid) from public;
grant execute on function app.stored_bytes(uuid) to caunoi_app;

-- Requests on paper: which officer's body took it in, so that its officers see how their own papers stand, and nobody
-- else's. The number and the day of the paper; the clock runs from the day on which it was handed in.
alter table data_request
  add column taken_in_by_organisation_id uuid references organisation(id),
  add column paper_number text check (length(paper_number) between 1 and 120),
  add column handed_in_on date,
  add check ((came_by = 'paper') or (taken_in_by_organisation_id is null and paper_number is null and handed_in_on is null));
create index data_request_by_taker on data_request (taken_in_by_organisation_id, received_at desc)
  where taken_in_by_organisation_id is not null;

-- Days off move the terms that officers are shown too.
create policy taker_reads on data_request for select
  using (app.scope() = 'organisation' and taken_in_by_organisation_id = app.organisation());
create policy taker_adds on data_request for insert
  with check (app.may_write() and came_by = 'paper' and taken_in_by_organisation_id = app.organisation());
create policy everyone_at_work_reads on day_off for select using (app.scope() = 'organisation');

-- A provider of sign-in that is gone is removed, with what tied people to it; their accounts stay.
grant delete on single_sign_on to caunoi_app;
