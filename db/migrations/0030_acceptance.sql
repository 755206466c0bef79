-- Sign-off of reports by both sides.

-- Between draft and frozen a report may be put before the other parties: its content then stands still, so that what they
-- speak of is what will be frozen.
alter table report
  drop constraint report_state_check,
  add constraint report_state_check check (state in ('draft', 'offered', 'frozen')),
  add column offered_at timestamptz,
  -- SHA-256 of the content as it was put before the others; stays when the report is frozen
  add column offered_sha256 bytea check (length(offered_sha256) = 32),
  drop constraint report_check2,
  add constraint report_holds_what_its_state_says check (
    (state = 'draft') = (content is null) and (content is null) = (content_sha256 is null)
    and (state = 'frozen') = (writer_version is not null and files is not null and frozen_at is not null)
    and (state <> 'draft' or offered_sha256 is null)
    and (state <> 'offered' or (offered_at is not null and offered_sha256 is not null and programme_id is not null)));
drop index report_one_draft;
create unique index report_one_draft
  on report (organisation_id, scope, programme_id, scope_place_id, period_kind, period_from, period_to)
  nulls not distinct where state <> 'frozen';

drop policy participants_read on report;
-- What was put before the parties is theirs to read, but not the public's.
create policy participants_read on report for select using (app.is_system()
  or (app.scope() = 'organisation' and organisation_id = app.organisation() and programme_id is null)
  or (exists (select from programme_viewer seen
        where seen.organisation_id = app.viewer() and seen.programme_id = report.programme_id)
      and (state = 'frozen' or organisation_id = app.organisation()
        or (state = 'offered' and app.scope() = 'organisation'))));
drop policy issuer_changes on report;
create policy issuer_changes on report for update using (
  app.is_system() or (app.may_write() and organisation_id = app.organisation() and state <> 'frozen'))
  with check (app.is_system() or (app.may_write() and organisation_id = app.organisation()));

-- What another party says of a report: of exactly the content with that hash.
create table report_opinion (
  id uuid primary key default app.new_id(),
  report_id uuid not null references report on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  organisation_id uuid not null references organisation,
  content_sha256 bytea not null check (length(content_sha256) = 32),
  side text not null,
  opinion text not null check (opinion in ('agrees', 'agrees_with_remark', 'disagrees')),
  statement text check (length(statement) between 1 and 4000),
  signer_name text not null check (length(signer_name) between 1 and 200),
  signer_title text not null check (length(signer_title) between 1 and 200),
  given_at timestamptz not null default now(),
  given_by uuid,
  unique (report_id, content_sha256, organisation_id),
  check (opinion = 'agrees' or statement is not null)
);
create index report_opinion_by_programme on report_opinion (programme_id);
select app.guard_by_programme(array['report_opinion']);
drop policy participants_read on report_opinion;
-- Whoever may read the report; row-level security asks that of the report itself.
create policy reads_with_report on report_opinion for select using (app.is_system()
  or exists (select from report r where r.id = report_opinion.report_id));
drop policy participants_add on report_opinion;
create policy own_adds on report_opinion for insert with check (app.is_system()
  or (app.may_write() and organisation_id = app.organisation() and exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = report_opinion.programme_id and seen.writes)));
drop policy participants_change on report_opinion;
drop policy participants_delete on report_opinion;
-- An opinion is changed by giving another while the report waits; the former one stays in the journal.
create policy own_deletes on report_opinion for delete using (app.is_system()
  or (app.may_write() and organisation_id = app.organisation() and exists (select from report r
    where r.id = report_opinion.report_id and r.state = 'offered')));
revoke update on report_opinion from caunoi_app;
select app.guard_with_journal(array['report_opinion']);

