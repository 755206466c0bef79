-- Programmes belong to several organisations: access asks participation, not ownership.

create table programme (
  id uuid primary key default app.new_id(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  title text not null check (length(title) between 3 and 500),
  search_key text not null,
  -- chương trình / quy chế / kế hoạch / hợp đồng / bản ghi nhớ / thỏa thuận
  kind text not null check (kind in ('programme', 'regulation', 'plan', 'contract', 'memorandum', 'agreement')),
  state text not null default 'draft' check (state in
    ('draft', 'negotiating', 'ready_to_sign', 'signing', 'in_force', 'suspended', 'ended', 'liquidated')),
  term_from date,
  term_to date,
  signed_on date,
  place text,
  sites text[] not null default '{}',
  online boolean not null default false,
  purpose text,
  legal_basis text,
  reporting_cadence text check (reporting_cadence in ('month', 'quarter', 'half_year', 'year')),
  -- A required answer on the public page: money flows, none ("không phát sinh"), or not yet declared.
  money text not null default 'undeclared' check (money in ('undeclared', 'none', 'recorded')),
  money_note text,
  prior_id uuid references programme,
  created_by_organisation_id uuid not null references organisation,
  published_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (term_to is null or term_from is null or term_to >= term_from)
);
create index programme_by_state on programme (state, term_to);
create index programme_by_prior on programme (prior_id);
create index programme_published on programme (published_at) where published_at is not null;

create table programme_party (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  organisation_id uuid not null references organisation,
  side text not null check (side ~ '^[A-Z]$'),
  is_lead boolean not null default false,
  -- "dưới sự ủy quyền của …"
  on_behalf_of text,
  position integer not null default 0,
  unique (programme_id, organisation_id)
);
create index programme_party_by_organisation on programme_party (organisation_id, programme_id);

create table programme_person (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  party_id uuid references programme_party on delete cascade,
  role text not null check (role in ('representative', 'signatory', 'witness')),
  name text,
  title text,
  -- TM., KT., TL., TUQ., Q. as in Decree 30/2020
  authority text check (authority in ('TM', 'KT', 'TL', 'TUQ', 'Q')),
  position integer not null default 0,
  check (name is not null or title is not null)
);
create index programme_person_by_programme on programme_person (programme_id);

create table programme_topic (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  name text not null check (length(name) between 2 and 500),
  position integer not null default 0
);
create index programme_topic_by_programme on programme_topic (programme_id);

create table programme_channel (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  name text not null check (length(name) between 2 and 300),
  position integer not null default 0
);
create index programme_channel_by_programme on programme_channel (programme_id);

create table programme_state_change (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  from_state text,
  to_state text not null,
  reason text,
  account_id uuid,
  organisation_id uuid,
  at timestamptz not null default now()
);
create index programme_state_change_by_programme on programme_state_change (programme_id, at);

-- Which programmes the asker may see. SECURITY DEFINER so that the policies of programme_party, which call it, do not
-- ask themselves. A draft is its author's alone; everything later is seen by all parties; published ones by everyone.
create function app.visible_programmes() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select p.id from programme p join programme_party pp on pp.programme_id = p.id
   where app.scope() = 'organisation' and pp.organisation_id = app.organisation()
     and (p.state <> 'draft' or p.created_by_organisation_id = app.organisation())
  union
  select p.id from programme p
   where app.scope() = 'organisation' and p.created_by_organisation_id = app.organisation() and p.state = 'draft'
  union
  select p.id from programme p where app.scope() = 'public' and p.published_at is not null
$$;

-- A free address for a new programme: the wished one, or the same with a number. Must see all programmes, hence
-- SECURITY DEFINER; takers wait for each other until the first has committed.
create function app.free_programme_slug(wished text) returns text language plpgsql volatile security definer
set search_path = pg_catalog, public as $$
declare
  candidate text := wished;
  suffix integer := 1;
begin
  perform pg_advisory_xact_lock(hashtext('programme-slug'));
  while exists (select from programme where slug = candidate) loop
    suffix := suffix + 1;
    candidate := wished || '-' || suffix;
  end loop;
  return candidate;
end
$$;

-- One policy pair for every table that belongs to a programme.
create function app.guard_by_programme(tables text[]) returns void language plpgsql as $$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy participants_read on %I for select using
      (app.is_system() or programme_id in (select app.visible_programmes()))', name);
    execute format('create policy participants_add on %I for insert with check
      (app.is_system() or (app.may_write() and programme_id in (select app.visible_programmes())))', name);
    execute format('create policy participants_change on %I for update using
      (app.is_system() or (app.may_write() and programme_id in (select app.visible_programmes())))', name);
    execute format('create policy participants_delete on %I for delete using
      (app.is_system() or (app.may_write() and programme_id in (select app.visible_programmes())))', name);
    execute format('grant select, insert, update, delete on %I to caunoi_app', name);
  end loop;
end
$$;

alter table programme enable row level security;
create policy participants_read on programme for select
  using (app.is_system() or id in (select app.visible_programmes())
    or (app.scope() = 'organisation' and created_by_organisation_id = app.organisation() and state = 'draft'));
create policy writers_add on programme for insert
  with check (app.is_system() or (app.may_write() and created_by_organisation_id = app.organisation()));
create policy participants_change on programme for update
  using (app.is_system() or (app.may_write() and id in (select app.visible_programmes())));
create policy author_deletes_draft on programme for delete
  using (app.is_system() or (state = 'draft' and created_by_organisation_id = app.organisation()));
grant select, insert, update, delete on programme to caunoi_app;

select app.guard_by_programme(array['programme_party', 'programme_person', 'programme_topic', 'programme_channel',
  'programme_state_change']);
select app.guard_with_journal(array['programme', 'programme_party', 'programme_person', 'programme_topic',
  'programme_channel', 'programme_state_change']);

create policy participants_read on journal_entry for select using (
  app.is_system()
  or (app.scope() = 'organisation' and (organisation_id = app.organisation()
    or programme_id in (select app.visible_programmes()))));

create policy own_or_partner_reads on stored_file for select using (
  app.is_system() or organisation_id = app.organisation()
  or (programme_id is not null and programme_id in (select app.visible_programmes())));
create policy own_adds on stored_file for insert
  with check (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
create policy own_deletes on stored_file for delete
  using (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
