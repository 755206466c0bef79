-- What became of each nightly backup. Bookkeeping of the house about itself, not of anybody's programme: the backups tell
-- what happened, these rows only remember it for the status page.
create table backup_run (
  id uuid primary key default app.new_id(),
  started_at timestamptz not null,
  ended_at timestamptz not null default now(),
  -- name of the folder within the folder of backups; null when none was completed
  name text,
  tables integer,
  table_rows bigint,
  files integer,
  bytes bigint,
  -- when it had been restored elsewhere and found equal
  tried_at timestamptz,
  -- journal entries that were recomputed there
  journal_entries bigint,
  -- where a copy went that the program never deletes: folder or address, without secrets
  copied_to text,
  -- last change kept by the base backup of the same night (embedded database only)
  base_at timestamptz,
  -- Sentence {vi,en}: why it is not good
  problem jsonb,
  check ((problem is null) <= (name is not null and tried_at is not null))
);
create index backup_run_newest on backup_run (started_at desc);
create index backup_run_newest_good on backup_run (started_at desc) where problem is null;

alter table backup_run enable row level security;
create policy system_only on backup_run for all using (app.is_system()) with check (app.is_system());
grant select, insert on backup_run to caunoi_app;