-- Minutes of acceptance (nghiệm thu) and of liquidation (thanh lý): drafted by either side, agreed by both, then frozen.
create table acceptance_minutes (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  kind text not null check (kind in ('acceptance', 'liquidation')),
  state text not null default 'draft' check (state in ('draft', 'proposed', 'returned', 'agreed', 'frozen')),
  -- who drafted it, and for which side
  organisation_id uuid not null references organisation,
  side text not null,
  period_from date not null,
  period_to date not null,
  -- one commitment; null: all of the programme
  commitment_id uuid references commitment,
  -- null: nothing is said of money, which never stands in the way
  money text check (money in ('none', 'values')),
  -- [{itemId, price}]: đồng for one unit of a deliverable
  prices jsonb not null default '[]',
  vat_note text check (length(vat_note) <= 300),
  payment_reference text check (length(payment_reference) <= 500),
  remarks text check (length(remarks) <= 10000),
  -- of a liquidation: what goes on, and where
  carried_over text check (length(carried_over) <= 10000),
  edition integer not null default 1 check (edition > 0),
  replaces_id uuid unique references acceptance_minutes,
  changes text check (length(changes) <= 4000),
  number_ordinal integer check (number_ordinal > 0),
  file_notation text check (length(file_notation) <= 20),
  place text check (length(place) <= 200),
  dated_on date,
  returned_reason text check (length(returned_reason) <= 2000),
  proposed_at timestamptz,
  -- from the proposal on what the sides agree to; of frozen minutes with number, date and agreements
  content jsonb,
  content_sha256 bytea check (length(content_sha256) = 32),
  writer_version text,
  files jsonb,
  pages integer check (pages > 0),
  frozen_at timestamptz,
  frozen_by uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (period_to >= period_from),
  check ((edition > 1) = (replaces_id is not null)),
  check ((state in ('draft', 'returned')) = (content is null) and (content is null) = (content_sha256 is null)),
  check ((state = 'frozen') = (writer_version is not null and files is not null and pages is not null
    and frozen_at is not null))
);
create index acceptance_minutes_by_programme on acceptance_minutes (programme_id, period_to desc);
create index acceptance_minutes_by_content on acceptance_minutes (content_sha256) where state = 'frozen';
create index acceptance_minutes_by_file on acceptance_minutes
  using gin (jsonb_path_query_array(files, '$.*.sha256')) where files is not null;

create table acceptance_consent (
  minutes_id uuid not null references acceptance_minutes on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  side text not null,
  organisation_id uuid not null references organisation,
  content_sha256 bytea not null check (length(content_sha256) = 32),
  -- where that side has nobody here: the paper by which it agreed
  by_paper text check (length(by_paper) between 3 and 300),
  account_id uuid,
  at timestamptz not null default now(),
  primary key (minutes_id, side)
);
create index acceptance_consent_by_programme on acceptance_consent (programme_id);

select app.guard_by_programme(array['acceptance_minutes', 'acceptance_consent']);
drop policy participants_read on acceptance_minutes;
drop policy participants_read on acceptance_consent;
drop policy participants_change on acceptance_minutes;
drop policy participants_delete on acceptance_minutes;
-- A draft is its author's alone. Minutes are the parties' business: the public learns of them by what the parties declare.
create policy parties_read on acceptance_minutes for select using (app.is_system() or (app.scope() = 'organisation'
  and (state <> 'draft' or organisation_id = app.organisation())
  and exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = acceptance_minutes.programme_id)));
create policy parties_read on acceptance_consent for select using (app.is_system()
  or exists (select from acceptance_minutes m where m.id = acceptance_consent.minutes_id));
create policy parties_change on acceptance_minutes for update using (app.is_system() or (app.may_write() and state <> 'frozen'
    and exists (select from programme_viewer seen where seen.organisation_id = app.viewer()
      and seen.programme_id = acceptance_minutes.programme_id and seen.writes)))
  with check (app.is_system() or app.may_write());
create policy author_deletes_draft on acceptance_minutes for delete using (app.is_system()
  or (app.may_write() and organisation_id = app.organisation() and state = 'draft'));
revoke update on acceptance_consent from caunoi_app;
select app.guard_with_journal(array['acceptance_minutes', 'acceptance_consent']);
