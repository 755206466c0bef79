-- The journal as evidence: entries take their place in a Merkle tree (RFC 6962), whose signed checkpoints leave the house.

-- Which transaction wrote the entry. Places are given in the order (xact, id) to entries whose transactions are all over,
-- so no entry that commits late can push itself before others that have their place already.
alter table journal_entry add column xact xid8 not null default pg_current_xact_id();
create index journal_entry_by_xact on journal_entry (xact, id);

create table journal_leaf (
  position bigint primary key check (position >= 0),
  entry_id bigint not null unique references journal_entry,
  leaf_hash bytea not null check (length(leaf_hash) = 32)
);

-- Hashes of complete subtrees above the leaves; see src/tools/transparency-log.
create table journal_node (
  level smallint not null check (level > 0),
  index bigint not null check (index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, index)
);

-- Up to where entries have their places: the last one's transaction and number. Transaction numbers belong to one server:
-- a restored house begins anew with them, behind the entries that it brought.
create table journal_place (
  only_row boolean primary key default true check (only_row),
  xact xid8 not null default '0',
  entry_id bigint not null default 0,
  behind_id bigint not null default 0
);
insert into journal_place default values;

create table journal_checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  -- the signed text as C2SP tlog-checkpoint; this is what leaves the house
  text text not null,
  at timestamptz not null default now()
);
create index journal_checkpoint_newest on journal_checkpoint (at desc);

-- Public halves of the keys that have signed; the secret halves never enter the database.
create table journal_key (
  verifier text primary key,
  since timestamptz not null default now()
);

alter table journal_leaf enable row level security;
alter table journal_node enable row level security;
alter table journal_place enable row level security;
alter table journal_checkpoint enable row level security;
alter table journal_key enable row level security;
create policy system_reads on journal_leaf for select using (app.is_system());
create policy system_adds on journal_leaf for insert with check (app.is_system());
create policy system_reads on journal_node for select using (app.is_system());
create policy system_adds on journal_node for insert with check (app.is_system());
create policy system_only on journal_place for all using (app.is_system()) with check (app.is_system());
create policy anyone_reads on journal_checkpoint for select using (app.scope() <> '');
create policy system_adds on journal_checkpoint for insert with check (app.is_system());
create policy anyone_reads on journal_key for select using (app.scope() <> '');
create policy system_adds on journal_key for insert with check (app.is_system());
grant select, insert on journal_leaf, journal_node, journal_checkpoint, journal_key to caunoi_app;
grant select, update on journal_place to caunoi_app;
