-- What a programme said at each time, how it is amended, who confirmed what was recorded as signed, and the papers behind
-- suspension, liquidation and authority to sign.

-- The number of the version in force; null until the programme has been in force for the first time.
alter table programme add column edition integer check (edition >= 1);

create table programme_version (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  number integer not null check (number >= 1),
  in_force_from date not null,
  -- Facts, parties by id and name, people, topics, channels, commitments with targets: see app.programme_content.
  content jsonb not null,
  -- Of content::text in UTF-8, so that anybody with the row can check it.
  sha256 bytea not null check (length(sha256) = 32),
  -- The amendment that led to it; null for the first.
  amendment_id uuid,
  organisation_id uuid,
  made_at timestamptz not null default now(),
  unique (programme_id, number)
);

create table amendment (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  -- sửa đổi, phụ lục, đính chính bản ghi
  kind text not null check (kind in ('amendment', 'annex', 'correction')),
  -- Given when it is proposed.
  number integer,
  state text not null default 'drafted' check (state in
    ('drafted', 'proposed', 'agreed', 'signed', 'in_effect', 'declined', 'withdrawn')),
  rationale text not null check (length(rationale) between 3 and 4000),
  operations jsonb not null default '[]',
  -- What the operations were written against; fixed when it is proposed, so that all sides agree to the same difference.
  base jsonb not null,
  author_organisation_id uuid not null references organisation,
  author_side text not null check (author_side ~ '^[A-Z]$'),
  symbol text check (length(symbol) <= 100),
  signed_on date,
  effective_on date,
  -- Why it takes effect before it was signed.
  effective_reason text,
  signatories jsonb not null default '[]',
  paper_file_id uuid references stored_file,
  closed_reason text,
  proposed_at timestamptz,
  closed_at timestamptz,
  in_effect_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (programme_id, number),
  check ((number is null) = (state = 'drafted')),
  check (state not in ('signed', 'in_effect') or (signed_on is not null and effective_on is not null)),
  check (effective_on >= signed_on or effective_reason is not null)
);
create index amendment_by_programme on amendment (programme_id, number);
create index amendment_waiting on amendment (effective_on) where state = 'signed';
create index amendment_by_author on amendment (author_organisation_id) where state = 'drafted';
alter table programme_version add foreign key (amendment_id) references amendment;

-- A side's answer to an amendment. Rows are added, never changed.
create table amendment_consent (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  amendment_id uuid not null references amendment on delete cascade,
  side text not null check (side ~ '^[A-Z]$'),
  answer text not null check (answer in ('agrees', 'declines')),
  given_on date not null,
  person_name text not null,
  person_title text,
  reason text check (answer = 'agrees' or length(reason) > 0),
  -- Who entered it: the side itself, or the author's side with the paper, when the side has nobody with an account.
  organisation_id uuid not null references organisation,
  recorded_by_author boolean not null default false,
  file_id uuid references stored_file,
  account_id uuid,
  at timestamptz not null default now(),
  unique (amendment_id, side),
  check (not recorded_by_author or file_id is not null)
);

-- A side says whether what was recorded as signed is what it signed. Rows are added; the newest of a side counts.
create table content_confirmation (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  edition integer not null,
  side text not null check (side ~ '^[A-Z]$'),
  organisation_id uuid not null references organisation,
  answer text not null check (answer in ('confirms', 'objects')),
  comment text check (answer = 'confirms' or length(comment) > 0),
  account_id uuid,
  at timestamptz not null default now()
);
create index content_confirmation_by_programme on content_confirmation (programme_id, side, at desc);

-- The paper agreement itself, where no text was read in: proof for a side that has nobody with an account.
create table signed_paper (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  file_id uuid not null references stored_file,
  organisation_id uuid not null references organisation,
  account_id uuid,
  at timestamptz not null default now()
);
create index signed_paper_by_programme on signed_paper (programme_id, at);

create table programme_suspension (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  from_on date not null,
  planned_until date,
  -- The last suspended day; null while it lasts.
  until_on date,
  reason text not null,
  check (planned_until >= from_on),
  check (until_on >= from_on - 1)
);
create unique index programme_suspension_open on programme_suspension (programme_id) where until_on is null;
create index programme_suspension_by_programme on programme_suspension (programme_id, from_on);

create table programme_liquidation (
  programme_id uuid primary key references programme on delete cascade,
  document_number text check (length(document_number) <= 100),
  document_date date,
  file_id uuid references stored_file,
  at timestamptz not null default now()
);

