-- Reports of any span, of one programme, of an organisation over all its programmes, or of a place; and what came of the
-- work as its parties state it, each time with a source and a day.

alter table report
  alter column programme_id drop not null,
  add column scope text not null default 'programme' check (scope in ('programme', 'organisation', 'place')),
  -- the place whose programmes are reported on
  add column scope_place_id uuid references place,
  add constraint report_scope_says_what check ((scope = 'programme') = (programme_id is not null)
    and (scope = 'place') = (scope_place_id is not null)),
  drop constraint report_period_kind_check,
  add constraint report_period_kind_check
    check (period_kind in ('quarter', 'half_year', 'year', 'interim', 'final', 'span')),
  drop constraint report_programme_id_organisation_id_period_from_period_to_e_key,
  add constraint report_one_edition unique nulls not distinct
    (organisation_id, scope, programme_id, scope_place_id, period_kind, period_from, period_to, edition);
drop index report_one_draft;
create unique index report_one_draft
  on report (organisation_id, scope, programme_id, scope_place_id, period_kind, period_from, period_to)
  nulls not distinct where state = 'draft';

-- A report over several programmes is its issuer's alone, frozen or not: partners of one programme need not see another.
drop policy participants_read on report;
create policy participants_read on report for select using (app.is_system()
  or (app.scope() = 'organisation' and organisation_id = app.organisation() and programme_id is null)
  or (exists (select from programme_viewer seen
        where seen.organisation_id = app.viewer() and seen.programme_id = report.programme_id)
      and (state = 'frozen' or organisation_id = app.organisation())));
drop policy issuer_adds on report;
create policy issuer_adds on report for insert with check (app.is_system()
  or (app.may_write() and organisation_id = app.organisation()
    and (programme_id is null or exists (select from programme_viewer seen
      where seen.organisation_id = app.viewer() and seen.programme_id = report.programme_id))));

-- Reach, and what was taken in, changed or brought about, as one party states it. Never without a source and its day; never
-- a value in money; no column here could hold a person.
create table stated_result (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  -- the party that states it
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('reach', 'outtake', 'outcome', 'impact')),
  period_from date not null,
  period_to date not null,
  text text check (length(text) between 1 and 1000),
  -- reach only: how often, counted in what, through which channel
  quantity numeric check (quantity >= 0),
  unit text check (unit in ('views', 'listens', 'reached', 'downloads', 'attendees', 'copies')),
  channel text check (length(channel) between 1 and 200),
  source text not null check (length(source) between 3 and 500),
  source_address text check (length(source_address) <= 2000),
  source_on date not null,
  stated_at timestamptz not null default now(),
  stated_by uuid,
  check (period_to >= period_from),
  check ((kind = 'reach') = (quantity is not null and unit is not null and channel is not null)),
  check (kind = 'reach' or text is not null)
);
create index stated_result_by_programme on stated_result (programme_id, period_from);
select app.guard_by_programme(array['stated_result']);
-- Everyone who takes part reads it; what one party states, no other changes.
drop policy participants_add on stated_result;
create policy own_adds on stated_result for insert with check (app.is_system()
  or (app.may_write() and organisation_id = app.organisation() and exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = stated_result.programme_id and seen.writes)));
drop policy participants_change on stated_result;
drop policy participants_delete on stated_result;
create policy own_deletes on stated_result for delete using (app.is_system()
  or (app.may_write() and organisation_id = app.organisation()));
revoke update on stated_result from caunoi_app;
select app.guard_with_journal(array['stated_result']);
