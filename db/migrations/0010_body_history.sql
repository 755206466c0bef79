-- Bodies have a history: names, parents and kinds that held until a day, and changes that ended bodies or made others
-- their successors. All periods are half open: begun_on is the first day, ended_on and until_on the first day on which it
-- no longer holds ("kể từ ngày"), as decisions on such things say it.

alter table organisation
  add column begun_on date,
  add column ended_on date,
  -- Number of the unit in the official list (Decision on administrative units), as conversion tables name it.
  add column official_code text check (official_code ~ '^[[:alnum:].-]{1,30}$'),
  add column place_id uuid references place,
  -- Equal where the beginning was taken back: there never was such a body, but the record of the change names it.
  add check (ended_on is null or begun_on is null or ended_on >= begun_on);
create index organisation_by_official_code on organisation (official_code) where official_code is not null;
create index organisation_by_parent on organisation (parent_id) where parent_id is not null;
create index organisation_by_place on organisation (place_id) where place_id is not null;
-- New bodies took over names of ended ones, and communes of one name stand in several provinces.
drop index organisation_name_and_place;
create unique index organisation_name_and_place on organisation
  (search_key, coalesce(place, ''), coalesce(parent_name, '')) where ended_on is null;

-- A conversion table that was brought in: its groups as people settled them, and whether it was applied.
create table organisation_change_batch (
  id uuid primary key default app.new_id(),
  name text not null check (length(name) between 1 and 255),
  sha256 bytea not null check (length(sha256) = 32),
  state text not null default 'draft' check (state in ('draft', 'applying', 'applied', 'taken_back')),
  -- The rows of the table, and what people chose per group; see conversion-table.ts of organisations.
  rows jsonb not null,
  choices jsonb not null default '{}',
  -- How many groups were applied and why the others were not; Sentence when applying failed as a whole.
  outcome jsonb,
  brought_by uuid,
  brought_at timestamptz not null default now(),
  applied_at timestamptz,
  taken_back_at timestamptz,
  version integer not null default 1
);
create index organisation_change_batch_newest on organisation_change_batch (brought_at desc);
-- How far a long application has come; written outside its transaction, so that it can be seen.
create table organisation_change_progress (
  batch_id uuid primary key references organisation_change_batch on delete cascade,
  done integer not null,
  total integer not null,
  at timestamptz not null default now()
);

create table organisation_change (
  id uuid primary key default app.new_id(),
  kind text not null check (kind in ('rename', 'move', 'merge', 'split', 'dissolve', 'transfer', 'new_kind')),
  effective_on date not null,
  -- The paper that ordered it, as it is cited: "Nghị quyết số …"
  legal_basis text check (length(legal_basis) <= 1000),
  note text check (length(note) <= 2000),
  batch_id uuid references organisation_change_batch,
  -- What it did to each body, field by field, before and after: taking back is the exact inverse (changes.ts).
  effects jsonb not null,
  -- Whether programmes follow (always when a body ends; asked for a transfer of duties), and people with their roles.
  carries_programmes boolean not null,
  carries_people boolean not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  -- The order of recording; only the newest change of a body can be taken back.
  position bigint generated always as identity,
  taken_back_at timestamptz
);
create index organisation_change_by_batch on organisation_change (batch_id) where batch_id is not null;

-- From which body to which. to_id is empty where a body changed itself or ended without a successor; equal to from_id
-- where a body goes on beside its successors.
create table organisation_change_body (
  id uuid primary key default app.new_id(),
  change_id uuid not null references organisation_change on delete cascade,
  from_id uuid not null references organisation,
  to_id uuid references organisation,
  share text not null default 'whole' check (share in ('whole', 'part')),
  -- The successor to whom goes what cannot be divided: the lead in a programme, open plan actions, outlets.
  is_main boolean not null default false,
  unique (change_id, from_id, to_id)
);
create index organisation_change_body_by_from on organisation_change_body (from_id);
create index organisation_change_body_by_to on organisation_change_body (to_id) where to_id is not null;

