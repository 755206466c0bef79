-- The signing ceremony as a record (where, when, who came, who witnessed) with its invitation and minutes, and the plan of
-- a year: a paper that both sides agree to, whose lines become plan actions when it is issued.

create table ceremony (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  -- tại chỗ; trong khuôn khổ một hội nghị khác; trực tuyến tại các điểm cầu
  kind text not null check (kind in ('on_site', 'at_conference', 'online')),
  conference text check (length(conference) <= 500),
  held_on date not null,
  -- Hours in Viet Nam as 'HH:MM', which order as text; empty when only the day is known.
  time_from text check (time_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  time_to text check (time_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  state text not null default 'planned' check (state in ('planned', 'held', 'minutes_made', 'closed')),
  -- who leads it and who writes the minutes: name with office
  chair text check (length(chair) <= 300),
  secretary text check (length(secretary) <= 300),
  -- what happened, for the minutes
  proceedings text check (length(proceedings) <= 20000),
  notes text check (length(notes) <= 10000),
  close_report text check (length(close_report) <= 20000),
  created_by_organisation_id uuid not null references organisation,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (time_to is null or (time_from is not null and time_to >= time_from)),
  check (state <> 'closed' or close_report is not null)
);
create index ceremony_by_programme on ceremony (programme_id, held_on desc);
create index ceremony_planned on ceremony (held_on) where state = 'planned';

-- Where it takes place; each bridge point (điểm cầu) of an online signing is one.
create table ceremony_site (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  ceremony_id uuid not null references ceremony on delete cascade,
  name text not null check (length(name) between 1 and 300),
  address text check (length(address) <= 300),
  -- the body that receives the guests there, as typed: it need not be a party
  host text check (length(host) <= 300),
  is_main boolean not null default false,
  position integer not null default 0
);
create index ceremony_site_by_ceremony on ceremony_site (ceremony_id, position);
create unique index ceremony_site_one_main on ceremony_site (ceremony_id) where is_main;

create table ceremony_step (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  ceremony_id uuid not null references ceremony on delete cascade,
  at text check (at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  what text not null check (length(what) between 2 and 500),
  led_by text check (length(led_by) <= 300),
  position integer not null default 0
);
create index ceremony_step_by_ceremony on ceremony_step (ceremony_id, position);

-- An office-holder by name, title and body, or a group with a number. Nobody is named without the office.
create table ceremony_guest (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  ceremony_id uuid not null references ceremony on delete cascade,
  site_id uuid references ceremony_site on delete set null,
  name text check (length(name) between 1 and 200),
  -- the office, or what the group is ("đại diện các phòng, ban")
  title text not null check (length(title) between 1 and 300),
  body text check (length(body) <= 300),
  -- how many are expected or, once ticked, came: of a group; null for a named person
  people integer check (people between 1 and 100000),
  is_witness boolean not null default false,
  -- null: nobody has said yet
  came boolean,
  position integer not null default 0,
  check (name is null or people is null)
);
create index ceremony_guest_by_ceremony on ceremony_guest (ceremony_id, position);

create table ceremony_file (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  ceremony_id uuid not null references ceremony on delete cascade,
  file_id uuid not null references stored_file,
  caption text not null check (length(caption) between 1 and 300),
  is_cleaned boolean not null default false,
  organisation_id uuid not null references organisation,
  at timestamptz not null default now()
);
create index ceremony_file_by_ceremony on ceremony_file (ceremony_id, at);

-- Its official papers: each body's invitation, and one set of minutes of all sides. Number and date are the clerk's.
create table ceremony_paper (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  ceremony_id uuid not null references ceremony on delete cascade,
  kind text not null check (kind in ('invitation', 'minutes')),
  organisation_id uuid not null references organisation,
  number_ordinal integer check (number_ordinal > 0),
  -- the file of records it is kept in, for the metadata of Decree 30/2020, Annex VI
  file_notation text check (length(file_notation) between 1 and 20),
  place text check (length(place) <= 200),
  dated_on date,
  -- what the invitation asks of its guests
  closing_words text check (length(closing_words) <= 4000),
  -- Frozen: the whole content, its SHA-256, the writer's version and name, size and SHA-256 of each produced file.
  content jsonb,
  content_sha256 bytea check (length(content_sha256) = 32),
  writer_version text,
  files jsonb,
  pages integer check (pages > 0),
  frozen_at timestamptz,
  frozen_by uuid,
  version integer not null default 1,
  unique (ceremony_id, kind, organisation_id),
  check ((frozen_at is null) = (content is null)),
  check ((content is null) = (content_sha256 is null) and (content is null) = (writer_version is null)
    and (content is null) = (files is null) and (content is null) = (pages is null))
);
create unique index ceremony_paper_one_minutes on ceremony_paper (ceremony_id) where kind = 'minutes';

select app.guard_by_programme(array['ceremony', 'ceremony_site', 'ceremony_step', 'ceremony_guest', 'ceremony_file',
  'ceremony_paper']);
-- Everyone sees that it was held, where, and the witnesses. The rest is between the parties.
alter policy participants_read on ceremony using (app.is_system() or (programme_id in (select app.visible_programmes())
  and (app.scope() <> 'public' or state <> 'planned')));
alter policy participants_read on ceremony_site using (app.is_system()
  or (programme_id in (select app.visible_programmes()) and exists (select from ceremony c where c.id = ceremony_id)));
alter policy participants_read on ceremony_guest using (app.is_system()
  or (programme_id in (select app.visible_programmes())
    and (app.scope() <> 'public' or (is_witness and came is not false))
    and exists (select from ceremony c where c.id = ceremony_id)));
alter policy participants_read on ceremony_step using (app.is_system()
  or (app.scope() = 'organisation' and programme_id in (select app.visible_programmes())));
alter policy participants_read on ceremony_file using (app.is_system()
  or (app.scope() = 'organisation' and programme_id in (select app.visible_programmes())));
-- An invitation is its sender's until it is issued; the minutes are of all sides from the start.
alter policy participants_read on ceremony_paper using (app.is_system()
  or (app.scope() = 'organisation' and programme_id in (select app.visible_programmes())
    and (kind = 'minutes' or organisation_id = app.organisation() or frozen_at is not null)));
alter policy participants_add on ceremony_paper with check (app.is_system()
  or (app.may_write() and programme_id in (select app.writable_programmes())
    and (kind = 'minutes' or organisation_id = app.organisation())));
-- What is frozen stays, whoever asks.
alter policy participants_change on ceremony_paper using (app.is_system()
  or (app.may_write() and programme_id in (select app.writable_programmes()) and frozen_at is null
    and (kind = 'minutes' or organisation_id = app.organisation())))
  with check (app.is_system() or (app.may_write() and programme_id in (select app.writable_programmes())
    and (kind = 'minutes' or organisation_id = app.organisation())));
alter policy participants_delete on ceremony_paper using (app.is_system() or (app.may_write() and frozen_at is null
  and programme_id in (select app.writable_programmes())
  and (kind = 'minutes' or organisation_id = app.organisation())));
select app.guard_with_journal(array['ceremony', 'ceremony_site', 'ceremony_step', 'ceremony_guest', 'ceremony_file',
  'ceremony_paper']);

-- The plan: who works on an action on the other side, from when, where, and what else is to be known.
alter table plan_action add column starts_on date;
alter table plan_action add column partner_organisation_id uuid references organisation;
alter table plan_action add column partner_name text check (length(partner_name) <= 200);
alter table plan_action add column place text check (length(place) <= 300);
alter table plan_action add column note text check (length(note) <= 2000);
alter table plan_action add constraint plan_action_in_order check (starts_on <= due_on);
create index plan_action_by_partner on plan_action (partner_organisation_id, due_on) where state = 'planned';

create table yearly_plan (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  year integer not null check (year between 1945 and 2200),
  edition integer not null default 1 check (edition >= 1),
  replaces_id uuid references yearly_plan,
  -- what a later edition changes, in words; the rows say it exactly
  changes text check (length(changes) <= 4000),
  state text not null default 'draft' check (state in ('draft', 'proposed', 'returned', 'agreed', 'issued')),
  organisation_id uuid not null references organisation,
  side text not null check (side ~ '^[A-Z]$'),
  -- one body issues it, or all sides sign it
  is_joint boolean not null default true,
  purpose text check (length(purpose) <= 10000),
  arrangements text check (length(arrangements) <= 10000),
  -- The rows as proposed; they become plan actions only when the plan is issued.
  lines jsonb not null default '[]',
  number_ordinal integer check (number_ordinal > 0),
  file_notation text check (length(file_notation) between 1 and 20),
  place text check (length(place) <= 200),
  dated_on date,
  -- Why another side gave it back, until it is proposed again. Given back it is seen by all; its author's next change makes
  -- it a draft, which only the author sees.
  returned_reason text check (length(returned_reason) <= 2000),
  proposed_at timestamptz,
  content jsonb,
  content_sha256 bytea check (length(content_sha256) = 32),
  writer_version text,
  files jsonb,
  pages integer check (pages > 0),
  issued_at timestamptz,
  issued_by uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (programme_id, year, edition),
  check ((edition > 1) = (replaces_id is not null)),
  check (state <> 'returned' or returned_reason is not null),
  check ((state = 'issued') = (issued_at is not null)),
  check ((state = 'issued') = (content is not null and content_sha256 is not null and writer_version is not null
    and files is not null and pages is not null))
);
create unique index yearly_plan_one_open on yearly_plan (programme_id, year) where state <> 'issued';
create index yearly_plan_waiting on yearly_plan (programme_id) where state in ('proposed', 'agreed');

-- A side agrees to the rows as proposed; the row goes when the plan is given back and opened again.
create table yearly_plan_consent (
  plan_id uuid not null references yearly_plan on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  side text not null check (side ~ '^[A-Z]$'),
  organisation_id uuid not null references organisation,
  -- The paper that says so, when the author's side enters it for a side that has nobody with an account.
  by_paper text check (length(by_paper) between 3 and 300),
  account_id uuid,
  at timestamptz not null default now(),
  primary key (plan_id, side)
);
select app.guard_by_programme(array['yearly_plan', 'yearly_plan_consent']);
-- A draft is its author's alone; what is proposed is between the parties; what is issued is seen with the programme.
alter policy participants_read on yearly_plan using (app.is_system()
  or (programme_id in (select app.visible_programmes())
    and (state = 'issued' or (app.scope() = 'organisation' and (state <> 'draft' or organisation_id = app.organisation())))));
alter policy participants_add on yearly_plan with check (app.is_system()
  or (app.may_write() and organisation_id = app.organisation() and programme_id in (select app.writable_programmes())));
alter policy participants_change on yearly_plan using (app.is_system()
  or (app.may_write() and programme_id in (select app.writable_programmes()) and state <> 'issued'
    and (state <> 'draft' or organisation_id = app.organisation())))
  with check (app.is_system() or (app.may_write() and programme_id in (select app.writable_programmes())));
alter policy participants_delete on yearly_plan using (app.is_system()
  or (app.may_write() and state = 'draft' and organisation_id = app.organisation()));
alter policy participants_read on yearly_plan_consent using (app.is_system()
  or (app.scope() = 'organisation' and programme_id in (select app.visible_programmes())));
select app.guard_with_journal(array['yearly_plan', 'yearly_plan_consent']);
