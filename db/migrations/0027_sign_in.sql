-- How people prove who they are: a second step (codes of an authenticator, recovery codes, passkeys), single sign-on of a
-- province, fresh sign-in before weighty steps; colleagues who stand in for an absent one; links for helpers without account.

alter table person_session
  add column method text not null default 'password'
    check (method in ('password', 'passkey', 'single_sign_on', 'example')),
  -- When the person last proved who they are, in this session.
  add column fresh_at timestamptz not null default now(),
  -- A second proof was given: a code, a passkey, or the word of a provider that asks for one itself.
  add column proved_twice boolean not null default false,
  -- The password was right and the code is still to come: until then the session is nobody's.
  add column awaits_code boolean not null default false,
  add column active_delegation_id uuid;

-- Codes of an authenticator app (RFC 6238). The secret is sealed by the house's own key.
create table person_totp (
  account_id uuid primary key references person_account on delete cascade,
  sealed bytea not null,
  created_at timestamptz not null default now()
);
-- Time steps whose code was taken: none is taken twice. Emptied as they age.
create table used_code (
  account_id uuid not null references person_account on delete cascade,
  step bigint not null,
  primary key (account_id, step)
);
create table recovery_code (
  account_id uuid not null references person_account on delete cascade,
  -- SHA-256 of account and code; the code is shown once and has 80 random bits.
  code_hash bytea not null check (length(code_hash) = 32),
  created_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create table person_passkey (
  id uuid primary key default app.new_id(),
  account_id uuid not null references person_account on delete cascade,
  -- base64url, as browsers name it
  credential_id text not null unique check (length(credential_id) <= 1400),
  public_key bytea not null,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 80),
  -- kept by the maker of the device for several devices
  is_synced boolean not null,
  created_at timestamptz not null default now()
);
create index person_passkey_by_account on person_passkey (account_id);
create table passkey_use (
  passkey_id uuid primary key references person_passkey on delete cascade,
  counter bigint not null,
  last_used_at timestamptz
);

-- Values that live for minutes between two requests of one browser: challenges, the way to a provider and back, a form that
-- waits for its sender's fresh sign-in. Sealed; only a hash of the browser's half is kept.
create table sign_in_step (
  id uuid primary key default app.new_id(),
  kind text not null check (kind in ('passkey', 'single_sign_on', 'kept_form')),
  token_hash bytea not null unique check (length(token_hash) = 32),
  session_id uuid references person_session on delete cascade,
  sealed bytea not null check (length(sealed) <= 12000000),
  expires_at timestamptz not null
);
create index sign_in_step_by_end on sign_in_step (expires_at);
create index sign_in_step_by_session on sign_in_step (session_id);

-- Where a second step is a must: for all people of a body, or (no body) for the platform's administrators.
create table second_step_rule (
  id uuid primary key default app.new_id(),
  organisation_id uuid references organisation,
  since timestamptz not null default now()
);
create unique index second_step_rule_once
  on second_step_rule (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'));

-- Providers of OpenID Connect that the administrator has named.
create table single_sign_on (
  id uuid primary key default app.new_id(),
  name text not null check (length(name) between 2 and 120),
  issuer text not null unique check (length(issuer) between 8 and 500),
  client_id text not null check (length(client_id) between 1 and 300),
  sealed_secret bytea,
  own_network boolean not null default false,
  -- It asks for a second proof itself, so CauNoi asks for none.
  proves_twice boolean not null default false,
  is_on boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

-- A person away lets a colleague of the same body act in their role from one day to another.
create table delegation (
  id uuid primary key default app.new_id(),
  organisation_id uuid not null references organisation,
  from_account_id uuid not null references person_account,
  to_account_id uuid not null references person_account,
  starts_on date not null,
  ends_on date not null,
  reason text not null check (length(reason) between 2 and 500),
  -- giấy ủy quyền: without it nothing is signed in the absent person's place
  authority_file_id uuid references stored_file,
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on and ends_on - starts_on <= 366),
  check (from_account_id <> to_account_id)
);
create index delegation_to on delegation (to_account_id, ends_on) where ended_at is null;
create index delegation_by_organisation on delegation (organisation_id, starts_on desc);
alter table person_session add foreign key (active_delegation_id) references delegation on delete set null;

-- A link by which somebody without an account does one thing: one purpose, one object, an end.
create table signed_link (
  id uuid primary key default app.new_id(),
  token_hash bytea not null unique check (length(token_hash) = 32),
  purpose text not null check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id uuid not null,
  organisation_id uuid not null references organisation,
  programme_id uuid references programme on delete cascade,
  -- for whom, in the words of whoever made it: a school, a place, an office
  made_for text not null check (length(made_for) between 2 and 200),
  made_by uuid references person_account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  most_uses integer not null check (most_uses between 1 and 200),
  uses integer not null default 0,
  last_used_at timestamptz,
  revoked_at timestamptz,
  check (uses <= most_uses),
  check (expires_at > created_at and expires_at <= created_at + interval '93 days')
);
create index signed_link_by_organisation on signed_link (organisation_id, created_at desc);
create index signed_link_by_subject on signed_link (subject_id);

alter table person_totp enable row level security;
alter table used_code enable row level security;
alter table recovery_code enable row level security;
alter table person_passkey enable row level security;
alter table passkey_use enable row level security;
alter table sign_in_step enable row level security;
alter table second_step_rule enable row level security;
alter table single_sign_on enable row level security;
alter table delegation enable row level security;
alter table signed_link enable row level security;
create policy system_only on person_totp using (app.is_system()) with check (app.is_system());
create policy system_only on used_code using (app.is_system()) with check (app.is_system());
create policy system_only on recovery_code using (app.is_system()) with check (app.is_system());
create policy system_only on person_passkey using (app.is_system()) with check (app.is_system());
create policy system_only on passkey_use using (app.is_system()) with check (app.is_system());
create policy system_only on sign_in_step using (app.is_system()) with check (app.is_system());
create policy system_only on single_sign_on using (app.is_system()) with check (app.is_system());
create policy own on second_step_rule
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()))
  with check (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own on delegation
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()))
  with check (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
create policy own on signed_link
  using (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()))
  with check (app.is_system() or (app.scope() = 'organisation' and organisation_id = app.organisation()));
