-- Mail: the server that administrators name, letters that wait or went, and who gets which letters without asking each time.

-- At most one row. The password is sealed and bound to server and user, so that another server never gets it.
create table mail_server (
  only_row boolean primary key default true check (only_row),
  is_on boolean not null default false,
  host text check (length(host) between 1 and 253),
  port integer check (port between 1 and 65535),
  -- tls: from the first byte (465); starttls: asked for and insisted on (587, 25); none: in one's own network only
  security text not null default 'starttls' check (security in ('tls', 'starttls', 'none')),
  -- The machine stands in the administrator's own network: private addresses are allowed for it alone.
  own_network boolean not null default false,
  -- Certificate (PEM) of the own authority that the server's certificate leads to.
  certificate text check (length(certificate) <= 20000),
  user_name text check (length(user_name) between 1 and 320),
  sealed_password bytea,
  sender_name text check (length(sender_name) between 1 and 120),
  sender_address text check (length(sender_address) between 3 and 254),
  per_minute integer not null default 60 check (per_minute between 1 and 600),
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  check (not is_on or (host is not null and port is not null and sender_address is not null and sender_name is not null)),
  check (security <> 'none' or own_network),
  check ((user_name is null) = (sealed_password is null))
);

-- How sending goes, written by the worker: while the server itself is the trouble, no letter loses a try.
create table mail_progress (
  only_row boolean primary key default true check (only_row),
  failures integer not null default 0 check (failures >= 0),
  -- code, and the server's number; never its words, which may name people
  problem jsonb,
  failing_since timestamptz,
  next_attempt_at timestamptz not null default now(),
  last_success_at timestamptz,
  check ((problem is null) = (failing_since is null))
);

-- Letters, written in the transaction of the act that they tell of. What they say is sealed and taken out as soon as nobody
-- needs it any more: it may hold a link that lets its reader in.
create table mail_letter (
  id uuid primary key default app.new_id(),
  purpose text not null check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
  -- One letter of a key, however often it is asked for.
  key text unique check (length(key) <= 200),
  -- For whom it is sent: the body that wrote it, or the account that reads it.
  organisation_id uuid references organisation,
  account_id uuid references person_account,
  to_address text not null check (length(to_address) between 3 and 254),
  sealed bytea check (length(sealed) <= 1000000),
  -- suppressed: mail was not set up, or what it tells of was taken back
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'suppressed')),
  tries integer not null default 0 check (tries >= 0),
  -- Nobody knows whether an earlier try arrived; the receiver can tell by the Message-ID, which is made of the id.
  may_be_double boolean not null default false,
  problem jsonb,
  created_at timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  -- A worker that does not end its try until then is taken for dead.
  claimed_until timestamptz,
  -- Later it tells nothing new and is not sent.
  expires_at timestamptz not null,
  finished_at timestamptz,
  check ((state in ('queued', 'sending')) = (sealed is not null)),
  check ((state in ('queued', 'sending')) = (finished_at is null)),
  check ((state = 'sending') = (claimed_until is not null))
);
create index mail_letter_due on mail_letter (next_attempt_at) where state in ('queued', 'sending');
create index mail_letter_newest on mail_letter (created_at desc, id desc);
create index mail_letter_finished on mail_letter (finished_at);
create index mail_letter_by_organisation on mail_letter (organisation_id, created_at desc);
create index mail_letter_by_account on mail_letter (account_id);

-- Bodies that hold the journal's checkpoints too: each day the newest one goes to this address when it has changed.
create table checkpoint_subscription (
  organisation_id uuid primary key references organisation,
  address text not null check (length(address) between 3 and 254),
  is_on boolean not null default true,
  -- Turned off by the link in a letter, by whoever reads that address.
  stopped_by_reader boolean not null default false,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  check (not (is_on and stopped_by_reader))
);
create table checkpoint_delivery (
  organisation_id uuid not null references organisation,
  day date not null,
  checkpoint_size bigint not null,
  letter_id uuid not null,
  at timestamptz not null default now(),
  primary key (organisation_id, day),
  unique (organisation_id, checkpoint_size)
);

-- People who asked for a digest of what waits for them. No row: none.
create table digest_choice (
  account_id uuid primary key references person_account on delete cascade,
  rhythm text not null check (rhythm in ('daily', 'weekly')),
  chosen_at timestamptz not null default now()
);

alter table mail_server enable row level security;
alter table mail_progress enable row level security;
alter table mail_letter enable row level security;
alter table checkpoint_subscription enable row level security;
alter table checkpoint_delivery enable row level security;
alter table digest_choice enable row level security;
create policy system_only on mail_server using (app.is_system()) with check (app.is_system());
create policy system_only on mail_progress using (app.is_system()) with check (app.is_system());
create policy own_reads on mail_letter for select using (
  app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own_adds on mail_letter for insert with check (
  app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own_changes on mail_letter for update using (
  app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy program_removes on mail_letter for delete using (app.is_system());
create policy own on checkpoint_subscription
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()))
  with check (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own_reads on checkpoint_delivery for select using (
  app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy program_adds on checkpoint_delivery for insert with check (app.is_system());
create policy system_only on digest_choice using (app.is_system()) with check (app.is_system());
grant select, insert, update on mail_server, mail_progress, checkpoint_subscription to caunoi_app;
grant select, insert, update, delete on mail_letter, digest_choice to caunoi_app;
grant select, insert on checkpoint_delivery to caunoi_app;
select app.guard_with_journal(array['mail_server', 'checkpoint_subscription', 'digest_choice']);

-- Whether letters are sent at all; nothing else of the server is told to whoever writes one.
create function app.mail_is_on() returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select m.is_on from mail_server m), false) and app.scope() in ('organisation', 'system')
$$;
