-- The ground that every later table stands on: who is asking (set per transaction by platform/database), the journal,
-- and the guards. Roles are made before migrations run: caunoi_app (the program; no superuser, no bypassrls) and
-- caunoi_jobs (owns the job queue's schema).

create schema app;
grant usage on schema app to caunoi_app, caunoi_jobs;
grant usage on schema public to caunoi_app, caunoi_jobs;

-- Time-ordered ids (RFC 9562 version 7), so that indexes grow at their right edge. Written out because uuidv7() only
-- exists from PostgreSQL 18 on and CauNoi also runs on older servers.
create function app.new_id() returns uuid language sql volatile as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

-- Who is asking. Empty or missing settings see nothing.
create function app.scope() returns text language sql stable as $$
  select coalesce(current_setting('caunoi.scope', true), '')
$$;
create function app.organisation() returns uuid language sql stable as $$
  select nullif(current_setting('caunoi.organisation', true), '')::uuid
$$;
create function app.is_system() returns boolean language sql stable as $$
  select coalesce(current_setting('caunoi.scope', true), '') = 'system'
$$;
create function app.may_write() returns boolean language sql stable as $$
  select coalesce(current_setting('caunoi.scope', true), '') in ('organisation', 'system')
$$;

-- One row: what kind of house this is. `example` turns on the one-click sign-in and can only be set on an empty house.
create table installation (
  only_row boolean primary key default true check (only_row),
  example boolean not null default false,
  created_at timestamptz not null default now()
);
insert into installation default values;
alter table installation enable row level security;
create policy anyone_reads on installation for select using (true);
create policy system_writes on installation for update using (app.is_system());
grant select, update on installation to caunoi_app;

-- The journal: one entry for every change, in the same transaction. The program may add and read, never alter.
create table journal_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  account_id uuid,
  organisation_id uuid,
  programme_id uuid,
  what text not null check (what ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  object_kind text not null,
  object_id text not null,
  data jsonb not null default '{}',
  before_hash bytea,
  after_hash bytea,
  reason text,
  leaf_hash bytea not null
);
create index journal_entry_by_programme on journal_entry (programme_id, id desc);
create index journal_entry_by_object on journal_entry (object_kind, object_id, id desc);
create index journal_entry_by_organisation on journal_entry (organisation_id, id desc);
alter table journal_entry enable row level security;
grant select, insert on journal_entry to caunoi_app;
-- Read policy: see 0003, where participation is known.
create policy writers_append on journal_entry for insert with check (
  app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation())
);

-- The last guard of "a journal entry for every change": a table with this trigger refuses at commit when the
-- transaction wrote no entry. journal appends mark the transaction (see platform/journal).
create function app.require_journal() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('caunoi.journalled', true), '') <> pg_current_xact_id()::text then
    raise exception 'a change of % was not journalled in its transaction', tg_table_name using errcode = 'CN001';
  end if;
  return null;
end
$$;
create function app.guard_with_journal(tables text[]) returns void language plpgsql as $$
declare
  name text;
begin
  foreach name in array tables loop
    execute format(
      'create constraint trigger must_be_journalled after insert or update or delete on %I
       deferrable initially deferred for each row execute function app.require_journal()', name);
  end loop;
end
$$;

-- Adds a job in the caller's transaction. The program's role cannot touch the queue's tables by itself.
create function app.enqueue(task text, payload jsonb, job_key text, run_at timestamptz, queue text)
returns void language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(
    identifier => task, payload => payload::json, queue_name => queue, run_at => run_at,
    job_key => job_key, job_key_mode => case when job_key is null then null else 'replace' end);
$$;

-- Files by content. The bytes live in platform/files; this row says who may have them.
create table stored_file (
  id uuid primary key default app.new_id(),
  organisation_id uuid not null,
  programme_id uuid,
  sha256 bytea not null check (length(sha256) = 32),
  size bigint not null check (size >= 0),
  media_type text not null,
  name text not null check (length(name) between 1 and 255),
  created_at timestamptz not null default now()
);
create index stored_file_by_sha on stored_file (sha256);
create index stored_file_by_organisation on stored_file (organisation_id, created_at desc);
alter table stored_file enable row level security;
grant select, insert, delete on stored_file to caunoi_app;