-- Facts that held until a day. On a given day holds the earliest row with a later until_on, else the body's own row.
create table organisation_past (
  organisation_id uuid not null references organisation on delete cascade,
  until_on date not null,
  change_id uuid not null references organisation_change on delete cascade,
  name text not null,
  search_key text not null,
  short_name text,
  parent_name text,
  parent_id uuid references organisation,
  kind text not null,
  heading text not null,
  level text,
  place text,
  place_id uuid references place,
  symbol text,
  official_code text,
  primary key (organisation_id, until_on)
);
create index organisation_past_by_change on organisation_past (change_id);
create index organisation_past_by_search_key on organisation_past (search_key);

alter table organisation_change_batch enable row level security;
alter table organisation_change_progress enable row level security;
alter table organisation_change enable row level security;
alter table organisation_change_body enable row level security;
alter table organisation_past enable row level security;
create policy system_only on organisation_change_batch using (app.is_system()) with check (app.is_system());
create policy system_only on organisation_change_progress using (app.is_system()) with check (app.is_system());
create policy anyone_reads on organisation_change for select using (app.scope() <> '');
create policy anyone_reads on organisation_change_body for select using (app.scope() <> '');
create policy anyone_reads on organisation_past for select using (app.scope() <> '');
-- A body may rename itself; everything else is recorded by the house.
create policy own_renames on organisation_change for insert
  with check (app.is_system() or (app.may_write() and kind = 'rename'));
create policy system_changes on organisation_change for update using (app.is_system());
create policy own_renames on organisation_change_body for insert
  with check (app.is_system() or (app.may_write() and from_id = app.organisation() and to_id is null));