grant select, insert, update, delete on person_totp, recovery_code, person_passkey, passkey_use, used_code, sign_in_step,
  second_step_rule to caunoi_app;
grant select, insert, update on single_sign_on, delegation, signed_link to caunoi_app;
select app.guard_with_journal(array['person_totp', 'recovery_code', 'person_passkey', 'second_step_rule', 'single_sign_on',
  'delegation', 'signed_link']);

-- The day in Viet Nam.
create function app.today() returns date language sql stable as $$
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date
$$;

-- Who a session belongs to, for whom they may act, in whose stead, and how well they proved it: asked at every request of
-- the desk. Runs with the asker's rights, so it sees nothing outside scope system.
drop function app.who_is(text);
create function app.who_is(wanted text) returns table (session_id uuid, account_id uuid, name text, email text,
  is_platform_admin boolean, is_example boolean, active_organisation_id uuid, active_delegation_id uuid,
  expires_at timestamptz, proven_at timestamptz, must_add_second_step boolean, memberships jsonb, delegations jsonb)
language sql stable as $$
  select s.id, a.id, a.name, a.email, a.is_platform_admin, a.is_example, s.active_organisation_id, s.active_delegation_id,
         s.expires_at,
         -- Invented people of an example house come in by one click, so there is nothing they could prove again.
         case when a.is_example and s.method = 'example' and (select i.example from public.installation i)
              then now() else s.fresh_at end,
         not s.proved_twice and s.method <> 'example' and exists (
           select from public.second_step_rule r
            where (r.organisation_id is null and a.is_platform_admin) or r.organisation_id = s.active_organisation_id),
         coalesce((select jsonb_agg(jsonb_build_object('organisationId', o.id, 'organisationName', o.name,
                            'organisationKind', o.kind, 'role', m.role) order by o.name, o.id)
                     from public.membership m join public.organisation o on o.id = m.organisation_id
                    where m.account_id = a.id and m.until is null), '[]'),
         coalesce((select jsonb_agg(jsonb_build_object('delegationId', d.id, 'organisationId', o.id,
                            'organisationName', o.name, 'organisationKind', o.kind, 'role', absent.role,
                            'accountId', b.id, 'name', b.name, 'endsOn', d.ends_on,
                            'maySign', d.authority_file_id is not null) order by b.name, d.id)
                     from public.delegation d
                     join public.organisation o on o.id = d.organisation_id
                     join public.person_account b on b.id = d.from_account_id
                     join public.membership absent on absent.account_id = d.from_account_id
                      and absent.organisation_id = d.organisation_id and absent.until is null
                     join public.membership own on own.account_id = d.to_account_id
                      and own.organisation_id = d.organisation_id and own.until is null
                    where d.to_account_id = a.id and d.ended_at is null
                      and app.today() between d.starts_on and d.ends_on), '[]')
    from public.person_session s join public.person_account a on a.id = s.account_id
   where s.token = wanted and s.expires_at > now() and not s.awaits_code
$$;
