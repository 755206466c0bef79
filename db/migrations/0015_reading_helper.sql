-- The reading helper: an endpoint of the administrator's choice that may propose, beside the rule reader, what a text
-- says. What it proposes is kept apart from the reader's proposal and from the review, until a person takes it.

-- At most one row: where the helper is, and under which conditions it may be asked. Off until somebody turns it on.
create table reading_helper (
  only_row boolean primary key default true check (only_row),
  is_on boolean not null default false,
  endpoint text check (length(endpoint) between 8 and 2000),
  model text check (length(model) between 1 and 200),
  -- AES-256-GCM under a key that is derived from the house's secret and stands nowhere in the database; bound to the
  -- endpoint's origin, so that a changed endpoint cannot be given the key of another.
  sealed_key bytea,
  -- A machine in the administrator's own network: private addresses, any port and http are allowed for this endpoint alone.
  own_network boolean not null default false,
  timeout_seconds integer not null default 60 check (timeout_seconds between 5 and 600),
  longest_text integer not null default 60000 check (longest_text between 1000 and 2000000),
  -- Who has read that whole texts leave this machine, and for which origin they agreed.
  warned_by uuid,
  warned_at timestamptz,
  warned_of text,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  check (not is_on or (endpoint is not null and model is not null and warned_at is not null))
);
alter table reading_helper enable row level security;
create policy system_reads on reading_helper for select using (app.is_system());
create policy system_adds on reading_helper for insert with check (app.is_system());
create policy system_changes on reading_helper for update using (app.is_system());
grant select, insert, update on reading_helper to caunoi_app;
select app.guard_with_journal(array['reading_helper']);

-- What people who may ask the helper are told of it before they do: never the key, the path or the conditions' history.
create function app.reading_helper_offer() returns table (model text, host text, longest_text integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select h.model, substring(h.endpoint from '^https?://([^/?#]+)'), h.longest_text from reading_helper h
   where h.is_on and app.scope() in ('organisation', 'system')
$$;

-- One asking per text; asking again after a failure takes its place. The journal keeps each.
create table helper_reading (
  agreement_id uuid primary key references agreement on delete cascade,
  organisation_id uuid not null references organisation,
  -- Names this asking; an answer to an earlier one is not taken.
  asking_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'failed')),
  -- Askings of the endpoint made so far: one, and one more when the first failed.
  attempts integer not null default 0 check (attempts between 0 and 2),
  asked_by uuid,
  asked_at timestamptz not null default now(),
  -- When it is taken for lost and may be asked for again.
  lost_after timestamptz not null,
  finished_at timestamptz,
  model text not null,
  host text not null,
  milliseconds integer check (milliseconds >= 0),
  -- Code and sentence of the last failure.
  problem jsonb,
  -- What was proposed and not kept: reason and what it was.
  left_out jsonb not null default '[]',
  check ((state = 'waiting') = (finished_at is null))
);
create index helper_reading_by_organisation on helper_reading (organisation_id);

-- What the helper proposes beyond the rules, each at its place in the text (UTF-16 offsets into agreement.text).
create table helper_suggestion (
  id uuid primary key default app.new_id(),
  agreement_id uuid not null references agreement on delete cascade,
  organisation_id uuid not null references organisation,
  position integer not null,
  kind text not null check (kind in ('fact', 'party', 'person', 'commitment', 'topic', 'channel')),
  content jsonb not null,
  place_start integer not null check (place_start >= 0),
  place_end integer not null,
  decision text check (decision in ('taken', 'dismissed')),
  decided_by uuid,
  decided_at timestamptz,
  check (place_end > place_start),
  check ((decision is null) = (decided_at is null)),
  unique (agreement_id, position)
);
create index helper_suggestion_by_organisation on helper_suggestion (organisation_id);

do $$
declare
  name text;
begin
  foreach name in array array['helper_reading', 'helper_suggestion'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_reads on %I for select using (app.is_system() or organisation_id = app.organisation())', name);
    execute format('create policy own_adds on %I for insert
      with check (app.is_system() or (app.may_write() and organisation_id = app.organisation()))', name);
    execute format('create policy own_changes on %I for update
      using (app.is_system() or (app.may_write() and organisation_id = app.organisation()))', name);
    execute format('create policy own_deletes on %I for delete
      using (app.is_system() or (app.may_write() and organisation_id = app.organisation()))', name);
    execute format('grant select, insert, update, delete on %I to caunoi_app', name);
  end loop;
end
$$;
select app.guard_with_journal(array['helper_reading', 'helper_suggestion']);

-- How a programme's record came about: by which reading, and whether an AI helper took part in it. Written once, when the
-- text becomes the programme; nobody changes it afterwards, so the label cannot be switched off.
create table programme_reading (
  programme_id uuid primary key references programme on delete cascade,
  agreement_id uuid not null references agreement,
  helper_model text,
  helper_host text,
  suggested integer not null default 0 check (suggested >= 0),
  taken integer not null default 0 check (taken between 0 and suggested),
  at timestamptz not null default now(),
  check ((helper_model is null) = (helper_host is null)),
  check (helper_model is not null or suggested = 0)
);
create index programme_reading_by_agreement on programme_reading (agreement_id);

-- Who proposed each commitment and each party. No row: a person typed it in later.
create table reading_mark (
  programme_id uuid not null references programme on delete cascade,
  object_kind text not null check (object_kind in ('commitment', 'party')),
  -- Id of the commitment, or of the party's organisation.
  object_id uuid not null,
  proposed_by text not null check (proposed_by in ('rules', 'helper', 'person')),
  primary key (programme_id, object_kind, object_id)
);

select app.guard_by_programme(array['programme_reading', 'reading_mark']);
select app.guard_with_journal(array['programme_reading', 'reading_mark']);
revoke update, delete on programme_reading, reading_mark from caunoi_app;
