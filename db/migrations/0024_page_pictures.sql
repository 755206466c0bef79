-- Pictures of kept pages: rendered from the bytes of a capture by a browser that could reach nothing else.
create table capture_picture (
  capture_id uuid primary key references capture on delete cascade,
  clipping_id uuid not null references clipping on delete cascade,
  organisation_id uuid not null references organisation,
  sha256 bytea not null check (length(sha256) = 32),
  size bigint not null,
  taken_at timestamptz not null,
  -- as the browser calls itself
  browser text not null check (length(browser) between 1 and 100)
);
create index capture_picture_by_clipping on capture_picture (clipping_id);
alter table capture_picture enable row level security;
-- Who sees the clipping sees what proves it: the clipping's own policy is asked.
create policy of_seen_clippings on capture_picture for select using
  (app.is_system() or exists (select from clipping c where c.id = clipping_id));
create policy system_adds on capture_picture for insert with check (app.is_system());
grant select, insert on capture_picture to caunoi_app;
select app.guard_with_journal(array['capture_picture']);
