-- What was published or done, where it was found, what proves it, and which commitment it serves.

create table outlet (
  id uuid primary key default app.new_id(),
  organisation_id uuid not null references organisation,
  name text not null check (length(name) between 2 and 200),
  kind text not null check (kind in ('online', 'print', 'radio', 'television', 'social', 'portal', 'loudspeaker')),
  home_address text,
  created_at timestamptz not null default now(),
  unique (organisation_id, name)
);
create index outlet_by_organisation on outlet (organisation_id);

create table source (
  id uuid primary key default app.new_id(),
  outlet_id uuid not null references outlet on delete cascade,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('feed', 'sitemap', 'page')),
  address text not null check (length(address) <= 2000),
  state text not null default 'active' check (state in ('active', 'paused', 'gone')),
  every_minutes integer not null default 60 check (every_minutes between 1 and 10080),
  etag text,
  last_modified text,
  last_attempt_at timestamptz,
  last_success_at timestamptz,
  last_new_item_at timestamptz,
  next_attempt_at timestamptz not null default now(),
  -- when its job was last put in the queue; asked again only after a while, so that a lost queue heals by itself
  asked_at timestamptz,
  failures integer not null default 0,
  -- Sentence {vi,en}: why the last attempt failed
  problem jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (outlet_id, address)
);
create index source_due on source (next_attempt_at) where state = 'active';

-- Pages that a source named or a person gave, and how far we got with each. The queue can be rebuilt from the waiting ones.
create table found_item (
  outlet_id uuid not null references outlet on delete cascade,
  address_key text not null,
  organisation_id uuid not null references organisation,
  source_id uuid references source on delete set null,
  address text not null check (length(address) <= 2000),
  -- {title, summary, publishedAt, author, section}: what the feed said of it
  said jsonb not null default '{}',
  -- waiting: to be fetched; taken: became a clipping; refused: robots.txt or our own rules forbid it; failed: given up
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'refused', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  asked_at timestamptz,
  problem jsonb,
  clipping_id uuid,
  -- given by a person, perhaps for a commitment
  entered_by uuid,
  programme_id uuid references programme on delete set null,
  commitment_id uuid references commitment on delete set null,
  plan_action_id uuid references plan_action on delete set null,
  found_at timestamptz not null default now(),
  primary key (outlet_id, address_key)
);
create index found_item_due on found_item (next_attempt_at) where state = 'waiting';
create index found_item_by_source on found_item (source_id, found_at desc);

create table clipping (
  id uuid primary key default app.new_id(),
  -- null only for the record of a thing done, which no outlet published
  outlet_id uuid references outlet,
  -- the outlet's organisation (of a record: who did it), repeated here so that row-level security needs no join
  organisation_id uuid not null references organisation,
  -- uploaded evidence belongs to one programme and is seen by its parties alone; web pages are public and belong to none
  programme_id uuid references programme on delete cascade,
  source_id uuid references source on delete set null,
  -- web: fetched by us; print, broadcast: uploaded; record: minutes, attendance list or another record of a thing done
  kind text not null check (kind in ('web', 'print', 'broadcast', 'record')),
  address text,
  canonical_address text,
  -- comparison key of the address: one clipping per outlet and key
  address_key text,
  title text not null check (length(title) between 1 and 1000),
  summary text,
  author text,
  section text,
  credit text,
  issue text,
  page text,
  text text not null default '',
  syllable_count integer not null default 0,
  published_at timestamptz not null,
  published_origin text not null check (published_origin in ('json_ld', 'open_graph', 'visible', 'feed', 'found', 'typed')),
  published_confidence real not null check (published_confidence between 0 and 1),
  found_at timestamptz not null default now(),
  original_id uuid references clipping,
  reprint_containment real check (reprint_containment between 0 and 1),
  -- Sentence[]: why it is taken for a reprint
  reprint_reasons jsonb,
  -- 'person': somebody decided whether it is a reprint; the program leaves it alone from then on
  reprint_made_by text check (reprint_made_by in ('machine', 'person')),
  -- set when reprints and suggestions were looked for
  related_at timestamptz,
  entered_by uuid,
  version integer not null default 1,
  unique (outlet_id, address_key),
  check (original_id <> id),
  check ((kind = 'web') = (address is not null)),
  check (kind = 'record' or outlet_id is not null),
  check ((kind = 'web') = (programme_id is null))
);
create index clipping_newest on clipping (organisation_id, published_at desc);
create index clipping_by_original on clipping (original_id);
create index clipping_by_programme on clipping (programme_id) where programme_id is not null;
create index clipping_unrelated on clipping (found_at) where related_at is null;

-- Scans, photos, recordings and papers of uploaded evidence.
create table clipping_file (
  clipping_id uuid not null references clipping on delete cascade,
  file_id uuid not null references stored_file,
  programme_id uuid not null references programme on delete cascade,
  -- repeated from the stored file, so that its hash stands in reports without asking for the file
  sha256 bytea not null check (length(sha256) = 32),
  size bigint not null,
  media_type text not null,
  name text not null,
  -- camera data (EXIF, place) was taken out before the file was kept
  cleaned boolean not null default false,
  position integer not null default 0,
  primary key (clipping_id, file_id)
);
create index clipping_file_by_programme on clipping_file (programme_id);

-- Selected shingle hashes of the text (tools/likeness): finds clippings that share text.
create table clipping_fingerprint (
  hash integer not null,
  clipping_id uuid not null references clipping on delete cascade,
  primary key (hash, clipping_id)
);
create index clipping_fingerprint_by_clipping on clipping_fingerprint (clipping_id);

