-- What must happen once: who works on the queue, and forms that were sent.

-- Workers that are there. The queue's role writes it; what those hold who are not heard of any more is let go.
create table worker_presence (
  holder text primary key,
  seen_at timestamptz not null default now()
);
alter table worker_presence enable row level security;
create policy workers_keep on worker_presence for all to caunoi_jobs using (true) with check (true);
grant select, insert, update, delete on worker_presence to caunoi_jobs;

-- Forms that make something new carry a key; the answer to the first sending is the answer to each later one. `answer` is
-- null while the first is still at work.
create table sent_form (
  key_sha256 bytea primary key check (length(key_sha256) = 32),
  sent_at timestamptz not null default now(),
  answer text check (length(answer) <= 2000)
);
create index sent_form_by_time on sent_form (sent_at);
alter table sent_form enable row level security;
create policy program_keeps on sent_form for all using (app.is_system()) with check (app.is_system());
grant select, insert, update, delete on sent_form to caunoi_app;
