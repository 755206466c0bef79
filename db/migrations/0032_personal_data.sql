-- Requests of people about their data with the legal clock, days on which nobody works, alarms of the machinery, and the
-- right of the program itself to take out what is past its term.

-- A person asks, on the own account page or on paper. Only scope system: nobody's colleagues see it.
create table data_request (
  id uuid primary key default app.new_id(),
  kind text not null check (kind in ('copy', 'erase')),
  account_id uuid not null references person_account(id),
  came_by text not null check (came_by in ('own_page', 'paper')),
  -- number and day of the paper, or what the person wants to say
  note text check (length(note) <= 2000),
  received_at timestamptz not null default now(),
  -- last working day for the first answer, and last day for carrying it out
  answer_by date not null,
  carry_out_by date not null,
  extended_reason text check (length(extended_reason) between 2 and 500),
  state text not null default 'received' check (state in ('received', 'accepted', 'refused', 'carried_out')),
  ground text check (length(ground) between 2 and 1000),
  answered_at timestamptz,
  answered_by uuid references person_account(id),
  carried_out_at timestamptz,
  entered_by uuid references person_account(id),
  version integer not null default 1,
  check ((state = 'refused') <= (ground is not null)),
  check ((state = 'received') = (answered_at is null)),
  check ((state = 'carried_out') = (carried_out_at is not null))
);
create index data_request_by_account on data_request (account_id, received_at desc);
create index data_request_open on data_request (answer_by) where state in ('received', 'accepted');
create index data_request_newest on data_request (received_at desc);
-- One open request of a kind: a second press is not a second request.
create unique index data_request_one_open on data_request (account_id, kind) where state in ('received', 'accepted');

-- Days without work beside Saturdays and Sundays; those that the law moves each year are entered by administrators.
create table day_off (
  day date primary key,
  name text not null check (length(name) between 2 and 120),
  -- the paper that says so
  source text check (length(source) <= 200)
);

-- What the machinery noticed of itself; a row holds while it is seen again and again.
create table machine_alarm (
  kind text primary key check (kind in ('slow_statements', 'queue_age', 'failed_jobs', 'disk_space')),
  began_at timestamptz not null,
  seen_at timestamptz not null,
  figure double precision not null
);

alter table data_request enable row level security;
alter table day_off enable row level security;
alter table machine_alarm enable row level security;
create policy system_only on data_request for all using (app.is_system()) with check (app.is_system());
create policy system_only on day_off for all using (app.is_system()) with check (app.is_system());
create policy system_only on machine_alarm for all using (app.is_system()) with check (app.is_system());
select app.guard_with_journal(array['data_request', 'day_off']);
grant select, insert, update on data_request to caunoi_app;
grant select, insert, delete on day_off to caunoi_app;
grant select, insert, update on machine_alarm to caunoi_app;

-- Past its term, or asked for by the person: only the program itself takes it out, never a body.
create policy program_removes on invitation for delete using (app.is_system());
grant delete on invitation to caunoi_app;
grant delete on person_credential to caunoi_app;
create policy program_removes on saved_filter for delete using (app.is_system());
grant delete on saved_filter to caunoi_app;
grant delete on data_request to caunoi_app;
create index invitation_by_end on invitation (expires_at);
create index signed_link_by_end on signed_link (expires_at);
