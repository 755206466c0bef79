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
  -- {overview, results, difficulties, …}: the parts that people have edited; the others are composed from the data
  texts jsonb not null default '{}',
  number_ordinal integer check (number_ordinal > 0),
  place text check (length(place) <= 200),
  dated_on date,
  -- "Kính gửi" and "Nơi nhận"; null: as proposed from the programme's parties
  addressed_to text[],
  recipients text[],
  signer_name text check (length(signer_name) <= 200),
  signer_title text check (length(signer_title) <= 200),
  signer_authority text check (signer_authority in ('TM', 'KT', 'TL', 'TUQ', 'Q')),
  -- what the authority stands before: "Ủy ban nhân dân", "Chủ tịch"
  signer_body text check (length(signer_body) <= 200),
  -- Frozen: the whole content, its SHA-256, the writer's version and name, size and SHA-256 of each produced file.
  content jsonb,
  content_sha256 bytea check (length(content_sha256) = 32),
  writer_version text,
  -- {docx|pdf|xlsx: {fileId, name, size, sha256 (hex)}}
  files jsonb,
  frozen_at timestamptz,
  frozen_by uuid,
  -- why it was frozen before the period was over
  early_reason text check (length(early_reason) <= 2000),
  edition integer not null default 1 check (edition > 0),
  replaces_id uuid references report,
  -- what a later edition changes
  changes text check (length(changes) <= 2000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (programme_id, organisation_id, period_from, period_to, edition),
  check (period_to >= period_from),
  check ((edition > 1) = (replaces_id is not null)),
  check ((state = 'frozen') = (content is not null and content_sha256 is not null and writer_version is not null
    and files is not null and frozen_at is not null))
);
create index report_by_programme on report (programme_id, period_from desc);
create index report_by_organisation on report (organisation_id, period_from desc);
create unique index report_one_draft on report (programme_id, organisation_id, period_from, period_to)
  where state = 'draft';
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
