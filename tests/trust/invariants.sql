-- What must never be seen, whatever was killed when: each query gives the rows that are only half there.

-- name: a signed programme has the version that is in force
select p.id::text as what from programme p
 where p.state in ('in_force', 'suspended', 'ended', 'liquidated')
   and not exists (select from programme_version v where v.programme_id = p.id and v.number = p.edition);

-- name: a programme that was not signed has no version
select p.id::text as what from programme p join programme_version v on v.programme_id = p.id
 where p.state in ('draft', 'negotiating', 'ready_to_sign', 'signing') and p.edition is null;

-- name: versions of a programme are numbered without a gap
select programme_id::text as what from programme_version group by programme_id
having max(number) <> count(*) or min(number) <> 1;

-- name: a programme has the journal entry of its making
select p.id::text as what from programme p
 where not exists (select from journal_entry e where e.programme_id = p.id);

-- name: a programme is in the state of its last step
select p.id::text as what from programme p
  join lateral (select s.to_state from programme_state_change s where s.programme_id = p.id
                 order by s.at desc, s.id desc limit 1) last on true
 where last.to_state <> p.state;

-- name: each step of a programme stands in the journal once
select s.programme_id::text as what from programme_state_change s
 where s.from_state is not null
   and not exists (select from journal_entry e where e.programme_id = s.programme_id and e.at = s.at);

-- name: whoever takes part in a programme sees it
select y.programme_id::text as what from programme_party y join programme p on p.id = y.programme_id
 where p.state <> 'draft' and y.until_on is null
   and not exists (select from programme_viewer v
                    where v.programme_id = y.programme_id and v.organisation_id = y.organisation_id);

-- name: each answer of a side to the content stands in the journal
select c.programme_id::text as what from content_confirmation c
 group by c.programme_id
having count(*) <> (select count(*) from journal_entry e
                     where e.programme_id = c.programme_id and e.what in ('content.confirmed', 'content.objected'));

-- name: a text has the journal entry of its bringing
select a.id::text as what from agreement a
 where not exists (select from journal_entry e where e.object_id = a.id::text and e.what = 'agreement.brought');

-- name: an uploaded text has its file
select id::text as what from agreement where brought_as = 'upload' and file_id is null;

-- name: the text is what its hash says
select id::text as what from agreement where sha256(convert_to(text, 'UTF8')) <> text_sha256;

-- name: an accepted text names its programme
select id::text as what from agreement where state = 'accepted' and programme_id is null;

-- name: a decided match stands in the journal
select m.id::text as what from match m
 where m.state <> 'suggested' and m.made_by = 'person'
   and not exists (select from journal_entry e where e.object_kind = 'match' and e.object_id = m.id::text);

-- name: a frozen report stands in the journal and has its files
select r.id::text as what from report r
 where r.state = 'frozen'
   and (r.files is null or jsonb_typeof(r.files) <> 'object' or r.files = '{}'
        or not exists (select from journal_entry e where e.what = 'report.frozen' and e.object_id = r.id::text));

-- name: an issued yearly plan stands in the journal and has its files
select y.id::text as what from yearly_plan y
 where y.state = 'issued'
   and (y.files is null or jsonb_typeof(y.files) <> 'object' or y.files = '{}'
        or not exists (select from journal_entry e where e.what = 'yearly-plan.issued' and e.object_id = y.id::text));

-- name: an amendment in effect made its version
select a.id::text as what from amendment a
 where a.state = 'in_effect' and not exists (select from programme_version v where v.amendment_id = a.id);

-- name: each leaf of the journal is its entry
select l.entry_id::text as what from journal_leaf l left join journal_entry e on e.id = l.entry_id
 where e.id is null;

-- name: places in the journal have no gap
select max(position)::text as what from journal_leaf having max(position) + 1 <> count(*);

-- name: nothing was made twice
select title as what from programme where title like 'Chương trình thử %' group by title having count(*) > 1;

-- name: no text was brought twice
select name as what from agreement where name like 'Văn bản thử %' group by name having count(*) > 1;
