-- What makes a capture believable to others: time stamps of third parties, the outlet's own word, and what became of the page.

-- Time stamp authorities (RFC 3161) of the administrator's choice. None: captures go without stamps.
create table time_stamp_authority (
  id uuid primary key default app.new_id(),
  name text not null check (length(name) between 2 and 200),
  address text not null unique check (length(address) between 8 and 2000),
  -- A machine in the administrator's own network: private addresses and any port are allowed for this one alone.
  own_network boolean not null default false,
  -- PEM of the root that its certificates must lead to; null: only what the stamp itself says is checked.
  certificate text check (length(certificate) <= 20000),
  is_on boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

-- Which captures still wait for a stamp of which authority, and how asking goes. Bookkeeping: nothing here is evidence.
create table stamp_due (
  authority_id uuid not null references time_stamp_authority on delete cascade,
  capture_id uuid not null references capture on delete cascade,
  primary key (authority_id, capture_id)
);
create table stamp_progress (
  authority_id uuid primary key references time_stamp_authority on delete cascade,
  failures integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  last_success_at timestamptz,
  -- Sentence {vi,en}: why the last attempt failed
  problem jsonb
);

create table capture_stamp (
  id uuid primary key default app.new_id(),
  capture_id uuid not null references capture on delete cascade,
  clipping_id uuid not null references clipping on delete cascade,
  organisation_id uuid not null references organisation,
  authority_id uuid not null references time_stamp_authority,
  -- as it was called then
  authority_name text not null,
  -- the whole TimeStampResp in DER, over the SHA-256 of the WARC file
  response bytea not null check (length(response) between 20 and 200000),
  stamped_at timestamptz not null,
  serial text not null,
  signer text not null,
  -- checked against the authority's root when it came
  is_trusted boolean not null,
  unique (capture_id, authority_id)
);
create index capture_stamp_by_clipping on capture_stamp (clipping_id);

-- The body of the outlet says itself: this is ours.
create table clipping_confirmation (
  clipping_id uuid primary key references clipping on delete cascade,
  organisation_id uuid not null references organisation,
  confirmed_by uuid,
  confirmed_at timestamptz not null default now()
);

-- When each confirmed page is looked at again. Bookkeeping, as for sources.
create table clipping_watch (
  clipping_id uuid primary key references clipping on delete cascade,
  next_check_at timestamptz not null default now(),
  last_checked_at timestamptz,
  failures integer not null default 0,
  problem jsonb
);
create index clipping_watch_due on clipping_watch (next_check_at);

-- What was seen, whenever it differs from what was seen before.
create table clipping_check (
  id uuid primary key default app.new_id(),
  clipping_id uuid not null references clipping on delete cascade,
  organisation_id uuid not null references organisation,
  checked_at timestamptz not null,
  result text not null check (result in ('live', 'changed', 'gone')),
  -- of the page's text; null when gone
  text_sha256 bytea check (length(text_sha256) = 32),
  -- {removed: string[], added: string[]}: passages against the captured text
  difference jsonb,
  -- Sentence {vi,en}: why it is taken for gone
  reason jsonb,
  check ((result = 'gone') = (text_sha256 is null))
);
create index clipping_check_by_clipping on clipping_check (clipping_id, checked_at desc);

alter table time_stamp_authority enable row level security;
create policy system_reads on time_stamp_authority for select using (app.is_system());
create policy system_adds on time_stamp_authority for insert with check (app.is_system());
create policy system_changes on time_stamp_authority for update using (app.is_system());
grant select, insert, update on time_stamp_authority to caunoi_app;

alter table stamp_due enable row level security;
create policy system_only on stamp_due for all using (app.is_system()) with check (app.is_system());
grant select, insert, delete on stamp_due to caunoi_app;
alter table stamp_progress enable row level security;
create policy system_only on stamp_progress for all using (app.is_system()) with check (app.is_system());
grant select, insert, update on stamp_progress to caunoi_app;
alter table clipping_watch enable row level security;
create policy system_only on clipping_watch for all using (app.is_system()) with check (app.is_system());
grant select, insert, update on clipping_watch to caunoi_app;

do $$
declare
  name text;
begin
  -- Who sees the clipping sees what proves it: the clipping's own policy is asked.
  foreach name in array array['capture_stamp', 'clipping_confirmation', 'clipping_check'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy of_seen_clippings on %I for select using
      (app.is_system() or exists (select from clipping c where c.id = clipping_id))', name);
    execute format('create policy system_adds on %I for insert with check (app.is_system())', name);
    execute format('grant select, insert on %I to caunoi_app', name);
  end loop;
end
$$;
-- Only the outlet's own body may say it, and take it back.
create policy own_adds on clipping_confirmation for insert
  with check (app.may_write() and organisation_id = app.organisation());
create policy own_deletes on clipping_confirmation for delete
  using (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
grant delete on clipping_confirmation to caunoi_app;
select app.guard_with_journal(array['time_stamp_authority', 'capture_stamp', 'clipping_confirmation', 'clipping_check']);
