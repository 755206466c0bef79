-- The public record: what everyone may look up over all published programmes, counted ahead; what the parties owe the public
-- each quarter; declarations of money; opinions of outside assessors; the licence of the data.

-- One row per published programme. It comes and goes with the right of everyone to see the programme (programme_viewer, nil), in
-- the same transaction; figures and names follow a moment later by a task, and once a day. Nothing here is a source:
-- `caunoi public-record-rebuild` makes it anew.
create table public_record (
  viewer_id uuid not null default '00000000-0000-0000-0000-000000000000'
    check (viewer_id = '00000000-0000-0000-0000-000000000000'),
  programme_id uuid primary key,
  slug text not null,
  title text not null,
  -- title, bodies and topics, folded
  search_key text not null,
  kind text not null,
  state text not null,
  term_from date,
  term_to date,
  signed_on date,
  published_at timestamptz not null,
  money text not null,
  -- [{side, bodies: [{id, name, kind}]}], as cards show them
  sides jsonb not null default '[]',
  body_ids uuid[] not null default '{}',
  body_names text[] not null default '{}',
  body_kinds text[] not null default '{}',
  -- Names folded, to sort and search by.
  body_keys text[] not null default '{}',
  -- Parallel arrays: places of the authorities among the parties, and topics.
  place_slugs text[] not null default '{}',
  place_names text[] not null default '{}',
  province_slug text,
  province text,
  topic_slugs text[] not null default '{}',
  topic_names text[] not null default '{}',
  -- Commitments that stand, by what came of their targets; those without a target are in `commitments` alone.
  commitments integer not null default 0,
  commitments_met integer not null default 0,
  commitments_partially_met integer not null default 0,
  commitments_not_met integer not null default 0,
  commitments_not_due integer not null default 0,
  -- Targets whose last day has passed, and those of them that were reached.
  targets_due integer not null default 0,
  targets_met integer not null default 0,
  -- Pieces of confirmed evidence that count.
  pieces integer not null default 0,
  changed_at timestamptz not null,
  -- Null until counted for the first time.
  counted_at timestamptz,
  counted_for date,
  foreign key (viewer_id, programme_id) references programme_viewer (organisation_id, programme_id) on delete cascade,
  check (cardinality(place_slugs) = cardinality(place_names)),
  check (cardinality(topic_slugs) = cardinality(topic_names)),
  check (cardinality(body_ids) = cardinality(body_names) and cardinality(body_ids) = cardinality(body_kinds)
    and cardinality(body_ids) = cardinality(body_keys))
);
create index public_record_by_title on public_record (search_key, programme_id)
  include (commitments, targets_due, targets_met, pieces);
create index public_record_newest on public_record (published_at desc, programme_id desc);
create index public_record_by_term on public_record (term_from, term_to);
create index public_record_by_slug on public_record (slug);
create index public_record_by_body on public_record using gin (body_ids);
create index public_record_by_place on public_record using gin (place_slugs);
create index public_record_by_topic on public_record using gin (topic_slugs);
create index public_record_by_province on public_record (province_slug);
create index public_record_oldest on public_record (counted_for nulls first);

-- What published programmes can be browsed by, with how many have it: kept by triggers in the same transaction, since counting
-- it anew for each reader took as long as everything else on the page.
create table public_facet (
  kind text not null check (kind in ('place', 'province', 'authority', 'press', 'topic')),
  slug text not null,
  name text not null,
  sort_key text not null,
  programmes integer not null,
  primary key (kind, slug)
);
create index public_facet_by_name on public_facet (kind, sort_key, slug);

-- The facets of rows of public_record; a row has each of its facets once.
create function app.facets_of(r public_record) returns table (kind text, slug text, name text, sort_key text)
language sql immutable as $$
  select 'place', f.slug, f.name, f.slug from unnest(r.place_slugs, r.place_names) as f (slug, name)
  union all select 'topic', f.slug, f.name, f.slug from unnest(r.topic_slugs, r.topic_names) as f (slug, name)
  union all select 'province', r.province_slug, r.province, r.province_slug where r.province_slug is not null
  union all select case when f.kind = 'press' then 'press' else 'authority' end, f.id::text, f.name, f.key
    from unnest(r.body_ids, r.body_names, r.body_kinds, r.body_keys) as f (id, name, kind, key)
$$;

