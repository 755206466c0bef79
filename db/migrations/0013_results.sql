-- Results: which unit and topic a piece of evidence counts for, what pieces together make (a class, a special page),
-- by when each side gives its opinion, and the answer to a dispute.

-- In which unit a match counts; null: in the only unit that the commitment's targets have.
alter table match add column unit text check (length(unit) between 1 and 60);
-- Which of the commitment's topics it is about; null: its only one, or nobody has said.
alter table match add column topic_id uuid references programme_topic on delete set null;

-- A thing delivered: a class held, an event, a special page of several articles, newspapers subscribed. It is recorded by
-- one side and accepted or refused by the other; once accepted, its evidence counts as this one thing.
create table deliverable (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  commitment_id uuid not null references commitment on delete cascade,
  target_id uuid references target on delete set null,
  plan_action_id uuid references plan_action on delete set null,
  topic_id uuid references programme_topic on delete set null,
  title text not null check (length(title) between 3 and 500),
  unit text check (length(unit) between 1 and 60),
  quantity numeric(12, 2) not null default 1 check (quantity > 0),
  delivered_on date not null,
  place text check (length(place) <= 300),
  -- the group it was for ("cán bộ văn hóa các thôn"), never persons
  for_whom text check (length(for_whom) <= 300),
  note text check (length(note) <= 2000),
  state text not null default 'recorded' check (state in ('recorded', 'accepted', 'refused')),
  recorded_side text not null check (recorded_side ~ '^[A-Z]$'),
  recorded_for uuid not null references organisation,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  decided_side text check (decided_side ~ '^[A-Z]$'),
  decided_for uuid references organisation,
  decided_by uuid,
  decided_at timestamptz,
  decided_reason text check (length(decided_reason) <= 2000),
  -- accepted or refused when a frozen report already covered its day
  after_freeze boolean not null default false,
  version integer not null default 1,
  check ((state = 'recorded') = (decided_at is null)),
  check ((decided_side is null) = (decided_at is null)),
  check (decided_side <> recorded_side),
  check (state <> 'refused' or length(decided_reason) > 0)
);
create index deliverable_by_programme on deliverable (programme_id, delivered_on desc);
create index deliverable_by_commitment on deliverable (commitment_id, delivered_on);
create index deliverable_waiting on deliverable (programme_id) where state = 'recorded';

alter table match add column deliverable_id uuid references deliverable on delete set null;
create index match_by_deliverable on match (deliverable_id) where deliverable_id is not null;

-- How many days after the end of a period each side has for its opinion, and why so many. No row: the house's own rule.
create table assessment_rule (
  programme_id uuid primary key references programme on delete cascade,
  days integer not null check (days between 1 and 365),
  -- where the number comes from: an article of the agreement, a decision of both sides
  reason text not null check (length(reason) between 3 and 500),
  version integer not null default 1
);

-- The delivering side answers a dispute; the deadline that held when an opinion was given stays with it.
alter table assessment add column due_on date;
alter table assessment drop constraint assessment_stance_check;
alter table assessment add constraint assessment_stance_check
  check (stance in ('states', 'confirms', 'disputes', 'explains'));
alter table assessment add constraint assessment_explains_check check (stance <> 'explains' or length(comment) > 0);

select app.guard_by_programme(array['deliverable', 'assessment_rule']);
drop policy participants_read on deliverable;
-- Everyone sees what was accepted; what one side has only recorded, or the other refused, is between the parties.
create policy participants_read on deliverable for select using (
  app.is_system() or (programme_id in (select app.visible_programmes())
    and (app.scope() <> 'public' or state = 'accepted')));
select app.guard_with_journal(array['deliverable', 'assessment_rule']);