create table capture (
  id uuid primary key default app.new_id(),
  clipping_id uuid not null references clipping on delete cascade,
  organisation_id uuid not null references organisation,
  captured_at timestamptz not null,
  final_address text not null,
  status integer not null,
  media_type text,
  body_sha256 bytea not null check (length(body_sha256) = 32),
  text_sha256 bytea not null check (length(text_sha256) = 32),
  warc_sha256 bytea not null check (length(warc_sha256) = 32),
  warc_size bigint not null
);
create index capture_by_clipping on capture (clipping_id, captured_at desc);

create table match (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  commitment_id uuid not null references commitment on delete cascade,
  plan_action_id uuid references plan_action on delete set null,
  clipping_id uuid not null references clipping on delete cascade,
  state text not null check (state in ('suggested', 'confirmed', 'rejected')),
  -- 0 to 1, as suggested; 1 when a person made the match by hand
  weight real not null check (weight between 0 and 1),
  -- Sentence[]
  reasons jsonb not null default '[]',
  -- how many units of the target it counts for (one article: 1; minutes of a course with two classes: 2)
  quantity numeric(12, 2) not null default 1 check (quantity > 0),
  made_by text not null check (made_by in ('machine', 'person')),
  decided_by uuid,
  decided_for uuid references organisation,
  decided_at timestamptz,
  -- decided when a frozen report already covered its day: shown beside the decision
  after_freeze boolean not null default false,
  note text check (length(note) <= 2000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (clipping_id, commitment_id),
  check ((state = 'suggested') = (decided_at is null))
);
create index match_queue on match (programme_id, state, weight desc);
create index match_by_commitment on match (commitment_id, state);
create index match_by_clipping on match (clipping_id);

-- Up to which day a frozen report has counted a programme's evidence.
create table evidence_lock (
  programme_id uuid primary key references programme on delete cascade,
  locked_to date not null
);

-- Organisations that stand with the asker in some visible programme: their outlets and clippings concern the asker.
create function app.visible_partners() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select distinct pp.organisation_id from programme_party pp where pp.programme_id in (select app.visible_programmes())
$$;

alter table outlet enable row level security;
create policy partners_read on outlet for select using
  (app.is_system() or organisation_id = app.organisation() or organisation_id in (select app.visible_partners()));
create policy own_writes on outlet for all using (app.is_system() or (app.may_write() and organisation_id = app.organisation()))
  with check (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
grant select, insert, update, delete on outlet to caunoi_app;

alter table source enable row level security;
create policy partners_read on source for select using
  (app.is_system() or (app.scope() = 'organisation' and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))));
-- A partner may also register and pause a source of an outlet it works with: sources are public addresses.
create policy partners_write on source for all using (app.is_system() or (app.may_write() and
    (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))))
  with check (app.is_system() or (app.may_write() and
    (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))));
grant select, insert, update, delete on source to caunoi_app;

-- In public scope a clipping is seen only through a confirmed match of a published programme.
create function app.public_clippings() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select m.clipping_id from match m join programme p on p.id = m.programme_id
   where app.scope() = 'public' and m.state = 'confirmed' and p.published_at is not null
$$;
alter table clipping enable row level security;
create policy partners_read on clipping for select using (
  app.is_system()
  or (app.scope() = 'organisation' and programme_id is not null and programme_id in (select app.visible_programmes()))
  or (app.scope() = 'organisation' and programme_id is null
    and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners())))
  or (app.scope() = 'public' and id in (select app.public_clippings())));
create policy partners_write on clipping for all using (app.is_system() or (app.may_write() and
    case when programme_id is null then organisation_id = app.organisation() or organisation_id in (select app.visible_partners())
      else programme_id in (select app.visible_programmes()) end))
  with check (app.is_system() or (app.may_write() and
    case when programme_id is null then organisation_id = app.organisation() or organisation_id in (select app.visible_partners())
      else programme_id in (select app.visible_programmes()) end));
grant select, insert, update, delete on clipping to caunoi_app;

alter table found_item enable row level security;
create policy partners_read on found_item for select using (app.is_system() or (app.scope() = 'organisation'
  and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))));
create policy partners_add on found_item for insert with check (app.is_system() or (app.may_write()
  and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))));
create policy partners_change on found_item for update using (app.is_system() or (app.may_write()
  and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners()))));
grant select, insert, update on found_item to caunoi_app;

alter table clipping_fingerprint enable row level security;
create policy system_only on clipping_fingerprint for all using (app.is_system()) with check (app.is_system());
grant select, insert, delete on clipping_fingerprint to caunoi_app;

alter table capture enable row level security;
create policy partners_read on capture for select using (
  app.is_system()
  or (app.scope() = 'organisation' and (organisation_id = app.organisation() or organisation_id in (select app.visible_partners())))
  or (app.scope() = 'public' and clipping_id in (select app.public_clippings())));
create policy system_adds on capture for insert with check (app.is_system());
grant select, insert on capture to caunoi_app;

select app.guard_by_programme(array['match', 'clipping_file', 'evidence_lock']);
drop policy participants_read on match;
create policy participants_read on match for select using (
  app.is_system() or (programme_id in (select app.visible_programmes())
    and (app.scope() <> 'public' or state = 'confirmed')));
select app.guard_with_journal(array['outlet', 'clipping', 'clipping_file', 'capture', 'match', 'evidence_lock']);
