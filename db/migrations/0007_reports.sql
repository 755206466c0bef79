-- Reports of a period: free text by people, figures computed from confirmed evidence, frozen with a hash.

create table report (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  -- the body that issues the paper; each party may report for itself
  organisation_id uuid not null references organisation,
  period_kind text not null check (period_kind in ('quarter')),
  period_from date not null,
  period_to date not null,
  state text not null default 'draft' check (state in ('draft', 'frozen')),
  -- {overview, results, difficulties, proposals, …}: text parts that people edit
  texts jsonb not null default '{}',
  number_ordinal integer check (number_ordinal > 0),
  place text,
  dated_on date,
  recipients text[] not null default '{}',
  signer_name text,
  signer_title text,
  signer_authority text check (signer_authority in ('TM', 'KT', 'TL', 'TUQ', 'Q')),
  -- Frozen: the whole content, its SHA-256, the writer's version and the SHA-256 of each produced file.
  content jsonb,
  content_sha256 bytea,
  writer_version text,
  files jsonb,
  frozen_at timestamptz,
  frozen_by uuid,
  edition integer not null default 1,
  replaces_id uuid references report,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (programme_id, organisation_id, period_from, period_to, edition),
  check ((state = 'frozen') = (content is not null and content_sha256 is not null and frozen_at is not null))
);
create index report_by_programme on report (programme_id, period_from desc);
select app.guard_by_programme(array['report']);
drop policy participants_read on report;
-- A draft report is its issuer's; frozen ones are seen by the parties, and by everyone once the programme is public.
create policy participants_read on report for select using (
  app.is_system() or (programme_id in (select app.visible_programmes())
    and (state = 'frozen' or organisation_id = app.organisation())));
drop policy participants_change on report;
create policy issuer_changes on report for update using (
  app.is_system() or (app.may_write() and organisation_id = app.organisation() and state = 'draft'))
  with check (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
drop policy participants_delete on report;
create policy issuer_deletes_draft on report for delete using (
  app.is_system() or (app.may_write() and organisation_id = app.organisation() and state = 'draft'));
drop policy participants_add on report;
create policy issuer_adds on report for insert with check (
  app.is_system() or (app.may_write() and organisation_id = app.organisation()
    and programme_id in (select app.visible_programmes())));
select app.guard_with_journal(array['report']);