-- What lets somebody sign in another's place: delegation, assignment of work, decision (Decree 30/2020, Annex I, II.7).
create table authority_document (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  number text check (length(number) <= 100),
  issued_on date,
  what text not null check (length(what) between 2 and 500),
  file_id uuid references stored_file,
  created_at timestamptz not null default now()
);
create index authority_document_by_programme on authority_document (programme_id);
alter table programme_person add column authority_document_id uuid references authority_document on delete set null;
create index programme_person_by_authority_document on programme_person (authority_document_id);

-- What the programme says now, as one value. The only place that says what a version consists of.
create function app.programme_content(wanted uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'format', 1,
    'title', p.title, 'kind', p.kind, 'term', jsonb_build_object('from', p.term_from, 'to', p.term_to),
    'signedOn', p.signed_on, 'place', p.place, 'sites', to_jsonb(p.sites), 'online', p.online,
    'purpose', p.purpose, 'legalBasis', p.legal_basis, 'cadence', p.reporting_cadence,
    'parties', coalesce((
      select jsonb_agg(jsonb_build_object('organisationId', x.organisation_id, 'name', o.name, 'side', x.side,
               'isLead', x.is_lead, 'onBehalfOf', x.on_behalf_of) order by x.side, x.position, x.id)
        from public.programme_party x join public.organisation o on o.id = x.organisation_id
       -- A body that has come to its end stands in earlier versions.
       where x.programme_id = p.id and x.until_on is null), '[]'),
    'people', coalesce((
      select jsonb_agg(jsonb_build_object('role', x.role, 'organisationId', y.organisation_id, 'name', x.name,
               'title', x.title, 'authority', x.authority) order by x.position, x.id)
        from public.programme_person x left join public.programme_party y on y.id = x.party_id
       where x.programme_id = p.id), '[]'),
    'topics', coalesce((select jsonb_agg(x.name order by x.position, x.id)
                          from public.programme_topic x where x.programme_id = p.id), '[]'),
    'channels', coalesce((select jsonb_agg(x.name order by x.position, x.id)
                            from public.programme_channel x where x.programme_id = p.id), '[]'),
    'commitments', coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'obliged', c.obliged, 'kind', c.kind, 'subKind', c.sub_kind,
               'modality', c.modality, 'text', c.text, 'cadence', c.cadence,
               'topics', coalesce((select jsonb_agg(t.name order by t.position, t.id)
                                     from public.commitment_topic l join public.programme_topic t on t.id = l.topic_id
                                    where l.commitment_id = c.id), '[]'),
               'targets', coalesce((
                 select jsonb_agg(jsonb_build_object('periodFrom', t.period_from, 'periodTo', t.period_to,
                          'unit', t.unit, 'quantity', trim_scale(t.quantity)) order by t.period_from, t.unit, t.id)
                   from public.target t where t.commitment_id = c.id), '[]')) order by c.position, c.id)
        from public.commitment c where c.programme_id = p.id and c.dropped_at is null), '[]'))
    from public.programme p where p.id = wanted
$$;

-- Takes what stands now as the next version. For the two functions below alone; it asks nobody's leave.
create function app.write_programme_version(wanted uuid, by_amendment uuid, from_on date) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  said jsonb;
  next_number integer;
begin
  update programme set edition = coalesce(edition, 0) + 1 where id = wanted returning edition into next_number;
  said := app.programme_content(wanted);
  insert into programme_version (programme_id, number, in_force_from, content, sha256, amendment_id, organisation_id)
  values (wanted, next_number, from_on, said, sha256(convert_to(said::text, 'UTF8')), by_amendment, app.organisation());
  return next_number;
end
$$;
revoke execute on function app.write_programme_version(uuid, uuid, date) from public;

-- A later version, for an amendment that takes effect. The program's role cannot add a version in any other way, so a
-- version never says anything but what stood when it was made.
create function app.make_programme_version(wanted uuid, by_amendment uuid, from_on date) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not (app.is_system() or (app.may_write() and wanted in (select app.writable_programmes()))) then
    raise exception 'no such programme' using errcode = '42501';
  end if;
  return app.write_programme_version(wanted, by_amendment, from_on);
end
$$;

