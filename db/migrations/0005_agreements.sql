-- Texts brought in to be read, what the reader proposed, and what people made of it. Nothing becomes a programme unseen.

create table agreement (
  id uuid primary key default app.new_id(),
  organisation_id uuid not null references organisation,
  programme_id uuid references programme on delete set null,
  brought_as text not null check (brought_as in ('paste', 'upload', 'address')),
  name text not null check (length(name) between 1 and 300),
  address text,
  file_id uuid references stored_file,
  published_on date,
  state text not null default 'to_review' check (state in ('to_review', 'accepted', 'dropped')),
  -- NFC; offsets of proposal, review and commitments count UTF-16 units of exactly this text.
  text text not null check (length(text) > 0),
  text_sha256 bytea not null check (length(text_sha256) = 32),
  -- what the reader found, and what people have made of it so far
  proposal jsonb not null,
  review jsonb not null,
  dropped_reason text,
  account_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check ((state = 'accepted') = (programme_id is not null) or programme_id is null)
);
create index agreement_by_organisation on agreement (organisation_id, created_at desc);
create index agreement_by_programme on agreement (programme_id);
alter table agreement enable row level security;
create policy own_or_partner_reads on agreement for select using (
  app.is_system() or organisation_id = app.organisation()
  or (programme_id is not null and state = 'accepted' and programme_id in (select app.visible_programmes())));
create policy own_adds on agreement for insert
  with check (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
create policy own_changes on agreement for update
  using (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
create policy own_deletes on agreement for delete
  using (app.is_system() or (app.may_write() and organisation_id = app.organisation()));
grant select, insert, update, delete on agreement to caunoi_app;
select app.guard_with_journal(array['agreement']);
