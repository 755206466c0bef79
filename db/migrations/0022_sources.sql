-- Sources that do not die silently: how long each has been out and what was made good, which links of an outlet lead to
-- articles, and lists of links that people bring.

alter table source
  -- where the server says the address has moved for good; a person takes it over
  add column moved_to text check (length(moved_to) <= 2000),
  add column moved_since timestamptz,
  -- answers 404 in a row
  add column missing integer not null default 0,
  -- minutes between two new pages that are usual for this source; null while too few are known
  add column usual_gap_minutes integer check (usual_gap_minutes > 0),
  -- Sentence[]: what was odd in the last reading (dates in the future, a wrong charset label, ids used twice …)
  add column remarks jsonb not null default '[]';
-- A source that is gone is looked at again now and then.
drop index source_due;
create index source_due on source (next_attempt_at) where state in ('active', 'gone');

-- One row for each time a source could not be read for long, or was not asked for so long that pages may have passed by.
create table source_outage (
  id uuid primary key default app.new_id(),
  source_id uuid not null references source on delete cascade,
  organisation_id uuid not null references organisation,
  -- the last reading that succeeded before; when the source was added if there was none
  began_at timestamptz not null,
  noticed_at timestamptz not null default now(),
  ended_at timestamptz,
  -- Sentence: the last reason
  problem jsonb,
  -- none: not over yet; not_needed: the source still names all since; waiting: pages in between are looked for;
  -- done: looked for, see found_pages; out_of_reach: nothing reaches back that far
  catch_up text not null default 'none' check (catch_up in ('none', 'not_needed', 'waiting', 'done', 'out_of_reach')),
  asked_at timestamptz,
  caught_up_at timestamptz,
  found_pages integer not null default 0,
  requests integer not null default 0,
  -- Sentence: where was looked, and what may be missing
  note jsonb
);
create unique index source_outage_open on source_outage (source_id) where ended_at is null;
create index source_outage_newest on source_outage (source_id, began_at desc);
create index source_outage_waiting on source_outage (noticed_at) where catch_up = 'waiting';

-- The same item under another address (a headline was edited, the site changed its addresses) is known by the feed's id.
create index found_item_by_said_id on found_item (source_id, (said ->> 'id')) where said ? 'id';

-- Kinds of links on an outlet's section pages, told by the form of the address, and what became of those that were followed.
create table outlet_link_shape (
  outlet_id uuid not null references outlet on delete cascade,
  shape text not null check (length(shape) <= 300),
  organisation_id uuid not null references organisation,
  -- what the program takes it for
  looks_like_article boolean not null,
  links integer not null,
  -- [{title, address}], at most three
  examples jsonb not null,
  last_seen_at timestamptz not null default now(),
  primary key (outlet_id, shape)
);
-- What people said of them; holds from the next reading on.
create table link_shape_decision (
  outlet_id uuid not null references outlet on delete cascade,
  shape text not null check (length(shape) <= 300),
  organisation_id uuid not null references organisation,
  is_article boolean not null,
  decided_by uuid,
  decided_for uuid references organisation,
  decided_at timestamptz not null default now(),
  primary key (outlet_id, shape)
);

-- A list of links that somebody brought (table, newsletter, news exchange file, pasted text), row by row with what came of each.
create table brought_list (
  id uuid primary key default app.new_id(),
  organisation_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 255),
  kind text not null check (kind in ('text', 'table', 'newsletter', 'feed', 'sitemap', 'page', 'newsml', 'ninjs')),
  -- [{row, address, title, outletId, addressKey, outcome, why}]
  lines jsonb not null,
  brought_by uuid,
  brought_at timestamptz not null default now()
);
create index brought_list_newest on brought_list (organisation_id, brought_at desc);

alter table source_outage enable row level security;
create policy partners_read on source_outage for select using (app.is_system() or (app.scope() = 'organisation'
  and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))));
create policy system_writes on source_outage for all using (app.is_system()) with check (app.is_system());
grant select, insert, update on source_outage to caunoi_app;

alter table outlet_link_shape enable row level security;
create policy partners_read on outlet_link_shape for select using (app.is_system() or (app.scope() = 'organisation'
  and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))));
create policy system_writes on outlet_link_shape for all using (app.is_system()) with check (app.is_system());
grant select, insert, update on outlet_link_shape to caunoi_app;

alter table link_shape_decision enable row level security;
create policy partners_read on link_shape_decision for select using (app.is_system() or (app.scope() = 'organisation'
  and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))));
-- As with sources: either side of a programme may say what an outlet's public links are.
create policy partners_write on link_shape_decision for all using (app.is_system() or (app.may_write() and
    (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))))
  with check (app.is_system() or (app.may_write() and
    (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))));
grant select, insert, update, delete on link_shape_decision to caunoi_app;

alter table brought_list enable row level security;
create policy own on brought_list for all
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()))
  with check (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
grant select, insert on brought_list to caunoi_app;

select app.guard_with_journal(array['link_shape_decision', 'brought_list']);
