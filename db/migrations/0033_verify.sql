-- Looking a frozen paper up by the hash of one of its files, or by its code, which is the beginning of its content's hash.
-- A GIN index over the hashes in `files`, since each paper has several files; a B-tree over the content's hash, since a code
-- is a range of hashes.

create index report_by_file on report using gin (jsonb_path_query_array(files, '$.*.sha256')) where files is not null;
create index report_by_content on report (content_sha256) where content_sha256 is not null;

create index yearly_plan_by_file on yearly_plan using gin (jsonb_path_query_array(files, '$.*.sha256')) where files is not null;
create index yearly_plan_by_content on yearly_plan (content_sha256) where content_sha256 is not null;

create index ceremony_paper_by_file on ceremony_paper using gin (jsonb_path_query_array(files, '$.*.sha256')) where files is not null;
create index ceremony_paper_by_content on ceremony_paper (content_sha256) where content_sha256 is not null;
