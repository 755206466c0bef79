-- The register of a quarter counted ahead, one row for each programme in it, so that its sums and the place of each of its
-- pages are read from small rows in their order: joining what was asked with what was declared for each reader took as long
-- as all other pages of the public record together. Kept by triggers in the transaction that changes what it is made of.
create table public_register (
  programme_id uuid not null references public_record on delete cascade,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  -- That of the programme's row in public_record, whose order the register has.
  search_key text not null,
  -- Bodies that were asked or have declared; the others of `asked` have not declared.
  asked integer not null check (asked > 0),
  none integer not null,
  paid integer not null,
  -- Declared after the deadline.
  late integer not null,
  -- Đồng.
  amount numeric(20, 0) not null,
  -- Lines of the register: each line of a declaration, and one for each body without any.
  lines integer not null check (lines > 0),
  primary key (programme_id, quarter)
);
create index public_register_in_order on public_register (quarter, search_key, programme_id)
  include (lines, asked, none, paid, late, amount);
alter table public_register enable row level security;
-- Rows exist for published programmes only, as those of public_record.
create policy all_read on public_register for select using ((select app.scope()) <> '');
grant select on public_register to caunoi_app;

-- Makes the register's rows of the programmes what they should be now.
-- A plan that was made while the tables were small would stay with the connection while they fill.
create function app.count_register(ids uuid[]) returns void language plpgsql security definer
set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
begin
  -- Whoever comes second counts what the first has committed.
  perform pg_advisory_xact_lock(hashtext('public-register'), hashtext(id::text))
    from (select distinct unnest(ids) as id order by 1) wanted;
  delete from public_register g where g.programme_id = any(ids) and not exists (
      select from public_duty u where u.programme_id = g.programme_id and u.quarter = g.quarter and u.kind = 'money')
    and not exists (select from money_declaration d where d.programme_id = g.programme_id and d.quarter = g.quarter);
  insert into public_register as g (programme_id, quarter, search_key, asked, none, paid, late, amount, lines)
    select r.programme_id, x.quarter, r.search_key, count(*), count(*) filter (where d.answer = 'none'),
        count(*) filter (where d.answer = 'paid'), count(*) filter (where d.declared_on > d.due_on),
        coalesce(sum(t.amount), 0), sum(greatest(1, t.lines))
      from (select programme_id, organisation_id, quarter from public_duty where programme_id = any(ids) and kind = 'money'
          union select programme_id, organisation_id, quarter from money_declaration where programme_id = any(ids)) x
        join public_record r on r.programme_id = x.programme_id
        left join money_declaration d on d.programme_id = x.programme_id and d.organisation_id = x.organisation_id
          and d.quarter = x.quarter
        cross join lateral (select sum(l.amount) as amount, count(*) as lines
          from money_declaration_line l where l.declaration_id = d.id) t
     group by r.programme_id, x.quarter order by r.programme_id, x.quarter
  on conflict (programme_id, quarter) do update
    set (search_key, asked, none, paid, late, amount, lines) = (excluded.search_key, excluded.asked, excluded.none,
      excluded.paid, excluded.late, excluded.amount, excluded.lines)
    where (g.search_key, g.asked, g.none, g.paid, g.late, g.amount, g.lines) is distinct from (excluded.search_key,
      excluded.asked, excluded.none, excluded.paid, excluded.late, excluded.amount, excluded.lines);
end
$$;
revoke execute on function app.count_register(uuid[]) from public;

create function app.register_follows() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  ids uuid[];
begin
  if tg_op = 'DELETE' then
    select array_agg(distinct programme_id) into ids from old_rows;
  else
    select array_agg(distinct programme_id) into ids from new_rows;
  end if;
  if ids is not null then
    perform app.count_register(ids);
  end if;
  return null;
end
$$;
do $$
declare
  followed text;
begin
  foreach followed in array array['public_duty', 'money_declaration', 'money_declaration_line'] loop
    execute format('create trigger register_follows_insert after insert on %I
      referencing new table as new_rows for each statement execute function app.register_follows()', followed);
    execute format('create trigger register_follows_update after update on %I
      referencing new table as new_rows for each statement execute function app.register_follows()', followed);
    execute format('create trigger register_follows_delete after delete on %I
      referencing old table as old_rows for each statement execute function app.register_follows()', followed);
  end loop;
end
$$;

-- A published programme brings its declarations, and its place in the order may change.
create trigger register_follows_insert after insert on public_record
  referencing new table as new_rows for each statement execute function app.register_follows();
create function app.register_keeps_order() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update public_register g set search_key = n.search_key from new_rows n
   where g.programme_id = n.programme_id and g.search_key <> n.search_key;
  return null;
end
$$;
create trigger register_keeps_order after update on public_record
  referencing new table as new_rows for each statement execute function app.register_keeps_order();

select app.count_register(coalesce((select array_agg(programme_id) from public_record), '{}'));

-- The published programmes of a place or topic, by their indexes. Row-level security lets no index answer "contains", whose
-- operator is not held to be leakproof, and each list read all programmes; whoever says who they are may see every row.
-- (Not for bodies: one may be in nearly all programmes, and then reading all is the shorter way.)
create function app.public_records_with(part text, named text) returns setof uuid language sql stable security definer
rows 100 set search_path = pg_catalog, public as $$
  select r.programme_id from public_record r where part = 'place' and r.place_slugs @> array[named] and app.scope() <> ''
  union all
  select r.programme_id from public_record r where part = 'topic' and r.topic_slugs @> array[named] and app.scope() <> ''
$$;
