-- People and for whom they may act. Only the program itself (scope system) reads accounts, sessions and passwords; an
-- organisation sees its own memberships and invitations, and names of colleagues and partners through app.names_of.

create table person_account (
  id uuid primary key default app.new_id(),
  name text not null check (length(name) between 2 and 120),
  -- Lower case; what one signs in with.
  email text not null unique check (email = lower(email) and length(email) between 5 and 254),
  email_verified boolean not null default true,
  is_platform_admin boolean not null default false,
  -- Invented people of the example workspace; only they have a one-click sign-in.
  is_example boolean not null default false,
  example_key text unique check (example_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (example_key is null or is_example)
);

create table person_credential (
  id uuid primary key default app.new_id(),
  account_id uuid not null references person_account on delete cascade,
  -- 'credential' is a password; later providers have their own word. `subject` is the id there.
  provider text not null,
  subject text not null,
  -- Argon2id, PHC string
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider, subject)
);
create index person_credential_by_account on person_credential (account_id);

create table person_session (
  id uuid primary key default app.new_id(),
  account_id uuid not null references person_account on delete cascade,
  token text not null unique,
  active_organisation_id uuid references organisation on delete set null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index person_session_by_account on person_session (account_id);
create index person_session_by_end on person_session (expires_at);

-- One-time values of the sign-in library.
create table person_verification (
  id uuid primary key default app.new_id(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index person_verification_by_identifier on person_verification (identifier);

-- Throttle of sign-in, shared by all machines. `key` is a keyed hash of account, address or both: no personal data.
create table sign_in_attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  -- Before this moment no further try is looked at.
  open_at timestamptz not null
);
create index sign_in_attempt_by_age on sign_in_attempt (last_at);

create table membership (
  id uuid primary key default app.new_id(),
  account_id uuid not null references person_account,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('focal_officer', 'leader', 'clerk', 'editor', 'reporter')),
  since timestamptz not null default now(),
  until timestamptz check (until >= since),
  version integer not null default 1
);
create unique index membership_current on membership (account_id, organisation_id) where until is null;
create index membership_by_organisation on membership (organisation_id) where until is null;

create table invitation (
  id uuid primary key default app.new_id(),
  -- SHA-256 of the word in the link; the word itself is shown once and never stored.
  token_hash bytea not null unique check (length(token_hash) = 32),
  email text not null check (email = lower(email) and length(email) between 5 and 254),
  name text not null check (length(name) between 2 and 120),
  organisation_id uuid not null references organisation,
  role text not null check (role in ('focal_officer', 'leader', 'clerk', 'editor', 'reporter')),
  invited_by uuid references person_account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index invitation_by_organisation on invitation (organisation_id, created_at desc);

alter table person_account enable row level security;
alter table person_credential enable row level security;
alter table person_session enable row level security;
alter table person_verification enable row level security;
alter table sign_in_attempt enable row level security;
alter table membership enable row level security;
alter table invitation enable row level security;
create policy system_only on person_account using (app.is_system()) with check (app.is_system());
create policy system_only on person_credential using (app.is_system()) with check (app.is_system());
create policy system_only on person_session using (app.is_system()) with check (app.is_system());
create policy system_only on person_verification using (app.is_system()) with check (app.is_system());
create policy system_only on sign_in_attempt using (app.is_system()) with check (app.is_system());
create policy own_reads on membership for select
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
-- Nobody joins an organisation from inside it: memberships begin with an accepted invitation, in scope system.
create policy system_adds on membership for insert with check (app.is_system());
create policy own_changes on membership for update
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own_reads on invitation for select
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own_adds on invitation for insert
  with check (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own_changes on invitation for update
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
grant select, insert, update on person_account, person_credential, membership, invitation to caunoi_app;
grant select, insert, update, delete on person_session, person_verification, sign_in_attempt to caunoi_app;
select app.guard_with_journal(array['person_account', 'person_credential', 'membership', 'invitation']);

-- Bodies whose people the asker may know by name: its own and those it shares a programme with.
create function app.known_organisations() returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select app.organisation() where app.scope() = 'organisation' and app.organisation() is not null
  union
  select organisation_id from programme_party
   where app.scope() = 'organisation' and programme_id in (select app.visible_programmes())
$$;

-- Names, never addresses; also of people who have left, whose work stays on record.
create function app.names_of(wanted uuid[]) returns table (account_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.name from person_account a
   where a.id = any (wanted)
     and (app.is_system()
       or exists (select 1 from membership m
                   where m.account_id = a.id and m.organisation_id in (select app.known_organisations())))
$$;

-- The people of one body. The e-mail address is shown to that body only.
create function app.people_of(wanted uuid)
returns table (membership_id uuid, account_id uuid, name text, email text, role text, since timestamptz, version integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id, m.account_id, a.name,
         case when app.is_system() or m.organisation_id = app.organisation() then a.email end,
         m.role, m.since, m.version
    from membership m join person_account a on a.id = m.account_id
   where m.organisation_id = wanted and m.until is null
     and (app.is_system() or wanted in (select app.known_organisations()))
   order by a.name collate "C", m.id
$$;

-- Who a session belongs to and for whom they may act, in one look: asked at every request of the desk.
-- Runs with the asker's rights, so it sees nothing outside scope system.
create function app.who_is(wanted text) returns table (session_id uuid, account_id uuid, name text, email text,
  is_platform_admin boolean, is_example boolean, active_organisation_id uuid, expires_at timestamptz, memberships jsonb)
language sql stable as $$
  select s.id, a.id, a.name, a.email, a.is_platform_admin, a.is_example, s.active_organisation_id, s.expires_at,
         coalesce((select jsonb_agg(jsonb_build_object('organisationId', o.id, 'organisationName', o.name,
                            'organisationKind', o.kind, 'role', m.role) order by o.name, o.id)
                     from public.membership m join public.organisation o on o.id = m.organisation_id
                    where m.account_id = a.id and m.until is null), '[]')
    from public.person_session s join public.person_account a on a.id = s.account_id
   where s.token = wanted and s.expires_at > now()
$$;

-- The one-click sign-ins. No rows unless the house is an example, whoever asks and however.
create function app.example_people() returns table (key text, account_id uuid, name text, membership jsonb)
language sql stable as $$
  select a.example_key, a.id, a.name,
         (select jsonb_build_object('organisationName', o.name, 'role', m.role)
            from public.membership m join public.organisation o on o.id = m.organisation_id
           where m.account_id = a.id and m.until is null order by m.since, m.id limit 1)
    from public.person_account a
   where a.is_example and a.example_key is not null and (select i.example from public.installation i)
   order by a.created_at, a.id
$$;
