-- What hardly any row has was looked for among all days at once and whoever published it: two thousand rows were read for the
-- newest twenty. The newest days are asked for first now, in steps that the index has as one list each, and the asker's own
-- publishers where they are few. And whether shares have been counted at all was asked by going through all of them: where
-- none is known, a key counts as rare, which costs little as long as days and publishers narrow it.

-- As before (0043_frequent_keys.sql) but for that.
create or replace function app.find_searchable(wanted_kind text, must int4[], also int4[], either int4[], never int4[],
  first_day integer, last_day integer, wanted uuid[], most integer)
returns table (object_id uuid, at timestamptz, close boolean) language plpgsql stable security definer
set search_path = pg_catalog, public set enable_seqscan = off set enable_indexscan = off set jit = off
set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := app.organisation();
  publishers uuid[];
  owners int4[];
  clauses text := '';
  one int4[];
  -- What the index is asked for: the three of `must` that the fewest rows have.
  looked_for int4[];
  shares real[];
  -- Few rows have these, so that each can be asked whose it is where that would be many lists of the index.
  is_rare boolean;
  -- One of them hardly any row has: the newest days first, then all others at once.
  is_rarest boolean;
  high integer := coalesce(last_day, app.day_number(now()) + 2);
  low integer;
  -- To begin with the days to come, of pages that say so, today and yesterday; more where three keys or more make it likely
  -- that few rows have all.
  width integer := case when cardinality(must) > 2 then 16 else 4 end;
  days int4[];
  before timestamptz;
  since timestamptz;
  missing integer := most;
  met integer;
  got integer;
begin
  if app.scope() <> 'organisation' or me is null or cardinality(must) + coalesce(cardinality(either), 0) = 0 then return; end if;
  publishers := app.publishers_seen();
  owners := array(select app.owner_key(p) from unnest(publishers) as p) || app.viewer_key(me);
  if array_ndims(either) = 2 then
    foreach one slice 1 in array either loop clauses := clauses || format(' and f.keys operator(pg_catalog.&&) %L::int4[]', one); end loop;
  end if;
  if array_ndims(never) = 2 then
    foreach one slice 1 in array never loop clauses := clauses || format(' and not f.keys operator(pg_catalog.@>) %L::int4[]', one); end loop;
  end if;
  if wanted is not null then clauses := clauses || ' and f.object_id = any ($9)'; end if;
  select coalesce((array_agg(k order by q.share nulls first))[:3], '{}'), (array_agg(q.share order by q.share nulls first))[:2]
    into looked_for, shares from unnest(must) as k left join searchable_frequent q on q.key = k;
  is_rarest := cardinality(looked_for) > 1 and shares[1] is null;
  is_rare := is_rarest or (cardinality(looked_for) > 1 and shares[1] * shares[2] < 0.004);
  if is_rarest then width := 512; end if;
  loop
    exit when missing <= 0 or (first_day is not null and high < first_day);
    low := greatest(high - width + 1, first_day);
    if wanted is not null or (first_day is null and width >= 4096) then low := first_day; end if;
    -- Whole steps of 256 days where there are many: three lists in place of fifty.
    days := case when low is null or wanted is not null then owners
      when is_rarest then array(select 2046820352 + 2097152 + step from generate_series(low / 256, high / 256) as step)
      else app.day_keys(low, high) end;
    before := to_timestamp((high + 1) * 86400::bigint - 25200);
    since := case when low is null then '-infinity' else to_timestamp(low * 86400::bigint - 25200) end;
    met := 0;
    got := 0;
    -- Most questions need nothing but `must`: planned once in a connection, where the others are planned each time.
    if clauses = '' and not is_rare then
      for object_id, at, close in
        select f.object_id, f.at, cardinality(also) = 0 or (f.keys || '{}'::int4[]) operator(pg_catalog.@>) also as has_all
          from searchable f
         where f.keys operator(pg_catalog.@>) looked_for and f.keys operator(pg_catalog.&&) owners
           and f.keys operator(pg_catalog.&&) days and f.kind = wanted_kind and f.at < before and f.at >= since
           and (cardinality(must) <= 3 or (f.keys || '{}'::int4[]) operator(pg_catalog.@>) must)
           and case when f.programme_id is null then f.organisation_id = any (publishers)
             else exists (select from programme_viewer v where v.organisation_id = me and v.programme_id = f.programme_id) end
         order by has_all desc, f.at desc, f.object_id desc limit missing
      loop
        met := met + 1;
        if close then got := got + 1; end if;
        return next;
      end loop;
    else
      for object_id, at, close in execute
        'select f.object_id, f.at, cardinality($10) = 0 or (f.keys || ''{}''::int4[]) operator(pg_catalog.@>) $10 as has_all
           from searchable f
          where f.keys operator(pg_catalog.@>) $11 and f.kind = $4 and f.at < $5 and f.at >= $6
            and case when f.programme_id is null then f.organisation_id = any ($7)
              else exists (select from programme_viewer v where v.organisation_id = $8 and v.programme_id = f.programme_id) end'
        || case when cardinality(must) > 3 then ' and (f.keys || ''{}''::int4[]) operator(pg_catalog.@>) $1' else '' end
        || case when is_rare and cardinality(owners) > 6 then '' else ' and f.keys operator(pg_catalog.&&) $2' end
        || case when low is null or wanted is not null then '' else ' and f.keys operator(pg_catalog.&&) $3' end
        || clauses || ' order by has_all desc, f.at desc, f.object_id desc limit ' || missing
        using must, owners, days, wanted_kind, before, since, publishers, me, wanted, also, looked_for
      loop
        met := met + 1;
        if close then got := got + 1; end if;
        return next;
      end loop;
    end if;
    missing := missing - got;
    exit when low is null or wanted is not null;
    high := low - 1;
    -- As many days as these rows let expect, and half as many again: each row that is met too many is a page to read. Where
    -- nothing at all was met there is little in all days together, and each further stretch goes over the same lists.
    width := least(case when met = 0 then width::float8 * 256 when got = 0 then width::float8 * 16
      else greatest(width, ceil(1.5 * width * missing / got)) end, 100000)::integer;
  end loop;
end
$$;
