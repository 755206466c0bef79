-- What each side promised, how much of it per period, and the dated actions that make it concrete.

create table commitment (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  -- The letter of the obliged side, or 'both'.
  obliged text not null check (obliged ~ '^([A-Z]|both)$'),
  kind text not null check (kind in ('coverage', 'information', 'access', 'training', 'data', 'feedback', 'correction',
    'joint', 'subscription', 'governance', 'finance')),
  sub_kind text,
  modality text not null default 'agreed' check (modality in ('agreed', 'pledged', 'requested', 'expected')),
  text text not null check (length(text) between 3 and 4000),
  -- Where it stands in the agreement's text: UTF-16 offsets into agreement.text, and the words themselves.
  source_start integer,
  source_end integer,
  source_quote text,
  cadence text,
  position integer not null default 0,
  dropped_at timestamptz,
  dropped_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check ((source_start is null) = (source_end is null))
);
create index commitment_by_programme on commitment (programme_id, position);

create table commitment_topic (
  programme_id uuid not null references programme on delete cascade,
  commitment_id uuid not null references commitment on delete cascade,
  topic_id uuid not null references programme_topic on delete cascade,
  primary key (commitment_id, topic_id)
);

create table target (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  commitment_id uuid not null references commitment on delete cascade,
  period_from date not null,
  period_to date not null,
  -- tin, bài, chuyên trang, video, infographic, eMagazine, lớp, ấn phẩm …: free word, shown as typed
  unit text not null check (length(unit) between 1 and 60),
  quantity numeric(12, 2) not null check (quantity > 0),
  check (period_to >= period_from),
  unique (commitment_id, period_from, period_to, unit)
);
create index target_by_programme on target (programme_id, period_from);

create table plan_action (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  commitment_id uuid not null references commitment on delete cascade,
  title text not null check (length(title) between 3 and 500),
  due_on date not null,
  owner_organisation_id uuid not null references organisation,
  owner_name text,
  quantity numeric(12, 2) check (quantity > 0),
  unit text,
  state text not null default 'planned' check (state in ('planned', 'done', 'cancelled')),
  state_reason text,
  done_on date,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index plan_action_by_programme on plan_action (programme_id, due_on);
create index plan_action_by_owner on plan_action (owner_organisation_id, due_on) where state = 'planned';

-- A side's own judgement of a commitment in a period. Rows are added, never changed: the newest of a side counts, the
-- older stay on record. `delivering` says whether the judging side speaks of its own delivery or of the other's.
create table assessment (
  id uuid primary key default app.new_id(),
  programme_id uuid not null references programme on delete cascade,
  commitment_id uuid not null references commitment on delete cascade,
  organisation_id uuid not null references organisation,
  side text not null check (side ~ '^[A-Z]$'),
  period_from date not null,
  period_to date not null,
  status text not null check (status in ('scheduled', 'met', 'partially_met', 'not_met')),
  stance text not null check (stance in ('states', 'confirms', 'disputes')),
  comment text check (length(comment) <= 4000),
  account_id uuid,
  at timestamptz not null default now(),
  check (stance <> 'disputes' or length(comment) > 0)
);
create index assessment_by_commitment on assessment (commitment_id, period_from, side, at desc);
create index assessment_by_programme on assessment (programme_id, period_from);

select app.guard_by_programme(array['commitment', 'commitment_topic', 'target', 'plan_action', 'assessment']);
select app.guard_with_journal(array['commitment', 'commitment_topic', 'target', 'plan_action', 'assessment']);
revoke update, delete on assessment from caunoi_app;
