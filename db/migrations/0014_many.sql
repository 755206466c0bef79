-- Many at once: who sees which programme, as a table; where each programme stands for each of its parties; saved filters;
-- tables of existing programmes that are brought in.

-- Who may see and write a programme. It follows programme and programme_party by triggers, in the same transaction, so it
-- says nothing of its own; but a question about one programme costs one look into an index, and the list of all
-- programmes of an agency one range of it, instead of a join each time any table is asked.
-- The nil organisation stands for everyone: published programmes.
create table programme_viewer (
  organisation_id uuid not null,
  programme_id uuid not null references programme on delete cascade,
  -- A body whose place in a programme has ended reads on, but writes no more: its successor does.
  writes boolean not null,
  primary key (organisation_id, programme_id) include (writes)
);
create index programme_viewer_by_programme on programme_viewer (programme_id);

-- As whom the asker looks: the organisation, everyone (nil), or nobody (null).
create function app.viewer() returns uuid language sql stable as $$
  select case app.scope() when 'organisation' then app.organisation()
    when 'public' then '00000000-0000-0000-0000-000000000000'::uuid end
$$;

alter table programme_viewer enable row level security;
-- Nothing but this equality: with an `or` beside it the index could not be used before the policy has been asked.
create policy own_reads on programme_viewer for select using (organisation_id = app.viewer());
grant select on programme_viewer to caunoi_app;
-- For the program itself: all who see a programme, everyone (nil) left out.
create function app.viewers_of(wanted uuid[]) returns table (programme_id uuid, organisation_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select v.programme_id, v.organisation_id from programme_viewer v
   where app.is_system() and v.programme_id = any (wanted) and v.organisation_id <> '00000000-0000-0000-0000-000000000000'
$$;

-- A draft is its author's alone; everything later is seen by all parties; published ones by everyone.
create function app.settle_viewers(wanted uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  with seen as (
    select p.created_by_organisation_id as organisation_id from programme p where p.id = wanted and p.state = 'draft'
    union
    select pp.organisation_id from programme p join programme_party pp on pp.programme_id = p.id
     where p.id = wanted and p.state <> 'draft'
    union
    select '00000000-0000-0000-0000-000000000000'::uuid from programme p where p.id = wanted and p.published_at is not null
  ), gone as (
    delete from programme_viewer v where v.programme_id = wanted
      and not exists (select from seen s where s.organisation_id = v.organisation_id)
  )
  insert into programme_viewer as v (organisation_id, programme_id, writes)
    select s.organisation_id, wanted, not exists (select from programme_party pp where pp.programme_id = wanted
      and pp.organisation_id = s.organisation_id and pp.until_on is not null) from seen s
  on conflict (organisation_id, programme_id) do update set writes = excluded.writes
    where v.writes <> excluded.writes;
end
$$;
revoke execute on function app.settle_viewers(uuid) from public;

create function app.viewers_follow() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if tg_table_name = 'programme' then
    perform app.settle_viewers(new.id);
  else
    if tg_op <> 'INSERT' then perform app.settle_viewers(old.programme_id); end if;
    if tg_op <> 'DELETE' then perform app.settle_viewers(new.programme_id); end if;
  end if;
  return null;
end
$$;
create trigger viewers_follow after insert or update of state, published_at, created_by_organisation_id on programme
  for each row execute function app.viewers_follow();
create trigger viewers_follow after insert or delete or update of programme_id, organisation_id, until_on on programme_party
  for each row execute function app.viewers_follow();
select app.settle_viewers(id) from programme;

create or replace function app.visible_programmes() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select programme_id from programme_viewer where organisation_id = app.viewer()
$$;
create or replace function app.writable_programmes() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select programme_id from programme_viewer where organisation_id = app.viewer() and writes
$$;

-- The condition "the asker sees this programme" as policies ask it: a look into the index for few rows, one hashed list
-- for many; the planner chooses. `app.visible_programmes()` stays for lists that start from the programmes.
create function app.seen_condition(table_name text, column_name text, writing boolean) returns text
language sql immutable as $$
  select format('exists (select from programme_viewer seen where seen.organisation_id = app.viewer() and seen.programme_id = %I.%I%s)',
    table_name, column_name, case when writing then ' and seen.writes' else '' end)
$$;
revoke execute on function app.seen_condition(text, text, boolean) from public;

create or replace function app.guard_by_programme(tables text[]) returns void language plpgsql as $$
declare
  name text;
  sees text;
  writes text;
begin
  foreach name in array tables loop
    sees := app.seen_condition(name, 'programme_id', false);
    writes := 'app.is_system() or (app.may_write() and ' || app.seen_condition(name, 'programme_id', true) || ')';
    execute format('alter table %I enable row level security', name);
    execute format('create policy participants_read on %I for select using (app.is_system() or %s)', name, sees);
    execute format('create policy participants_add on %I for insert with check (%s)', name, writes);
    execute format('create policy participants_change on %I for update using (%s)', name, writes);
    execute format('create policy participants_delete on %I for delete using (%s)', name, writes);
    execute format('grant select, insert, update, delete on %I to caunoi_app', name);
  end loop;
end
$$;

-- The policies made so far ask in the same way from now on.
do $$
declare
  found record;
  clause text;
  done text;
  statement text;
begin
  for found in select * from pg_policies p where p.schemaname = 'public'
    and concat(p.qual, p.with_check) ~ 'app\.(visible|writable)_programmes\(\)' loop
    statement := format('alter policy %I on %I', found.policyname, found.tablename);
    foreach clause in array array['using', 'with check'] loop
      done := case clause when 'using' then found.qual else found.with_check end;
      continue when done is null;
      done := regexp_replace(done, '\((\w+\.)?(\w+) IN \( SELECT app\.visible_programmes\(\) AS visible_programmes\)\)',
        app.seen_condition(found.tablename, '\2', false), 'g');
      done := regexp_replace(done, '\((\w+\.)?(\w+) IN \( SELECT app\.writable_programmes\(\) AS writable_programmes\)\)',
        app.seen_condition(found.tablename, '\2', true), 'g');
      if done ~ '_programmes\(\)' then
        raise exception 'policy % of % asks in an unknown way: %', found.policyname, found.tablename, done;
      end if;
      statement := statement || format(' %s (%s)', clause, done);
    end loop;
    execute statement;
  end loop;
end
$$;

-- Only takers of one name wait for each other: a table of two thousand programmes is brought in within one transaction.
create or replace function app.free_programme_slug(wished text) returns text language plpgsql volatile security definer
set search_path = pg_catalog, public as $$
declare
  candidate text := wished;
  suffix integer := 1;
begin
  perform pg_advisory_xact_lock(hashtext('programme-slug'), hashtext(regexp_replace(wished, '(-[0-9]+)+$', '')));
  while exists (select from programme where slug = candidate) loop
    suffix := suffix + 1;
    candidate := wished || '-' || suffix;
  end loop;
  return candidate;
end
$$;

-- What waits to be decided, oldest first; and lists over all programmes.
create index match_waiting on match (programme_id, created_at) where state = 'suggested';
create index programme_newest on programme (created_at desc, id desc);
create index programme_by_title on programme (search_key, id);
create index programme_ending on programme (term_to, id);
-- Disputes are few among the assessments, and asked for at every look into the inbox.
create index assessment_disputed on assessment (programme_id) where stance = 'disputes';

-- Where each programme stands for each party that sees it, counted ahead so that one screen over ten thousand programmes
-- answers at once. Rebuildable from the other tables at any time (`caunoi hub-rebuild`); goes with the right to see.
create table programme_standing (
  organisation_id uuid not null,
  programme_id uuid not null,
  -- The day in Viet Nam for which late, due and months were counted, and when.
  counted_for date not null,
  counted_at timestamptz not null,
  -- Facts repeated from the programme and its parties, for filtering and sorting without asking them.
  title text not null,
  search_key text not null,
  kind text not null,
  state text not null,
  term_from date,
  term_to date,
  side text,
  -- The other parties; the press agencies among all parties; and the body that names the place, with its province.
  partner_ids uuid[] not null,
  place_body_id uuid,
  province text,
  -- Commitments that stand; targets and plan actions that are late; the first day on which something is due from now on.
  commitments integer not null,
  late_targets integer not null,
  late_actions integer not null,
  next_due date,
  -- Open ones due in the month and the quarter of counted_for, late ones not among them.
  due_month integer not null,
  due_quarter integer not null,
  -- Texts that wait for a decision, and since when the first of them.
  undecided integer not null,
  undecided_since timestamptz,
  -- Commitments of the quarter that ended last which this party's side has not assessed.
  assessments_due integer not null,
  -- Open targets and planned actions due in the month of counted_for and the eleven after it.
  targets_by_month smallint[] not null check (cardinality(targets_by_month) = 12),
  actions_by_month smallint[] not null check (cardinality(actions_by_month) = 12),
  primary key (organisation_id, programme_id),
  foreign key (organisation_id, programme_id) references programme_viewer on delete cascade
);
create index programme_standing_oldest on programme_standing (counted_for);
create index programme_standing_by_programme on programme_standing (programme_id);
alter table programme_standing enable row level security;
create policy own_reads on programme_standing for select using (app.is_system() or organisation_id = app.organisation());
create policy system_writes on programme_standing for all using (app.is_system()) with check (app.is_system());
grant select, insert, update, delete on programme_standing to caunoi_app;

-- A person's filter of a list, under a name; shared ones are seen by everyone in the organisation, and changed by their owner.
create table saved_filter (
  id uuid primary key default app.new_id(),
  account_id uuid not null references person_account,
  organisation_id uuid not null references organisation,
  -- Which list: "programmes", "hub" …, and its address after the question mark.
  screen text not null check (screen ~ '^[a-z]+(-[a-z]+)*$'),
  name text not null check (length(name) between 1 and 80),
  query text not null check (length(query) <= 2000),
  shared boolean not null default false,
  -- The list opens with it when nothing else is asked; its owner's alone.
  opens boolean not null default false,
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create unique index saved_filter_name on saved_filter (account_id, organisation_id, screen, lower(name)) where removed_at is null;
create unique index saved_filter_opens on saved_filter (account_id, organisation_id, screen) where opens and removed_at is null;
create index saved_filter_by_screen on saved_filter (organisation_id, screen) where removed_at is null;
alter table saved_filter enable row level security;
create policy own_reads on saved_filter for select
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own_adds on saved_filter for insert
  with check (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own_changes on saved_filter for update
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
grant select, insert, update on saved_filter to caunoi_app;

-- A table of existing programmes that somebody brought in: as read, as settled, as carried out.
create table programme_import (
  id uuid primary key default app.new_id(),
  organisation_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 255),
  sha256 bytea not null check (length(sha256) = 32),
  file_id uuid not null references stored_file,
  state text not null default 'draft' check (state in ('draft', 'importing', 'imported', 'taken_back', 'dropped')),
  -- The cells of the sheets as read; see imports/table.ts.
  sheets jsonb not null,
  -- Which body each written name is: {folded name: organisation id | "new-authority" …}
  choices jsonb not null default '{}',
  -- What to do with programmes that are there already.
  duplicates text not null default 'stop' check (duplicates in ('stop', 'skip')),
  -- {programmes: [{id, row}], bodies: [id], lastEntry}: what was made, and the last journal entry of making it.
  made jsonb,
  -- Sentence: why carrying it out failed
  problem jsonb,
  brought_by uuid,
  brought_at timestamptz not null default now(),
  imported_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1
);
create index programme_import_newest on programme_import (organisation_id, brought_at desc);
-- How far a long import has come; written outside its transaction, so that it can be seen.
create table programme_import_progress (
  import_id uuid primary key references programme_import on delete cascade,
  organisation_id uuid not null,
  done integer not null,
  total integer not null,
  at timestamptz not null default now()
);
alter table programme_import enable row level security;
alter table programme_import_progress enable row level security;
create policy own on programme_import for all
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()))
  with check (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own on programme_import_progress for all
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()))
  with check (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
grant select, insert, update on programme_import to caunoi_app;
grant select, insert, update, delete on programme_import_progress to caunoi_app;

-- Removes the programmes that an import made, in force or not: whoever imported them may take the whole back while nobody
-- has touched any (imports/commands/take-back-import.ts asks the journal). Returns how many.
create function app.take_back_import(wanted uuid) returns integer language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  removed integer;
begin
  delete from programme p using programme_import i, jsonb_array_elements(i.made -> 'programmes') as one
   where i.id = wanted and i.state = 'imported' and p.id = (one ->> 'id')::uuid
     and (app.is_system() or (app.may_write() and i.organisation_id = app.organisation()));
  get diagnostics removed = row_count;
  return removed;
end
$$;

select app.guard_with_journal(array['saved_filter', 'programme_import']);
