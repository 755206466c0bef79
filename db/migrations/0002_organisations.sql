-- Bodies: authorities, press agencies and others (fronts, unions). Names are public facts; everyone may read them.

create table organisation (
  id uuid primary key default app.new_id(),
  kind text not null check (kind in ('authority', 'press', 'other')),
  -- What the heading of its papers looks like (Decree 30/2020 for state bodies; Party bodies have their own).
  heading text not null default 'state' check (heading in ('state', 'party', 'press', 'other')),
  level text check (level in ('commune', 'ward', 'special_zone', 'province', 'central', 'unit')),
  name text not null check (length(name) between 2 and 300),
  search_key text not null,
  short_name text,
  -- The body above it as it stands in the heading of papers ("TỈNH … (MẪU)"); free text until it is registered itself.
  parent_name text,
  parent_id uuid references organisation,
  -- Locality the body serves or sits in, as written in "place and date" lines.
  place text,
  -- Abbreviation in document symbols: "UBND" in 05/BC-UBND.
  symbol text check (symbol ~ '^[[:alnum:]Đđ.&-]{1,30}$'),
  -- Identifier for document exchange, Decree 30/2020 Annex VI OrganId.
  exchange_code text check (length(exchange_code) <= 13),
  is_example boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index organisation_by_search_key on organisation (search_key);
create unique index organisation_name_and_place on organisation (search_key, coalesce(place, ''));

-- Other names under which texts speak of a body: former names, abbreviations, bare place names.
create table organisation_alias (
  organisation_id uuid not null references organisation on delete cascade,
  alias text not null check (length(alias) between 2 and 200),
  search_key text not null,
  primary key (organisation_id, search_key)
);
create index organisation_alias_by_search_key on organisation_alias (search_key);

alter table organisation enable row level security;
alter table organisation_alias enable row level security;
create policy anyone_reads on organisation for select using (app.scope() <> '');
create policy writers_add on organisation for insert with check (app.may_write());
create policy own_or_system_changes on organisation for update using (app.is_system() or id = app.organisation());
create policy system_deletes on organisation for delete using (app.is_system());
create policy anyone_reads on organisation_alias for select using (app.scope() <> '');
create policy writers_add on organisation_alias for insert with check (app.may_write());
create policy own_or_system_deletes on organisation_alias for delete
  using (app.is_system() or organisation_id = app.organisation());
grant select, insert, update, delete on organisation to caunoi_app;
grant select, insert, delete on organisation_alias to caunoi_app;
select app.guard_with_journal(array['organisation', 'organisation_alias', 'stored_file', 'installation']);
