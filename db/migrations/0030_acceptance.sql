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
