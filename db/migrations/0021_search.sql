-- Search over what one may see. Texts become sets of 32-bit keys (tools/finding): folded syllables and pairs of neighbouring
-- syllables, syllables with their accents, words of titles; and with them the day and whose it is, so that one index answers
-- "these words, in these days, of those whom the asker sees" without reading a row that is not an answer.

create table searchable (
  object_id uuid primary key,
  kind text not null check (kind in ('clipping', 'commitment')),
  -- of a published page: whose outlet it is
  organisation_id uuid,
  -- what belongs to a programme is found by those who see the programme
  programme_id uuid references programme on delete cascade,
  at timestamptz not null,
  -- by which edition of tools/finding the keys were made
  edition smallint not null,
  keys int4[] not null,
  check ((organisation_id is null) <> (programme_id is null))
);
-- Random numbers do not compress; kept in the row, so that looking at one costs no second fetch. Statistics of them take
-- long and are of no use: the only way in is the index.
alter table searchable alter column keys set storage external;
alter table searchable alter column keys set statistics 0;
alter table searchable set (toast_tuple_target = 8160);
-- Without a list of pending entries, which every search would have to read through.
create index searchable_by_key on searchable using gin (keys) with (fastupdate = off);
create index searchable_by_programme on searchable (programme_id) where programme_id is not null;

-- Whose published pages there are: few beside all partners of a large agency.
create table searchable_publisher (
  organisation_id uuid primary key
);

alter table searchable enable row level security;
create policy system_only on searchable for all using (app.is_system()) with check (app.is_system());
grant select, insert, update, delete on searchable to caunoi_app;
alter table searchable_publisher enable row level security;
create policy system_only on searchable_publisher for all using (app.is_system()) with check (app.is_system());
grant select, insert on searchable_publisher to caunoi_app;

-- Keys that the database itself makes; tools/finding makes the same ones.
create function app.owner_key(id uuid) returns int4 language sql immutable as $$
  select ('x' || right(id::text, 8))::bit(32)::int4
$$;
create function app.viewer_key(id uuid) returns int4 language sql immutable as $$
  select app.owner_key(id) # 1431655765
$$;
-- The fewest keys for all days from the first to the last: days, and blocks of 16 and 256 of them.
create function app.day_keys(first integer, last integer) returns int4[] language plpgsql immutable as $$
declare
  day integer := first;
  keys int4[] := '{}';
begin
  while day <= last loop
    if day % 256 = 0 and day + 255 <= last then
      keys := keys || (2046820352 + 2097152 + day / 256);
      day := day + 256;
    elsif day % 16 = 0 and day + 15 <= last then
      keys := keys || (2046820352 + 1048576 + day / 16);
      day := day + 16;
    else
      keys := keys || (2046820352 + day);
      day := day + 1;
    end if;
  end loop;
  return keys;
end
$$;
-- Days since 1 January 1970 in Viet Nam.
create function app.day_number(at timestamptz) returns integer language sql immutable as $$
  select floor((extract(epoch from at) + 25200) / 86400)::integer
$$;

-- The newest `most` things with all keys of `must`, one key of each row of `either`, not all keys of any row of `never`,
-- between two days (numbers, both included, null for open), among `wanted` ids when given. SECURITY DEFINER because a
-- policy on the table would forbid the index: what an operator that might tell of rows may do before a policy has been
-- asked is nothing. So the function itself asks who looks, and gives nothing but ids; everybody but an organisation gets none.
--
-- Goes back in time by growing steps: where words are frequent the first days suffice, where they are rare the last step
-- meets few rows. So the work is bounded by what is asked for, not by how often the words occur.
create function app.find_searchable(wanted_kind text, must int4[], either int4[], never int4[], first_day integer,
  last_day integer, wanted uuid[], most integer)
returns table (object_id uuid, at timestamptz) language plpgsql stable security definer
set search_path = pg_catalog, public set enable_seqscan = off set enable_indexscan = off set jit = off
set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := app.organisation();
  publishers uuid[];
  owners int4[];
  clauses text := '';
  one int4[];
  high integer := coalesce(last_day, app.day_number(now()) + 2);
  low integer;
  width integer := 1;
  days int4[];
  before timestamptz;
  since timestamptz;
  missing integer := most;
  got integer;
begin
  if app.scope() <> 'organisation' or me is null or cardinality(must) + coalesce(cardinality(either), 0) = 0 then return; end if;
  select coalesce(array_agg(p.organisation_id), '{}'), coalesce(array_agg(app.owner_key(p.organisation_id)), '{}')
    into publishers, owners from searchable_publisher p
   where p.organisation_id = me or p.organisation_id in (select app.visible_partners());
  owners := owners || app.viewer_key(me);
  if array_ndims(either) = 2 then
    foreach one slice 1 in array either loop clauses := clauses || format(' and f.keys operator(pg_catalog.&&) %L::int4[]', one); end loop;
  end if;
  if array_ndims(never) = 2 then
    foreach one slice 1 in array never loop clauses := clauses || format(' and not f.keys operator(pg_catalog.@>) %L::int4[]', one); end loop;
  end if;
  if wanted is not null then clauses := clauses || ' and f.object_id = any ($9)'; end if;
  loop
    exit when missing <= 0 or (first_day is not null and high < first_day);
    low := greatest(high - width + 1, first_day);
    if wanted is not null or (first_day is null and width > 4096) then low := first_day; end if;
    days := case when low is null or wanted is not null then owners else app.day_keys(low, high) end;
    before := to_timestamp((high + 1) * 86400::bigint - 25200);
    since := case when low is null then '-infinity' else to_timestamp(low * 86400::bigint - 25200) end;
    -- Most questions need nothing but `must`: planned once in a connection, where the others are planned each time.
    if clauses = '' then
      return query
        select f.object_id, f.at from searchable f
         where f.keys operator(pg_catalog.@>) must and f.keys operator(pg_catalog.&&) owners
           and f.keys operator(pg_catalog.&&) days and f.kind = wanted_kind and f.at < before and f.at >= since
           and case when f.programme_id is null then f.organisation_id = any (publishers)
             else exists (select from programme_viewer v where v.organisation_id = me and v.programme_id = f.programme_id) end
         order by f.at desc, f.object_id desc limit missing;
    else
      return query execute
        'select f.object_id, f.at from searchable f
          where f.keys operator(pg_catalog.@>) $1 and f.keys operator(pg_catalog.&&) $2
            and f.keys operator(pg_catalog.&&) $3 and f.kind = $4 and f.at < $5 and f.at >= $6
            and case when f.programme_id is null then f.organisation_id = any ($7)
              else exists (select from programme_viewer v where v.organisation_id = $8 and v.programme_id = f.programme_id) end'
        || clauses || ' order by f.at desc, f.object_id desc limit ' || missing
        using must, owners, days, wanted_kind, before, since, publishers, me, wanted;
    end if;
    get diagnostics got = row_count;
    missing := missing - got;
    exit when low is null or wanted is not null;
    high := low - 1;
    width := width * 8;
  end loop;
end
$$;