-- Rows are changed in one order, so that two batches never wait for each other crosswise.
create function app.facets_follow() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'INSERT' then
    update public_facet p set programmes = p.programmes - gone.times
      from (select f.kind, f.slug, count(*)::int as times from old_rows o, app.facets_of(o.*) f group by 1, 2 order by 1, 2) gone
     where p.kind = gone.kind and p.slug = gone.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into public_facet as p (kind, slug, name, sort_key, programmes)
      select f.kind, f.slug, max(f.name), max(f.sort_key), count(*)::int from new_rows n, app.facets_of(n.*) f
       group by 1, 2 order by 1, 2
    on conflict (kind, slug) do update set programmes = p.programmes + excluded.programmes, name = excluded.name,
      sort_key = excluded.sort_key;
  end if;
  delete from public_facet where programmes <= 0;
  return null;
end
$$;
create trigger facets_follow_insert after insert on public_record
  referencing new table as new_rows for each statement execute function app.facets_follow();
create trigger facets_follow_update after update on public_record
  referencing old table as old_rows new table as new_rows for each statement execute function app.facets_follow();
create trigger facets_follow_delete after delete on public_record
  referencing old table as old_rows for each statement execute function app.facets_follow();
create index public_facet_empty on public_facet (kind) where programmes <= 0;
alter table public_facet enable row level security;
create policy all_read on public_facet for select using ((select app.scope()) <> '');
grant select on public_facet to caunoi_app;

create function app.open_public_record() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  insert into public_record (programme_id, slug, title, search_key, kind, state, term_from, term_to, signed_on, published_at, money, changed_at)
    select p.id, p.slug, p.title, p.search_key, p.kind, p.state, p.term_from, p.term_to, p.signed_on, p.published_at, p.money, p.published_at
      from programme p where p.id = new.programme_id and p.published_at is not null
  on conflict do nothing;
  return null;
end
$$;
create trigger open_public_record after insert on programme_viewer
  for each row when (new.organisation_id = '00000000-0000-0000-0000-000000000000')
  execute function app.open_public_record();
insert into public_record (programme_id, slug, title, search_key, kind, state, term_from, term_to, signed_on, published_at, money, changed_at)
  select p.id, p.slug, p.title, p.search_key, p.kind, p.state, p.term_from, p.term_to, p.signed_on, p.published_at, p.money, p.published_at
    from programme p join programme_viewer v on v.programme_id = p.id
   where v.organisation_id = '00000000-0000-0000-0000-000000000000' and p.published_at is not null;

-- What a body owed the public in a quarter for one programme, by when, and when it came: counted ahead for the last four quarters
-- that have ended. Whether it is late is judged when it is read.
create table public_duty (
  viewer_id uuid not null default '00000000-0000-0000-0000-000000000000'
    check (viewer_id = '00000000-0000-0000-0000-000000000000'),
  programme_id uuid not null,
  organisation_id uuid not null references organisation,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  kind text not null check (kind in ('money', 'own_opinion', 'other_opinion', 'report')),
  period_from date not null,
  period_to date not null,
  due_on date not null,
  -- Null while something is missing.
  done_on date,
  -- "không phát sinh": it was declared that there is nothing to declare.
  is_empty boolean not null default false,
  -- Of opinions: how many of how many commitments.
  part integer not null default 0,
  whole integer not null default 1,
  primary key (programme_id, organisation_id, quarter, kind),
  foreign key (viewer_id, programme_id) references programme_viewer (organisation_id, programme_id) on delete cascade
);
create index public_duty_by_body on public_duty (organisation_id, quarter) include (kind, due_on, done_on, is_empty);

create index public_duty_of_money on public_duty (quarter, programme_id, organisation_id) include (due_on) where kind = 'money';

-- What changed where, in public words: one row per programme, day and kind of change.
create table public_change (
  viewer_id uuid not null default '00000000-0000-0000-0000-000000000000'
    check (viewer_id = '00000000-0000-0000-0000-000000000000'),
  programme_id uuid not null,
  day date not null,
  what text not null,
  times integer not null check (times > 0),
  at timestamptz not null,
  primary key (programme_id, day, what),
  foreign key (viewer_id, programme_id) references programme_viewer (organisation_id, programme_id) on delete cascade
);
create index public_change_newest on public_change (at desc);
create index public_change_of_programme on public_change (programme_id, at desc);

alter table public_record enable row level security;
alter table public_duty enable row level security;
alter table public_change enable row level security;
-- Rows exist for published programmes only, so whoever says who they are may read them; asked once, not of each row.
create policy all_read on public_record for select using ((select app.scope()) <> '');
create policy all_read on public_duty for select using ((select app.scope()) <> '');
create policy all_read on public_change for select using ((select app.scope()) <> '');
create policy system_writes on public_record for all using (app.is_system()) with check (app.is_system());
create policy system_writes on public_duty for all using (app.is_system()) with check (app.is_system());
create policy system_writes on public_change for all using (app.is_system()) with check (app.is_system());
grant select, insert, update, delete on public_record, public_duty, public_change to caunoi_app;

