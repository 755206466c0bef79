-- How often each person and each address has asked within a minute, agreed between all processes (platform/limits).
-- Keys are hashes under the house's key; rows go away minutes later. Written about once a second by each process, in one
-- statement; the free space on the pages keeps those updates off the index.
create table request_count (
  key text not null,
  minute bigint not null,
  count integer not null check (count >= 0),
  primary key (key, minute)
) with (fillfactor = 50);
alter table request_count enable row level security;
create policy system_only on request_count using (app.is_system()) with check (app.is_system());
grant select, insert, update, delete on request_count to caunoi_app;

-- A body's own rows may only speak of a programme that it takes part in. The commands see to it; these see to it alone.
create policy only_in_own_programmes on agreement as restrictive for insert with check (
  app.is_system() or programme_id is null or exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = agreement.programme_id));
create policy only_in_own_programmes on found_item as restrictive for insert with check (
  app.is_system() or programme_id is null or exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = found_item.programme_id));
create policy only_in_own_programmes on signed_link as restrictive for insert with check (
  app.is_system() or programme_id is null or exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = signed_link.programme_id));
create policy only_in_own_programmes on stored_file as restrictive for insert with check (
  app.is_system() or programme_id is null or exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = stored_file.programme_id));
-- The same when a row is given to a programme later.
create policy only_into_own_programmes on agreement as restrictive for update using (true) with check (
  app.is_system() or programme_id is null or exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = agreement.programme_id));
create policy only_into_own_programmes on found_item as restrictive for update using (true) with check (
  app.is_system() or programme_id is null or exists (select from programme_viewer seen
    where seen.organisation_id = app.viewer() and seen.programme_id = found_item.programme_id));
