-- Each night files and rows are held against each other: bytes that no row names are let go, rows whose bytes are gone are told.

-- What came of it; bookkeeping of the house about itself.
create table file_sweep (
  id uuid primary key default app.new_id(),
  started_at timestamptz not null,
  ended_at timestamptz not null default now(),
  files bigint not null,
  -- bytes without a row for longer than a day
  removed bigint not null,
  removed_bytes bigint not null,
  -- would have been removed, but so many are rather a sign that files and rows belong to two houses
  held_back bigint not null,
  missing_count bigint not null,
  -- the first of them: [{named_by: 'table.column', sha256: hex}]
  missing jsonb not null
);
create index file_sweep_newest on file_sweep (started_at desc);
alter table file_sweep enable row level security;
create policy system_only on file_sweep for all using (app.is_system()) with check (app.is_system());
grant select, insert on file_sweep to caunoi_app;

-- Columns that name kept files say so here; a file is let go only when no column at all that holds hashes names it.
comment on column stored_file.sha256 is 'kept file';
comment on column capture.warc_sha256 is 'kept file';
comment on column capture_picture.sha256 is 'kept file';
comment on column clipping_file.sha256 is 'kept file';
comment on column programme_import.sha256 is 'kept file';