-- What a body that is no press agency paid for a programme in a quarter, to which medium and for what; or that nothing was
-- paid. One per programme, body and quarter; corrected with a reason.
create table money_declaration (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  organisation_id uuid not null references organisation,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  answer text not null check (answer in ('none', 'paid')),
  note text check (length(note) <= 2000),
  due_on date not null,
  declared_on date not null,
  declared_by uuid,
  -- The day and reason of the newest correction.
  corrected_on date,
  corrected_why text check (length(corrected_why) between 3 and 2000),
  version integer not null default 1,
  unique (programme_id, organisation_id, quarter),
  check ((corrected_on is null) = (corrected_why is null))
);
create index money_declaration_by_quarter on money_declaration (quarter, programme_id);
create table money_declaration_line (
  declaration_id uuid not null references money_declaration on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  position integer not null,
  -- The medium or its owner, by name.
  medium text not null check (length(medium) between 2 and 300),
  amount numeric(16, 0) not null check (amount > 0),
  reason text not null check (length(reason) between 3 and 500),
  primary key (declaration_id, position)
);
create index money_declaration_line_by_programme on money_declaration_line (programme_id);
select app.guard_by_programme(array['money_declaration', 'money_declaration_line']);
-- Each body declares for itself.
drop policy participants_add on money_declaration;
drop policy participants_change on money_declaration;
drop policy participants_delete on money_declaration;
create policy own_adds on money_declaration for insert with check (app.is_system()
  or (app.may_write() and organisation_id = app.organisation() and exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = money_declaration.programme_id and seen.writes)));
create policy own_changes on money_declaration for update using (app.is_system()
  or (app.may_write() and organisation_id = app.organisation()));
drop policy participants_add on money_declaration_line;
drop policy participants_change on money_declaration_line;
drop policy participants_delete on money_declaration_line;
create policy own_adds on money_declaration_line for insert with check (app.is_system() or (app.may_write()
  and exists (select from money_declaration d where d.id = declaration_id and d.organisation_id = app.organisation())));
create policy own_deletes on money_declaration_line for delete using (app.is_system() or (app.may_write()
  and exists (select from money_declaration d where d.id = declaration_id and d.organisation_id = app.organisation())));
revoke delete on money_declaration from caunoi_app;
revoke update on money_declaration_line from caunoi_app;
select app.guard_with_journal(array['money_declaration', 'money_declaration_line']);

-- Somebody from outside whom a party invites, by a link, to judge one published programme. Only the hash of the link's word is kept.
create table outside_assessor (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  invited_by_organisation_id uuid not null references organisation,
  invited_by uuid,
  -- for whom, in the inviting body's words; not shown to the public
  made_for text not null check (length(made_for) between 2 and 200),
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null default now(),
  -- the last day on which an opinion may be published with it
  until_on date not null,
  revoked_at timestamptz
);
create index outside_assessor_by_programme on outside_assessor (programme_id, created_at);

-- What the assessor published. The program's role can add it and mark it as withdrawn, nothing else; both only for the
-- program itself, which acts for whoever holds the link. So neither side can change or remove it.
create table outside_opinion (
  id uuid primary key default app.new_id(),
  assessor_id uuid not null references outside_assessor,
  programme_id uuid not null references programme on delete cascade,
  -- repeated from the assessor's row, which the public does not see
  invited_by_organisation_id uuid not null references organisation,
  author text not null check (length(author) between 2 and 200),
  affiliation text not null check (length(affiliation) between 2 and 300),
  -- what ties the author has to a party, in their own words; "không" when none
  ties text not null check (length(ties) between 2 and 1000),
  text text not null check (length(text) between 20 and 10000),
  published_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_why text check (length(withdrawn_why) <= 1000),
  check (withdrawn_at is not null or withdrawn_why is null)
);
create unique index outside_opinion_one on outside_opinion (assessor_id) where withdrawn_at is null;
create index outside_opinion_by_programme on outside_opinion (programme_id, published_at);
create table outside_judgement (
  opinion_id uuid not null references outside_opinion on delete cascade,
  commitment_id uuid not null references commitment on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  status text not null check (status in ('met', 'partially_met', 'not_met', 'cannot_tell')),
  primary key (opinion_id, commitment_id)
);
create table outside_answer (
  id uuid primary key default app.new_id(),
  opinion_id uuid not null references outside_opinion on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  organisation_id uuid not null references organisation,
  side text not null check (side ~ '^[A-Z]$'),
  text text not null check (length(text) between 3 and 4000),
  at timestamptz not null default now()
);
create index outside_answer_by_opinion on outside_answer (opinion_id, at);
alter table outside_assessor enable row level security;
alter table outside_opinion enable row level security;
alter table outside_judgement enable row level security;
alter table outside_answer enable row level security;
create policy parties_read on outside_assessor for select using (app.is_system()
  or (app.scope() = 'organisation' and exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = outside_assessor.programme_id)));