-- The first version is made at the end of the very transaction in which the programme comes into force, whichever way it
-- came there: a signing completed, a paper recorded, a text accepted, an import. No caller can forget it.
create function app.make_first_version() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  stands programme;
begin
  select * into stands from programme where id = new.id;
  if stands.edition is null and stands.state in ('in_force', 'suspended', 'ended', 'liquidated') then
    perform app.write_programme_version(stands.id, null,
      coalesce(stands.term_from, stands.signed_on, (now() at time zone 'Asia/Ho_Chi_Minh')::date));
  end if;
  return null;
end
$$;

-- Programmes that are in force already get their first version as they stand today.
alter table programme disable trigger must_be_journalled;
select app.write_programme_version(id, null,
         coalesce(term_from, signed_on, (now() at time zone 'Asia/Ho_Chi_Minh')::date))
  from programme where state in ('in_force', 'suspended', 'ended', 'liquidated');
-- Suspensions that are known from the recorded steps.
insert into programme_suspension (programme_id, from_on, until_on, reason)
select s.programme_id, (s.at at time zone 'Asia/Ho_Chi_Minh')::date,
       case when n.at is not null then
         greatest((n.at at time zone 'Asia/Ho_Chi_Minh')::date, (s.at at time zone 'Asia/Ho_Chi_Minh')::date + 1) - 1
       end,
       coalesce(s.reason, '')
  from programme_state_change s
  left join lateral (select at from programme_state_change later
                      where later.programme_id = s.programme_id and later.from_state = 'suspended' and later.at > s.at
                      order by later.at limit 1) n on true
 where s.to_state = 'suspended';
alter table programme enable trigger must_be_journalled;
create constraint trigger first_version after insert or update of state on programme
  deferrable initially deferred for each row execute function app.make_first_version();

-- Which of these bodies have anybody who could answer in CauNoi.
create function app.organisations_with_members(wanted uuid[]) returns setof uuid language sql stable security definer
set search_path = pg_catalog, public as $$
  select distinct organisation_id from membership
   where organisation_id = any (wanted) and until is null and app.scope() <> ''
     and (app.is_system() or organisation_id in (select app.known_organisations()))
$$;

alter table programme_version enable row level security;
create policy participants_read on programme_version for select
  using (app.is_system() or programme_id in (select app.visible_programmes()));
grant select on programme_version to caunoi_app;

-- A draft is its author's alone; what was proposed is seen by all parties, what took effect by all who see the programme.
alter table amendment enable row level security;
create policy participants_read on amendment for select using (
  app.is_system()
  or (programme_id in (select app.visible_programmes())
      and (state = 'in_effect'
        or (app.scope() = 'organisation' and (state <> 'drafted' or author_organisation_id = app.organisation())))));
create policy author_adds on amendment for insert with check (
  app.is_system() or (app.may_write() and author_organisation_id = app.organisation()
    and programme_id in (select app.writable_programmes())));
create policy participants_change on amendment for update using (
  app.is_system() or (app.may_write() and programme_id in (select app.writable_programmes())
    and (state <> 'drafted' or author_organisation_id = app.organisation())));
create policy author_deletes_draft on amendment for delete using (
  app.is_system() or (state = 'drafted' and author_organisation_id = app.organisation()));
grant select, insert, update, delete on amendment to caunoi_app;

-- Between the parties: consents and confirmations name people of each side.
alter table amendment_consent enable row level security;
alter table content_confirmation enable row level security;
create policy parties_read on amendment_consent for select using (app.is_system()
  or (app.scope() = 'organisation' and programme_id in (select app.visible_programmes())));
create policy parties_add on amendment_consent for insert with check (app.is_system()
  or (app.may_write() and organisation_id = app.organisation() and programme_id in (select app.writable_programmes())));
create policy parties_read on content_confirmation for select using (app.is_system()
  or (app.scope() = 'organisation' and programme_id in (select app.visible_programmes())));
create policy parties_add on content_confirmation for insert with check (app.is_system()
  or (app.may_write() and organisation_id = app.organisation() and programme_id in (select app.writable_programmes())));
grant select, insert on amendment_consent, content_confirmation to caunoi_app;

select app.guard_by_programme(array['signed_paper', 'programme_suspension', 'programme_liquidation',
  'authority_document']);
revoke update, delete on signed_paper, programme_liquidation from caunoi_app;
select app.guard_with_journal(array['programme_version', 'amendment', 'amendment_consent', 'content_confirmation',
  'signed_paper', 'programme_suspension', 'programme_liquidation', 'authority_document']);