create policy own_renames on organisation_past for insert
  with check (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
create policy system_deletes on organisation_past for delete using (app.is_system());
grant select, insert, update, delete on organisation_change_batch, organisation_change_progress to caunoi_app;
grant select, insert, update on organisation_change to caunoi_app;
grant select, insert on organisation_change_body to caunoi_app;
grant select, insert, delete on organisation_past to caunoi_app;

-- Programmes: a party's place has days too. The body that signed keeps its row; its successor gets one of its own.
alter table programme_party
  add column from_on date,
  add column until_on date,
  add column change_id uuid references organisation_change,
  add column succeeds_id uuid references programme_party,
  add check (until_on is null or from_on is null or until_on >= from_on);
create index programme_party_by_change on programme_party (change_id) where change_id is not null;
create index programme_party_by_succeeded on programme_party (succeeds_id) where succeeds_id is not null;

-- What a change of a body did to a programme, for taking it back; or why it was left to people.
create table programme_succession (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  change_id uuid not null references organisation_change,
  -- The place of the body that changed; gone when what gave it was taken back too.
  party_id uuid references programme_party on delete set null,
  from_organisation_id uuid not null references organisation,
  side text not null check (side ~ '^[A-Z]$'),
  main_organisation_id uuid references organisation,
  outcome text not null check (outcome in ('followed', 'flagged')),
  -- Sentence: why it was left to people
  reason jsonb,
  -- {leadMoved, leadTo, authorMoved}: what else was changed, before and after
  effects jsonb not null default '{}',
  at timestamptz not null default now(),
  taken_back_at timestamptz
);
create unique index programme_succession_once on programme_succession (change_id, party_id) where taken_back_at is null;
create index programme_succession_by_programme on programme_succession (programme_id);
create index programme_succession_by_party on programme_succession (party_id);
alter table programme_succession enable row level security;
create policy participants_read on programme_succession for select
  using (app.is_system() or programme_id in (select app.visible_programmes()));
create policy system_adds on programme_succession for insert with check (app.is_system());
create policy system_changes on programme_succession for update using (app.is_system());
grant select, insert, update on programme_succession to caunoi_app;

-- A body whose place in a programme has ended reads on, but writes no more: its successor does.
create function app.writable_programmes() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select id from app.visible_programmes() as visible (id)
  except
  select programme_id from programme_party
   where app.scope() = 'organisation' and organisation_id = app.organisation() and until_on is not null
$$;
create or replace function app.guard_by_programme(tables text[]) returns void language plpgsql as $$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy participants_read on %I for select using
      (app.is_system() or programme_id in (select app.visible_programmes()))', name);
    execute format('create policy participants_add on %I for insert with check
      (app.is_system() or (app.may_write() and programme_id in (select app.writable_programmes())))', name);
    execute format('create policy participants_change on %I for update using
      (app.is_system() or (app.may_write() and programme_id in (select app.writable_programmes())))', name);
    execute format('create policy participants_delete on %I for delete using
      (app.is_system() or (app.may_write() and programme_id in (select app.writable_programmes())))', name);
    execute format('grant select, insert, update, delete on %I to caunoi_app', name);
  end loop;
end
$$;
do $$
declare
  name text;
begin
  foreach name in array array['programme_party', 'programme_person', 'programme_topic', 'programme_channel',
    'programme_state_change', 'commitment', 'commitment_topic', 'target', 'plan_action', 'assessment', 'match',
    'clipping_file', 'evidence_lock'] loop
    execute format('alter policy participants_add on %I with check
      (app.is_system() or (app.may_write() and programme_id in (select app.writable_programmes())))', name);
    execute format('alter policy participants_change on %I using
      (app.is_system() or (app.may_write() and programme_id in (select app.writable_programmes())))', name);
    execute format('alter policy participants_delete on %I using
      (app.is_system() or (app.may_write() and programme_id in (select app.writable_programmes())))', name);
  end loop;
end
$$;
alter policy participants_change on programme
  using (app.is_system() or (app.may_write() and id in (select app.writable_programmes())));

-- Plan actions that went to a successor, outlets that did, and memberships given because of a change.
create table plan_action_handover (
  plan_action_id uuid not null references plan_action on delete cascade,
  change_id uuid not null references organisation_change,
  programme_id uuid not null references programme on delete cascade,
  from_organisation_id uuid not null references organisation,
  to_organisation_id uuid not null references organisation,
  -- whether the body owned the action or worked on it as the other side's partner
  as_what text not null check (as_what in ('owner', 'partner')),
  at timestamptz not null default now(),
  primary key (plan_action_id, change_id, as_what)
);
create index plan_action_handover_by_change on plan_action_handover (change_id);
alter table plan_action_handover enable row level security;
create policy participants_read on plan_action_handover for select
  using (app.is_system() or programme_id in (select app.visible_programmes()));
create policy system_adds on plan_action_handover for insert with check (app.is_system());
create policy system_deletes on plan_action_handover for delete using (app.is_system());
grant select, insert, delete on plan_action_handover to caunoi_app;

create table outlet_handover (
  outlet_id uuid not null references outlet on delete cascade,
  change_id uuid not null references organisation_change,
  from_organisation_id uuid not null references organisation,
  to_organisation_id uuid not null references organisation,
  -- The name until then; the successor may have an outlet of that name already.
  former_name text not null,
  at timestamptz not null default now(),
  primary key (outlet_id, change_id)
);
create index outlet_handover_by_change on outlet_handover (change_id);
alter table outlet_handover enable row level security;
create policy system_only on outlet_handover using (app.is_system()) with check (app.is_system());
grant select, insert, delete on outlet_handover to caunoi_app;

alter table membership add column change_id uuid references organisation_change;
create index membership_by_change on membership (change_id) where change_id is not null;

select app.guard_with_journal(array['organisation_change_batch', 'organisation_change', 'organisation_change_body',
  'organisation_past', 'programme_succession', 'plan_action_handover', 'outlet_handover']);