create policy parties_invite on outside_assessor for insert with check (app.is_system()
  or (app.may_write() and invited_by_organisation_id = app.organisation() and exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = outside_assessor.programme_id and seen.writes)));
create policy inviter_changes on outside_assessor for update using (app.is_system()
  or (app.may_write() and invited_by_organisation_id = app.organisation()));
create policy seen_with_programme on outside_opinion for select using (app.is_system() or exists (select from programme_viewer seen
  where seen.organisation_id = app.viewer() and seen.programme_id = outside_opinion.programme_id));
create policy author_adds on outside_opinion for insert with check (app.is_system());
create policy author_withdraws on outside_opinion for update using (app.is_system()) with check (app.is_system());
create policy seen_with_programme on outside_judgement for select using (app.is_system() or exists (select from programme_viewer seen
  where seen.organisation_id = app.viewer() and seen.programme_id = outside_judgement.programme_id));
create policy author_adds on outside_judgement for insert with check (app.is_system());
create policy seen_with_programme on outside_answer for select using (app.is_system() or exists (select from programme_viewer seen
  where seen.organisation_id = app.viewer() and seen.programme_id = outside_answer.programme_id));
create policy parties_answer on outside_answer for insert with check (app.is_system()
  or (app.may_write() and organisation_id = app.organisation() and exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = outside_answer.programme_id and seen.writes)));
grant select, insert on outside_assessor, outside_opinion, outside_judgement, outside_answer to caunoi_app;
grant update (revoked_at) on outside_assessor to caunoi_app;
grant update (withdrawn_at, withdrawn_why) on outside_opinion to caunoi_app;
select app.guard_with_journal(array['outside_assessor', 'outside_opinion', 'outside_judgement', 'outside_answer']);

-- Under which licence the open data may be used, once the operator has said so. No row: a proposal that nobody has confirmed.
create table data_licence (
  only_one boolean primary key default true check (only_one),
  name text not null check (length(name) between 2 and 200),
  address text not null check (address ~ '^https?://' and length(address) <= 500),
  confirmed_at timestamptz not null default now(),
  confirmed_by uuid,
  version integer not null default 1
);
alter table data_licence enable row level security;
create policy all_read on data_licence for select using (app.scope() <> '');
create policy system_writes on data_licence for all using (app.is_system()) with check (app.is_system());
grant select, insert, update on data_licence to caunoi_app;
select app.guard_with_journal(array['data_licence']);

-- For everyone a clipping is seen through a confirmed match of a published programme. Asked of each row by its index: a list of
-- all such clippings took longer than the page as soon as a country's programmes were there.
alter policy partners_read on clipping using (
  app.is_system()
  or (app.scope() = 'organisation' and programme_id is not null and exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = clipping.programme_id))
  or (app.scope() = 'organisation' and programme_id is null
    and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners())))
  or (app.scope() = 'public' and exists (select from match m join programme_viewer seen on seen.programme_id = m.programme_id
    where m.clipping_id = clipping.id and m.state = 'confirmed' and seen.organisation_id = app.viewer())));
alter policy partners_read on capture using (
  app.is_system()
  or (app.scope() = 'organisation' and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners())))
  or (app.scope() = 'public' and exists (select from match m join programme_viewer seen on seen.programme_id = m.programme_id
    where m.clipping_id = capture.clipping_id and m.state = 'confirmed' and seen.organisation_id = app.viewer())));
drop function app.public_clippings();
-- The same of outlets: everyone sees those of the parties of published programmes.
alter policy partners_read on outlet using (app.is_system() or organisation_id = app.organisation()
  or (app.scope() = 'organisation' and organisation_id in (select app.visible_partners()))
  or (app.scope() = 'public' and exists (select from programme_party pp join programme_viewer seen on seen.programme_id = pp.programme_id
    where pp.organisation_id = outlet.organisation_id and seen.organisation_id = app.viewer())));
