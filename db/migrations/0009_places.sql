-- Places: administrative units with the days between which they existed; and appointments: who holds which office of a
-- body. All periods are half open: from_on is the first day, until_on the first day on which it no longer holds
-- ("kể từ ngày"), as decisions on such things say it.

create table place (
  id uuid primary key default app.new_id(),
  level text not null check (level in ('province', 'district', 'commune')),
  -- tỉnh, thành phố / quận, huyện, thị xã / phường, xã, thị trấn, đặc khu. "city" is a thành phố of any level.
  kind text not null check (kind in
    ('province', 'city', 'urban_district', 'district', 'town', 'ward', 'commune', 'township', 'special_zone')),
  -- Number in the official list. New units took over numbers of old ones, so a code says nothing without a day.
  code text check (code ~ '^[0-9]{2,5}$'),
  -- As in the official list, with its kind ("Phường Xuân Hoà"), NFC; bare_name is without the kind.
  name text not null check (length(name) between 2 and 120),
  bare_name text not null check (length(bare_name) between 1 and 120),
  -- The unit it belonged to at the end of its own time.
  parent_id uuid references place,
  from_on date,
  until_on date,
  -- The bare name folded; and all names by which people find it, its own and of the units around it, between spaces.
  search_key text not null,
  full_key text not null,
  source text not null check (length(source) between 2 and 200),
  -- False when sources contradict each other on its code, its name or what it belonged to.
  certain boolean not null default true,
  check (until_on is null or from_on is null or until_on > from_on)
);
-- One unit per number at a time.
create unique index place_by_code on place (level, code, coalesce(until_on, 'infinity'));
create index place_by_parent on place (parent_id);

create table place_succession (
  id uuid primary key default app.new_id(),
  from_id uuid not null references place on delete cascade,
  to_id uuid not null references place on delete cascade,
  effective_on date not null,
  -- Whether all of the old unit went there or a part; unknown where the source does not say.
  extent text not null check (extent in ('whole', 'part', 'unknown')),
  -- What is not certain is shown, but nothing is ever carried over because of it.
  certain boolean not null default true,
  source text not null check (length(source) between 2 and 200),
  check (from_id <> to_id),
  unique (from_id, to_id)
);
create index place_succession_by_to on place_succession (to_id);

-- A conversion table that was applied; `changes` holds every row it changed, before and after, so that it can be taken back.
create table place_import (
  id uuid primary key default app.new_id(),
  name text not null check (length(name) between 1 and 255),
  sha256 bytea not null check (length(sha256) = 32),
  row_count integer not null check (row_count > 0),
  changes jsonb not null,
  applied_at timestamptz not null default now(),
  applied_by uuid,
  taken_back_at timestamptz
);
create index place_import_newest on place_import (applied_at desc);

alter table place enable row level security;
alter table place_succession enable row level security;
alter table place_import enable row level security;
-- Asked once per query and not once per row: searches look at every row.
create policy anyone_reads on place for select using ((select app.scope()) <> '');
create policy system_adds on place for insert with check (app.is_system());
create policy system_changes on place for update using (app.is_system());
create policy system_deletes on place for delete using (app.is_system());
create policy anyone_reads on place_succession for select using ((select app.scope()) <> '');
create policy system_adds on place_succession for insert with check (app.is_system());
create policy system_changes on place_succession for update using (app.is_system());
create policy system_deletes on place_succession for delete using (app.is_system());
create policy system_reads on place_import for select using (app.is_system());
create policy system_adds on place_import for insert with check (app.is_system());
create policy system_changes on place_import for update using (app.is_system());
grant select, insert, update, delete on place, place_succession to caunoi_app;
grant select, insert, update on place_import to caunoi_app;

-- People in office: public facts about an office, never about a private life. Only the office's own telephone and
-- e-mail address belong here.
create table appointment (
  id uuid primary key default app.new_id(),
  organisation_id uuid not null references organisation on delete cascade,
  role text not null check (role in ('head', 'deputy', 'spokesperson', 'focal_point', 'other')),
  person_name text not null check (length(person_name) between 2 and 120),
  title text not null check (length(title) between 2 and 200),
  -- Name and title folded.
  search_key text not null,
  -- On what the holder signs for the head: "KT. Chủ tịch, theo Quyết định 12/QĐ-UBND".
  signing_note text check (length(signing_note) <= 300),
  work_phone text check (length(work_phone) <= 40),
  work_email text check (length(work_email) <= 200),
  from_on date not null,
  until_on date,
  -- Last day on which the body said that this still holds.
  last_confirmed_on date not null,
  confirmed_by uuid,
  -- Whose place this person takes while the other is away.
  deputises_for uuid references appointment,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (until_on is null or until_on >= from_on),
  check (deputises_for <> id)
);
create index appointment_by_organisation on appointment (organisation_id, role, from_on);
create index appointment_to_confirm on appointment (last_confirmed_on)
  where until_on is null and role in ('spokesperson', 'focal_point');

-- Bodies that stand in a published programme: their spokespersons and focal points are in the public directory.
create function app.published_parties() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select distinct pp.organisation_id from programme_party pp join programme p on p.id = pp.programme_id
   where p.published_at is not null
$$;

alter table appointment enable row level security;
create policy signed_in_read on appointment for select using (app.is_system() or app.scope() = 'organisation');
create policy everyone_reads_public_contacts on appointment for select using (
  role in ('spokesperson', 'focal_point') and app.scope() = 'public'
  and organisation_id in (select app.published_parties()));
create policy own_adds on appointment for insert
  with check (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
create policy own_changes on appointment for update
  using (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
grant select, insert, update on appointment to caunoi_app;

select app.guard_with_journal(array['place', 'place_succession', 'place_import', 'appointment']);
