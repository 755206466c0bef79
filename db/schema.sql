-- Generated from the migrations; do not edit. Compare with the diff of db/migrations.

create table acceptance_consent (
  minutes_id uuid not null,
  programme_id uuid not null,
  side text not null,
  organisation_id uuid not null,
  content_sha256 bytea not null,
  by_paper text,
  account_id uuid,
  at timestamp with time zone not null default now(),
  constraint acceptance_consent_by_paper_check CHECK (((length(by_paper) >= 3) AND (length(by_paper) <= 300))),
  constraint acceptance_consent_content_sha256_check CHECK ((length(content_sha256) = 32)),
  constraint acceptance_consent_minutes_id_fkey FOREIGN KEY (minutes_id) REFERENCES acceptance_minutes(id) ON DELETE CASCADE,
  constraint acceptance_consent_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint acceptance_consent_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint acceptance_consent_pkey PRIMARY KEY (minutes_id, side)
);
CREATE INDEX acceptance_consent_by_programme ON public.acceptance_consent USING btree (programme_id);
alter table acceptance_consent enable row level security;
create policy participants_add on acceptance_consent for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = acceptance_consent.programme_id) AND seen.writes))))));
create policy participants_change on acceptance_consent for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = acceptance_consent.programme_id) AND seen.writes))))));
create policy participants_delete on acceptance_consent for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = acceptance_consent.programme_id) AND seen.writes))))));
create policy parties_read on acceptance_consent for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM acceptance_minutes m
  WHERE (m.id = acceptance_consent.minutes_id)))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.acceptance_consent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select on acceptance_consent to caunoi_app;

create table acceptance_minutes (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  kind text not null,
  state text not null default 'draft'::text,
  organisation_id uuid not null,
  side text not null,
  period_from date not null,
  period_to date not null,
  commitment_id uuid,
  money text,
  prices jsonb not null default '[]'::jsonb,
  vat_note text,
  payment_reference text,
  remarks text,
  carried_over text,
  edition integer not null default 1,
  replaces_id uuid,
  changes text,
  number_ordinal integer,
  file_notation text,
  place text,
  dated_on date,
  returned_reason text,
  proposed_at timestamp with time zone,
  content jsonb,
  content_sha256 bytea,
  writer_version text,
  files jsonb,
  pages integer,
  frozen_at timestamp with time zone,
  frozen_by uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint acceptance_minutes_carried_over_check CHECK ((length(carried_over) <= 10000)),
  constraint acceptance_minutes_changes_check CHECK ((length(changes) <= 4000)),
  constraint acceptance_minutes_check CHECK ((period_to >= period_from)),
  constraint acceptance_minutes_check1 CHECK (((edition > 1) = (replaces_id IS NOT NULL))),
  constraint acceptance_minutes_check2 CHECK ((((state = ANY (ARRAY['draft'::text, 'returned'::text])) = (content IS NULL)) AND ((content IS NULL) = (content_sha256 IS NULL)))),
  constraint acceptance_minutes_check3 CHECK (((state = 'frozen'::text) = ((writer_version IS NOT NULL) AND (files IS NOT NULL) AND (pages IS NOT NULL) AND (frozen_at IS NOT NULL)))),
  constraint acceptance_minutes_content_sha256_check CHECK ((length(content_sha256) = 32)),
  constraint acceptance_minutes_edition_check CHECK ((edition > 0)),
  constraint acceptance_minutes_file_notation_check CHECK ((length(file_notation) <= 20)),
  constraint acceptance_minutes_kind_check CHECK ((kind = ANY (ARRAY['acceptance'::text, 'liquidation'::text]))),
  constraint acceptance_minutes_money_check CHECK ((money = ANY (ARRAY['none'::text, 'values'::text]))),
  constraint acceptance_minutes_number_ordinal_check CHECK ((number_ordinal > 0)),
  constraint acceptance_minutes_pages_check CHECK ((pages > 0)),
  constraint acceptance_minutes_payment_reference_check CHECK ((length(payment_reference) <= 500)),
  constraint acceptance_minutes_place_check CHECK ((length(place) <= 200)),
  constraint acceptance_minutes_remarks_check CHECK ((length(remarks) <= 10000)),
  constraint acceptance_minutes_returned_reason_check CHECK ((length(returned_reason) <= 2000)),
  constraint acceptance_minutes_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'proposed'::text, 'returned'::text, 'agreed'::text, 'frozen'::text]))),
  constraint acceptance_minutes_vat_note_check CHECK ((length(vat_note) <= 300)),
  constraint acceptance_minutes_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id),
  constraint acceptance_minutes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint acceptance_minutes_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint acceptance_minutes_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES acceptance_minutes(id),
  constraint acceptance_minutes_pkey PRIMARY KEY (id),
  constraint acceptance_minutes_replaces_id_key UNIQUE (replaces_id)
);
CREATE INDEX acceptance_minutes_by_content ON public.acceptance_minutes USING btree (content_sha256) WHERE (state = 'frozen'::text);
CREATE INDEX acceptance_minutes_by_file ON public.acceptance_minutes USING gin (jsonb_path_query_array(files, '$.*."sha256"'::jsonpath)) WHERE (files IS NOT NULL);
CREATE INDEX acceptance_minutes_by_programme ON public.acceptance_minutes USING btree (programme_id, period_to DESC);
alter table acceptance_minutes enable row level security;
create policy author_deletes_draft on acceptance_minutes for delete using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (state = 'draft'::text))));
create policy participants_add on acceptance_minutes for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = acceptance_minutes.programme_id) AND seen.writes))))));
create policy parties_change on acceptance_minutes for update using ((app.is_system() OR (app.may_write() AND (state <> 'frozen'::text) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = acceptance_minutes.programme_id) AND seen.writes)))))) with check ((app.is_system() OR app.may_write()));
create policy parties_read on acceptance_minutes for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND ((state <> 'draft'::text) OR (organisation_id = app.organisation())) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = acceptance_minutes.programme_id)))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.acceptance_minutes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on acceptance_minutes to caunoi_app;

create table agreement (
  id uuid not null default app.new_id(),
  organisation_id uuid not null,
  programme_id uuid,
  brought_as text not null,
  name text not null,
  address text,
  file_id uuid,
  published_on date,
  state text not null default 'to_review'::text,
  text text not null,
  text_sha256 bytea not null,
  proposal jsonb not null,
  review jsonb not null,
  dropped_reason text,
  account_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint agreement_brought_as_check CHECK ((brought_as = ANY (ARRAY['paste'::text, 'upload'::text, 'address'::text]))),
  constraint agreement_check CHECK ((((state = 'accepted'::text) = (programme_id IS NOT NULL)) OR (programme_id IS NULL))),
  constraint agreement_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint agreement_state_check CHECK ((state = ANY (ARRAY['to_review'::text, 'accepted'::text, 'dropped'::text]))),
  constraint agreement_text_check CHECK ((length(text) > 0)),
  constraint agreement_text_sha256_check CHECK ((length(text_sha256) = 32)),
  constraint agreement_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint agreement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint agreement_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE SET NULL,
  constraint agreement_pkey PRIMARY KEY (id)
);
CREATE INDEX agreement_by_organisation ON public.agreement USING btree (organisation_id, created_at DESC);
CREATE INDEX agreement_by_programme ON public.agreement USING btree (programme_id);
alter table agreement enable row level security;
create policy only_in_own_programmes on agreement for insert with check ((app.is_system() OR (programme_id IS NULL) OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = agreement.programme_id))))));
create policy only_into_own_programmes on agreement for update using (true) with check ((app.is_system() OR (programme_id IS NULL) OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = agreement.programme_id))))));
create policy own_adds on agreement for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_changes on agreement for update using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_deletes on agreement for delete using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_or_partner_reads on agreement for select using ((app.is_system() OR (organisation_id = app.organisation()) OR ((programme_id IS NOT NULL) AND (state = 'accepted'::text) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = agreement.programme_id)))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.agreement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on agreement to caunoi_app;

create table amendment (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  kind text not null,
  number integer,
  state text not null default 'drafted'::text,
  rationale text not null,
  operations jsonb not null default '[]'::jsonb,
  base jsonb not null,
  author_organisation_id uuid not null,
  author_side text not null,
  symbol text,
  signed_on date,
  effective_on date,
  effective_reason text,
  signatories jsonb not null default '[]'::jsonb,
  paper_file_id uuid,
  closed_reason text,
  proposed_at timestamp with time zone,
  closed_at timestamp with time zone,
  in_effect_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint amendment_author_side_check CHECK ((author_side ~ '^[A-Z]$'::text)),
  constraint amendment_check CHECK (((number IS NULL) = (state = 'drafted'::text))),
  constraint amendment_check1 CHECK (((state <> ALL (ARRAY['signed'::text, 'in_effect'::text])) OR ((signed_on IS NOT NULL) AND (effective_on IS NOT NULL)))),
  constraint amendment_check2 CHECK (((effective_on >= signed_on) OR (effective_reason IS NOT NULL))),
  constraint amendment_kind_check CHECK ((kind = ANY (ARRAY['amendment'::text, 'annex'::text, 'correction'::text]))),
  constraint amendment_rationale_check CHECK (((length(rationale) >= 3) AND (length(rationale) <= 4000))),
  constraint amendment_state_check CHECK ((state = ANY (ARRAY['drafted'::text, 'proposed'::text, 'agreed'::text, 'signed'::text, 'in_effect'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint amendment_symbol_check CHECK ((length(symbol) <= 100)),
  constraint amendment_author_organisation_id_fkey FOREIGN KEY (author_organisation_id) REFERENCES organisation(id),
  constraint amendment_paper_file_id_fkey FOREIGN KEY (paper_file_id) REFERENCES stored_file(id),
  constraint amendment_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint amendment_pkey PRIMARY KEY (id),
  constraint amendment_programme_id_number_key UNIQUE (programme_id, number)
);
CREATE INDEX amendment_by_author ON public.amendment USING btree (author_organisation_id) WHERE (state = 'drafted'::text);
CREATE INDEX amendment_by_programme ON public.amendment USING btree (programme_id, number);
CREATE INDEX amendment_waiting ON public.amendment USING btree (effective_on) WHERE (state = 'signed'::text);
alter table amendment enable row level security;
create policy author_adds on amendment for insert with check ((app.is_system() OR (app.may_write() AND (author_organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = amendment.programme_id) AND seen.writes))))));
create policy author_deletes_draft on amendment for delete using ((app.is_system() OR ((state = 'drafted'::text) AND (author_organisation_id = app.organisation()))));
create policy participants_change on amendment for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = amendment.programme_id) AND seen.writes))) AND ((state <> 'drafted'::text) OR (author_organisation_id = app.organisation())))));
create policy participants_read on amendment for select using ((app.is_system() OR ((EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = amendment.programme_id)))) AND ((state = 'in_effect'::text) OR ((app.scope() = 'organisation'::text) AND ((state <> 'drafted'::text) OR (author_organisation_id = app.organisation())))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.amendment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on amendment to caunoi_app;

create table amendment_consent (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  amendment_id uuid not null,
  side text not null,
  answer text not null,
  given_on date not null,
  person_name text not null,
  person_title text,
  reason text,
  organisation_id uuid not null,
  recorded_by_author boolean not null default false,
  file_id uuid,
  account_id uuid,
  at timestamp with time zone not null default now(),
  constraint amendment_consent_answer_check CHECK ((answer = ANY (ARRAY['agrees'::text, 'declines'::text]))),
  constraint amendment_consent_check CHECK (((answer = 'agrees'::text) OR (length(reason) > 0))),
  constraint amendment_consent_check1 CHECK (((NOT recorded_by_author) OR (file_id IS NOT NULL))),
  constraint amendment_consent_side_check CHECK ((side ~ '^[A-Z]$'::text)),
  constraint amendment_consent_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES amendment(id) ON DELETE CASCADE,
  constraint amendment_consent_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint amendment_consent_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint amendment_consent_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint amendment_consent_pkey PRIMARY KEY (id),
  constraint amendment_consent_amendment_id_side_key UNIQUE (amendment_id, side)
);
alter table amendment_consent enable row level security;
create policy parties_add on amendment_consent for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = amendment_consent.programme_id) AND seen.writes))))));
create policy parties_read on amendment_consent for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = amendment_consent.programme_id)))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.amendment_consent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on amendment_consent to caunoi_app;

create table appointment (
  id uuid not null default app.new_id(),
  organisation_id uuid not null,
  role text not null,
  person_name text not null,
  title text not null,
  search_key text not null,
  signing_note text,
  work_phone text,
  work_email text,
  from_on date not null,
  until_on date,
  last_confirmed_on date not null,
  confirmed_by uuid,
  deputises_for uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint appointment_check CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint appointment_check1 CHECK ((deputises_for <> id)),
  constraint appointment_person_name_check CHECK (((length(person_name) >= 2) AND (length(person_name) <= 120))),
  constraint appointment_role_check CHECK ((role = ANY (ARRAY['head'::text, 'deputy'::text, 'spokesperson'::text, 'focal_point'::text, 'other'::text]))),
  constraint appointment_signing_note_check CHECK ((length(signing_note) <= 300)),
  constraint appointment_title_check CHECK (((length(title) >= 2) AND (length(title) <= 200))),
  constraint appointment_work_email_check CHECK ((length(work_email) <= 200)),
  constraint appointment_work_phone_check CHECK ((length(work_phone) <= 40)),
  constraint appointment_deputises_for_fkey FOREIGN KEY (deputises_for) REFERENCES appointment(id),
  constraint appointment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  constraint appointment_pkey PRIMARY KEY (id)
);
CREATE INDEX appointment_by_organisation ON public.appointment USING btree (organisation_id, role, from_on);
CREATE INDEX appointment_to_confirm ON public.appointment USING btree (last_confirmed_on) WHERE ((until_on IS NULL) AND (role = ANY (ARRAY['spokesperson'::text, 'focal_point'::text])));
alter table appointment enable row level security;
create policy everyone_reads_public_contacts on appointment for select using (((role = ANY (ARRAY['spokesperson'::text, 'focal_point'::text])) AND (app.scope() = 'public'::text) AND (organisation_id IN ( SELECT app.published_parties() AS published_parties))));
create policy own_adds on appointment for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_changes on appointment for update using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy signed_in_read on appointment for select using ((app.is_system() OR (app.scope() = 'organisation'::text)));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.appointment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on appointment to caunoi_app;

create table assessment (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  commitment_id uuid not null,
  organisation_id uuid not null,
  side text not null,
  period_from date not null,
  period_to date not null,
  status text not null,
  stance text not null,
  comment text,
  account_id uuid,
  at timestamp with time zone not null default now(),
  due_on date,
  constraint assessment_check CHECK (((stance <> 'disputes'::text) OR (length(comment) > 0))),
  constraint assessment_comment_check CHECK ((length(comment) <= 4000)),
  constraint assessment_explains_check CHECK (((stance <> 'explains'::text) OR (length(comment) > 0))),
  constraint assessment_side_check CHECK ((side ~ '^[A-Z]$'::text)),
  constraint assessment_stance_check CHECK ((stance = ANY (ARRAY['states'::text, 'confirms'::text, 'disputes'::text, 'explains'::text]))),
  constraint assessment_status_check CHECK ((status = ANY (ARRAY['scheduled'::text, 'met'::text, 'partially_met'::text, 'not_met'::text]))),
  constraint assessment_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE CASCADE,
  constraint assessment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint assessment_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint assessment_pkey PRIMARY KEY (id)
);
CREATE INDEX assessment_by_commitment ON public.assessment USING btree (commitment_id, period_from, side, at DESC);
CREATE INDEX assessment_by_programme ON public.assessment USING btree (programme_id, period_from);
CREATE INDEX assessment_disputed ON public.assessment USING btree (programme_id) WHERE (stance = 'disputes'::text);
alter table assessment enable row level security;
create policy participants_add on assessment for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = assessment.programme_id) AND seen.writes))))));
create policy participants_change on assessment for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = assessment.programme_id) AND seen.writes))))));
create policy participants_delete on assessment for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = assessment.programme_id) AND seen.writes))))));
create policy participants_read on assessment for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = assessment.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.assessment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on assessment to caunoi_app;

create table assessment_rule (
  programme_id uuid not null,
  days integer not null,
  reason text not null,
  version integer not null default 1,
  constraint assessment_rule_days_check CHECK (((days >= 1) AND (days <= 365))),
  constraint assessment_rule_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
  constraint assessment_rule_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint assessment_rule_pkey PRIMARY KEY (programme_id)
);
alter table assessment_rule enable row level security;
create policy participants_add on assessment_rule for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = assessment_rule.programme_id) AND seen.writes))))));
create policy participants_change on assessment_rule for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = assessment_rule.programme_id) AND seen.writes))))));
create policy participants_delete on assessment_rule for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = assessment_rule.programme_id) AND seen.writes))))));
create policy participants_read on assessment_rule for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = assessment_rule.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.assessment_rule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on assessment_rule to caunoi_app;

create table authority_document (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  number text,
  issued_on date,
  what text not null,
  file_id uuid,
  created_at timestamp with time zone not null default now(),
  constraint authority_document_number_check CHECK ((length(number) <= 100)),
  constraint authority_document_what_check CHECK (((length(what) >= 2) AND (length(what) <= 500))),
  constraint authority_document_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint authority_document_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint authority_document_pkey PRIMARY KEY (id)
);
CREATE INDEX authority_document_by_programme ON public.authority_document USING btree (programme_id);
alter table authority_document enable row level security;
create policy participants_add on authority_document for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = authority_document.programme_id) AND seen.writes))))));
create policy participants_change on authority_document for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = authority_document.programme_id) AND seen.writes))))));
create policy participants_delete on authority_document for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = authority_document.programme_id) AND seen.writes))))));
create policy participants_read on authority_document for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = authority_document.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.authority_document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on authority_document to caunoi_app;

create table backup_run (
  id uuid not null default app.new_id(),
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null default now(),
  name text,
  tables integer,
  table_rows bigint,
  files integer,
  bytes bigint,
  tried_at timestamp with time zone,
  journal_entries bigint,
  copied_to text,
  base_at timestamp with time zone,
  problem jsonb,
  constraint backup_run_check CHECK (((problem IS NULL) <= ((name IS NOT NULL) AND (tried_at IS NOT NULL)))),
  constraint backup_run_pkey PRIMARY KEY (id)
);
CREATE INDEX backup_run_newest ON public.backup_run USING btree (started_at DESC);
CREATE INDEX backup_run_newest_good ON public.backup_run USING btree (started_at DESC) WHERE (problem IS NULL);
alter table backup_run enable row level security;
create policy system_only on backup_run for all using (app.is_system()) with check (app.is_system());
grant insert, select on backup_run to caunoi_app;

create table brought_list (
  id uuid not null default app.new_id(),
  organisation_id uuid not null,
  name text not null,
  kind text not null,
  lines jsonb not null,
  brought_by uuid,
  brought_at timestamp with time zone not null default now(),
  constraint brought_list_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'table'::text, 'newsletter'::text, 'feed'::text, 'sitemap'::text, 'page'::text, 'newsml'::text, 'ninjs'::text]))),
  constraint brought_list_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint brought_list_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint brought_list_pkey PRIMARY KEY (id)
);
CREATE INDEX brought_list_newest ON public.brought_list USING btree (organisation_id, brought_at DESC);
alter table brought_list enable row level security;
create policy own on brought_list for all using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation())))) with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.brought_list DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on brought_list to caunoi_app;

create table capture (
  id uuid not null default app.new_id(),
  clipping_id uuid not null,
  organisation_id uuid not null,
  captured_at timestamp with time zone not null,
  final_address text not null,
  status integer not null,
  media_type text,
  body_sha256 bytea not null,
  text_sha256 bytea not null,
  warc_sha256 bytea not null,
  warc_size bigint not null,
  constraint capture_body_sha256_check CHECK ((length(body_sha256) = 32)),
  constraint capture_text_sha256_check CHECK ((length(text_sha256) = 32)),
  constraint capture_warc_sha256_check CHECK ((length(warc_sha256) = 32)),
  constraint capture_clipping_id_fkey FOREIGN KEY (clipping_id) REFERENCES clipping(id) ON DELETE CASCADE,
  constraint capture_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint capture_pkey PRIMARY KEY (id)
);
CREATE INDEX capture_by_clipping ON public.capture USING btree (clipping_id, captured_at DESC);
alter table capture enable row level security;
create policy partners_read on capture for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners)))) OR ((app.scope() = 'public'::text) AND (EXISTS ( SELECT
   FROM (match m
     JOIN programme_viewer seen ON ((seen.programme_id = m.programme_id)))
  WHERE ((m.clipping_id = capture.clipping_id) AND (m.state = 'confirmed'::text) AND (seen.organisation_id = app.viewer())))))));
create policy system_adds on capture for insert with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.capture DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on capture to caunoi_app;

create table capture_picture (
  capture_id uuid not null,
  clipping_id uuid not null,
  organisation_id uuid not null,
  sha256 bytea not null,
  size bigint not null,
  taken_at timestamp with time zone not null,
  browser text not null,
  constraint capture_picture_browser_check CHECK (((length(browser) >= 1) AND (length(browser) <= 100))),
  constraint capture_picture_sha256_check CHECK ((length(sha256) = 32)),
  constraint capture_picture_capture_id_fkey FOREIGN KEY (capture_id) REFERENCES capture(id) ON DELETE CASCADE,
  constraint capture_picture_clipping_id_fkey FOREIGN KEY (clipping_id) REFERENCES clipping(id) ON DELETE CASCADE,
  constraint capture_picture_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint capture_picture_pkey PRIMARY KEY (capture_id)
);
CREATE INDEX capture_picture_by_clipping ON public.capture_picture USING btree (clipping_id);
alter table capture_picture enable row level security;
create policy of_seen_clippings on capture_picture for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM clipping c
  WHERE (c.id = capture_picture.clipping_id)))));
create policy system_adds on capture_picture for insert with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.capture_picture DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on capture_picture to caunoi_app;

create table capture_stamp (
  id uuid not null default app.new_id(),
  capture_id uuid not null,
  clipping_id uuid not null,
  organisation_id uuid not null,
  authority_id uuid not null,
  authority_name text not null,
  response bytea not null,
  stamped_at timestamp with time zone not null,
  serial text not null,
  signer text not null,
  is_trusted boolean not null,
  constraint capture_stamp_response_check CHECK (((length(response) >= 20) AND (length(response) <= 200000))),
  constraint capture_stamp_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES time_stamp_authority(id),
  constraint capture_stamp_capture_id_fkey FOREIGN KEY (capture_id) REFERENCES capture(id) ON DELETE CASCADE,
  constraint capture_stamp_clipping_id_fkey FOREIGN KEY (clipping_id) REFERENCES clipping(id) ON DELETE CASCADE,
  constraint capture_stamp_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint capture_stamp_pkey PRIMARY KEY (id),
  constraint capture_stamp_capture_id_authority_id_key UNIQUE (capture_id, authority_id)
);
CREATE INDEX capture_stamp_by_clipping ON public.capture_stamp USING btree (clipping_id);
alter table capture_stamp enable row level security;
create policy of_seen_clippings on capture_stamp for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM clipping c
  WHERE (c.id = capture_stamp.clipping_id)))));
create policy system_adds on capture_stamp for insert with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.capture_stamp DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on capture_stamp to caunoi_app;

create table ceremony (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  kind text not null,
  conference text,
  held_on date not null,
  time_from text,
  time_to text,
  state text not null default 'planned'::text,
  chair text,
  secretary text,
  proceedings text,
  notes text,
  close_report text,
  created_by_organisation_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint ceremony_chair_check CHECK ((length(chair) <= 300)),
  constraint ceremony_check CHECK (((time_to IS NULL) OR ((time_from IS NOT NULL) AND (time_to >= time_from)))),
  constraint ceremony_check1 CHECK (((state <> 'closed'::text) OR (close_report IS NOT NULL))),
  constraint ceremony_close_report_check CHECK ((length(close_report) <= 20000)),
  constraint ceremony_conference_check CHECK ((length(conference) <= 500)),
  constraint ceremony_kind_check CHECK ((kind = ANY (ARRAY['on_site'::text, 'at_conference'::text, 'online'::text]))),
  constraint ceremony_notes_check CHECK ((length(notes) <= 10000)),
  constraint ceremony_proceedings_check CHECK ((length(proceedings) <= 20000)),
  constraint ceremony_secretary_check CHECK ((length(secretary) <= 300)),
  constraint ceremony_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'minutes_made'::text, 'closed'::text]))),
  constraint ceremony_time_from_check CHECK ((time_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint ceremony_time_to_check CHECK ((time_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint ceremony_created_by_organisation_id_fkey FOREIGN KEY (created_by_organisation_id) REFERENCES organisation(id),
  constraint ceremony_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint ceremony_pkey PRIMARY KEY (id)
);
CREATE INDEX ceremony_by_programme ON public.ceremony USING btree (programme_id, held_on DESC);
CREATE INDEX ceremony_planned ON public.ceremony USING btree (held_on) WHERE (state = 'planned'::text);
alter table ceremony enable row level security;
create policy participants_add on ceremony for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony.programme_id) AND seen.writes))))));
create policy participants_change on ceremony for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony.programme_id) AND seen.writes))))));
create policy participants_delete on ceremony for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony.programme_id) AND seen.writes))))));
create policy participants_read on ceremony for select using ((app.is_system() OR ((EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony.programme_id)))) AND ((app.scope() <> 'public'::text) OR (state <> 'planned'::text)))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.ceremony DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on ceremony to caunoi_app;

create table ceremony_file (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  ceremony_id uuid not null,
  file_id uuid not null,
  caption text not null,
  is_cleaned boolean not null default false,
  organisation_id uuid not null,
  at timestamp with time zone not null default now(),
  constraint ceremony_file_caption_check CHECK (((length(caption) >= 1) AND (length(caption) <= 300))),
  constraint ceremony_file_ceremony_id_fkey FOREIGN KEY (ceremony_id) REFERENCES ceremony(id) ON DELETE CASCADE,
  constraint ceremony_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint ceremony_file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint ceremony_file_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint ceremony_file_pkey PRIMARY KEY (id)
);
CREATE INDEX ceremony_file_by_ceremony ON public.ceremony_file USING btree (ceremony_id, at);
alter table ceremony_file enable row level security;
create policy participants_add on ceremony_file for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_file.programme_id) AND seen.writes))))));
create policy participants_change on ceremony_file for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_file.programme_id) AND seen.writes))))));
create policy participants_delete on ceremony_file for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_file.programme_id) AND seen.writes))))));
create policy participants_read on ceremony_file for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_file.programme_id)))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.ceremony_file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on ceremony_file to caunoi_app;

create table ceremony_guest (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  ceremony_id uuid not null,
  site_id uuid,
  name text,
  title text not null,
  body text,
  people integer,
  is_witness boolean not null default false,
  came boolean,
  "position" integer not null default 0,
  constraint ceremony_guest_body_check CHECK ((length(body) <= 300)),
  constraint ceremony_guest_check CHECK (((name IS NULL) OR (people IS NULL))),
  constraint ceremony_guest_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint ceremony_guest_people_check CHECK (((people >= 1) AND (people <= 100000))),
  constraint ceremony_guest_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint ceremony_guest_ceremony_id_fkey FOREIGN KEY (ceremony_id) REFERENCES ceremony(id) ON DELETE CASCADE,
  constraint ceremony_guest_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint ceremony_guest_site_id_fkey FOREIGN KEY (site_id) REFERENCES ceremony_site(id) ON DELETE SET NULL,
  constraint ceremony_guest_pkey PRIMARY KEY (id)
);
CREATE INDEX ceremony_guest_by_ceremony ON public.ceremony_guest USING btree (ceremony_id, "position");
alter table ceremony_guest enable row level security;
create policy participants_add on ceremony_guest for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_guest.programme_id) AND seen.writes))))));
create policy participants_change on ceremony_guest for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_guest.programme_id) AND seen.writes))))));
create policy participants_delete on ceremony_guest for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_guest.programme_id) AND seen.writes))))));
create policy participants_read on ceremony_guest for select using ((app.is_system() OR ((EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_guest.programme_id)))) AND ((app.scope() <> 'public'::text) OR (is_witness AND (came IS NOT FALSE))) AND (EXISTS ( SELECT
   FROM ceremony c
  WHERE (c.id = ceremony_guest.ceremony_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.ceremony_guest DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on ceremony_guest to caunoi_app;

create table ceremony_paper (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  ceremony_id uuid not null,
  kind text not null,
  organisation_id uuid not null,
  number_ordinal integer,
  file_notation text,
  place text,
  dated_on date,
  closing_words text,
  content jsonb,
  content_sha256 bytea,
  writer_version text,
  files jsonb,
  pages integer,
  frozen_at timestamp with time zone,
  frozen_by uuid,
  version integer not null default 1,
  constraint ceremony_paper_check CHECK (((frozen_at IS NULL) = (content IS NULL))),
  constraint ceremony_paper_check1 CHECK ((((content IS NULL) = (content_sha256 IS NULL)) AND ((content IS NULL) = (writer_version IS NULL)) AND ((content IS NULL) = (files IS NULL)) AND ((content IS NULL) = (pages IS NULL)))),
  constraint ceremony_paper_closing_words_check CHECK ((length(closing_words) <= 4000)),
  constraint ceremony_paper_content_sha256_check CHECK ((length(content_sha256) = 32)),
  constraint ceremony_paper_file_notation_check CHECK (((length(file_notation) >= 1) AND (length(file_notation) <= 20))),
  constraint ceremony_paper_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'minutes'::text]))),
  constraint ceremony_paper_number_ordinal_check CHECK ((number_ordinal > 0)),
  constraint ceremony_paper_pages_check CHECK ((pages > 0)),
  constraint ceremony_paper_place_check CHECK ((length(place) <= 200)),
  constraint ceremony_paper_ceremony_id_fkey FOREIGN KEY (ceremony_id) REFERENCES ceremony(id) ON DELETE CASCADE,
  constraint ceremony_paper_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint ceremony_paper_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint ceremony_paper_pkey PRIMARY KEY (id),
  constraint ceremony_paper_ceremony_id_kind_organisation_id_key UNIQUE (ceremony_id, kind, organisation_id)
);
CREATE INDEX ceremony_paper_by_content ON public.ceremony_paper USING btree (content_sha256) WHERE (content_sha256 IS NOT NULL);
CREATE INDEX ceremony_paper_by_file ON public.ceremony_paper USING gin (jsonb_path_query_array(files, '$.*."sha256"'::jsonpath)) WHERE (files IS NOT NULL);
CREATE UNIQUE INDEX ceremony_paper_one_minutes ON public.ceremony_paper USING btree (ceremony_id) WHERE (kind = 'minutes'::text);
alter table ceremony_paper enable row level security;
create policy participants_add on ceremony_paper for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_paper.programme_id) AND seen.writes))) AND ((kind = 'minutes'::text) OR (organisation_id = app.organisation())))));
create policy participants_change on ceremony_paper for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_paper.programme_id) AND seen.writes))) AND (frozen_at IS NULL) AND ((kind = 'minutes'::text) OR (organisation_id = app.organisation()))))) with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_paper.programme_id) AND seen.writes))) AND ((kind = 'minutes'::text) OR (organisation_id = app.organisation())))));
create policy participants_delete on ceremony_paper for delete using ((app.is_system() OR (app.may_write() AND (frozen_at IS NULL) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_paper.programme_id) AND seen.writes))) AND ((kind = 'minutes'::text) OR (organisation_id = app.organisation())))));
create policy participants_read on ceremony_paper for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_paper.programme_id)))) AND ((kind = 'minutes'::text) OR (organisation_id = app.organisation()) OR (frozen_at IS NOT NULL)))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.ceremony_paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on ceremony_paper to caunoi_app;

create table ceremony_site (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  ceremony_id uuid not null,
  name text not null,
  address text,
  host text,
  is_main boolean not null default false,
  "position" integer not null default 0,
  constraint ceremony_site_address_check CHECK ((length(address) <= 300)),
  constraint ceremony_site_host_check CHECK ((length(host) <= 300)),
  constraint ceremony_site_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint ceremony_site_ceremony_id_fkey FOREIGN KEY (ceremony_id) REFERENCES ceremony(id) ON DELETE CASCADE,
  constraint ceremony_site_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint ceremony_site_pkey PRIMARY KEY (id)
);
CREATE INDEX ceremony_site_by_ceremony ON public.ceremony_site USING btree (ceremony_id, "position");
CREATE UNIQUE INDEX ceremony_site_one_main ON public.ceremony_site USING btree (ceremony_id) WHERE is_main;
alter table ceremony_site enable row level security;
create policy participants_add on ceremony_site for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_site.programme_id) AND seen.writes))))));
create policy participants_change on ceremony_site for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_site.programme_id) AND seen.writes))))));
create policy participants_delete on ceremony_site for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_site.programme_id) AND seen.writes))))));
create policy participants_read on ceremony_site for select using ((app.is_system() OR ((EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_site.programme_id)))) AND (EXISTS ( SELECT
   FROM ceremony c
  WHERE (c.id = ceremony_site.ceremony_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.ceremony_site DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on ceremony_site to caunoi_app;

create table ceremony_step (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  ceremony_id uuid not null,
  at text,
  what text not null,
  led_by text,
  "position" integer not null default 0,
  constraint ceremony_step_at_check CHECK ((at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint ceremony_step_led_by_check CHECK ((length(led_by) <= 300)),
  constraint ceremony_step_what_check CHECK (((length(what) >= 2) AND (length(what) <= 500))),
  constraint ceremony_step_ceremony_id_fkey FOREIGN KEY (ceremony_id) REFERENCES ceremony(id) ON DELETE CASCADE,
  constraint ceremony_step_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint ceremony_step_pkey PRIMARY KEY (id)
);
CREATE INDEX ceremony_step_by_ceremony ON public.ceremony_step USING btree (ceremony_id, "position");
alter table ceremony_step enable row level security;
create policy participants_add on ceremony_step for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_step.programme_id) AND seen.writes))))));
create policy participants_change on ceremony_step for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_step.programme_id) AND seen.writes))))));
create policy participants_delete on ceremony_step for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_step.programme_id) AND seen.writes))))));
create policy participants_read on ceremony_step for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = ceremony_step.programme_id)))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.ceremony_step DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on ceremony_step to caunoi_app;

create table checkpoint_delivery (
  organisation_id uuid not null,
  day date not null,
  checkpoint_size bigint not null,
  letter_id uuid not null,
  at timestamp with time zone not null default now(),
  constraint checkpoint_delivery_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint checkpoint_delivery_pkey PRIMARY KEY (organisation_id, day),
  constraint checkpoint_delivery_organisation_id_checkpoint_size_key UNIQUE (organisation_id, checkpoint_size)
);
alter table checkpoint_delivery enable row level security;
create policy own_reads on checkpoint_delivery for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy program_adds on checkpoint_delivery for insert with check (app.is_system());
grant insert, select on checkpoint_delivery to caunoi_app;

create table checkpoint_subscription (
  organisation_id uuid not null,
  address text not null,
  is_on boolean not null default true,
  stopped_by_reader boolean not null default false,
  version integer not null default 1,
  changed_at timestamp with time zone not null default now(),
  constraint checkpoint_subscription_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254))),
  constraint checkpoint_subscription_check CHECK ((NOT (is_on AND stopped_by_reader))),
  constraint checkpoint_subscription_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint checkpoint_subscription_pkey PRIMARY KEY (organisation_id)
);
alter table checkpoint_subscription enable row level security;
create policy own on checkpoint_subscription for all using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation())))) with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.checkpoint_subscription DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on checkpoint_subscription to caunoi_app;

create table clipping (
  id uuid not null default app.new_id(),
  outlet_id uuid,
  organisation_id uuid not null,
  programme_id uuid,
  source_id uuid,
  kind text not null,
  address text,
  canonical_address text,
  address_key text,
  title text not null,
  summary text,
  author text,
  section text,
  credit text,
  issue text,
  page text,
  text text not null default ''::text,
  syllable_count integer not null default 0,
  published_at timestamp with time zone not null,
  published_origin text not null,
  published_confidence real not null,
  found_at timestamp with time zone not null default now(),
  original_id uuid,
  reprint_containment real,
  reprint_reasons jsonb,
  reprint_made_by text,
  related_at timestamp with time zone,
  entered_by uuid,
  version integer not null default 1,
  constraint clipping_check CHECK ((original_id <> id)),
  constraint clipping_check1 CHECK (((kind = 'web'::text) = (address IS NOT NULL))),
  constraint clipping_check2 CHECK (((kind = 'record'::text) OR (outlet_id IS NOT NULL))),
  constraint clipping_check3 CHECK (((kind = 'web'::text) = (programme_id IS NULL))),
  constraint clipping_kind_check CHECK ((kind = ANY (ARRAY['web'::text, 'print'::text, 'broadcast'::text, 'record'::text]))),
  constraint clipping_published_confidence_check CHECK (((published_confidence >= (0)::double precision) AND (published_confidence <= (1)::double precision))),
  constraint clipping_published_origin_check CHECK ((published_origin = ANY (ARRAY['json_ld'::text, 'open_graph'::text, 'visible'::text, 'feed'::text, 'found'::text, 'typed'::text]))),
  constraint clipping_reprint_containment_check CHECK (((reprint_containment >= (0)::double precision) AND (reprint_containment <= (1)::double precision))),
  constraint clipping_reprint_made_by_check CHECK ((reprint_made_by = ANY (ARRAY['machine'::text, 'person'::text]))),
  constraint clipping_title_check CHECK (((length(title) >= 1) AND (length(title) <= 1000))),
  constraint clipping_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint clipping_original_id_fkey FOREIGN KEY (original_id) REFERENCES clipping(id),
  constraint clipping_outlet_id_fkey FOREIGN KEY (outlet_id) REFERENCES outlet(id),
  constraint clipping_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint clipping_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE SET NULL,
  constraint clipping_pkey PRIMARY KEY (id),
  constraint clipping_outlet_id_address_key_key UNIQUE (outlet_id, address_key)
);
CREATE INDEX clipping_by_original ON public.clipping USING btree (original_id);
CREATE INDEX clipping_by_programme ON public.clipping USING btree (programme_id) WHERE (programme_id IS NOT NULL);
CREATE INDEX clipping_newest ON public.clipping USING btree (organisation_id, published_at DESC);
CREATE INDEX clipping_unrelated ON public.clipping USING btree (found_at) WHERE (related_at IS NULL);
alter table clipping enable row level security;
create policy partners_read on clipping for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (programme_id IS NOT NULL) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = clipping.programme_id))))) OR ((app.scope() = 'organisation'::text) AND (programme_id IS NULL) AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners)))) OR ((app.scope() = 'public'::text) AND (EXISTS ( SELECT
   FROM (match m
     JOIN programme_viewer seen ON ((seen.programme_id = m.programme_id)))
  WHERE ((m.clipping_id = clipping.id) AND (m.state = 'confirmed'::text) AND (seen.organisation_id = app.viewer())))))));
create policy partners_write on clipping for all using ((app.is_system() OR (app.may_write() AND
CASE
    WHEN (programme_id IS NULL) THEN ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners)))
    ELSE (EXISTS ( SELECT
       FROM programme_viewer seen
      WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = clipping.programme_id))))
END))) with check ((app.is_system() OR (app.may_write() AND
CASE
    WHEN (programme_id IS NULL) THEN ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners)))
    ELSE (EXISTS ( SELECT
       FROM programme_viewer seen
      WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = clipping.programme_id))))
END)));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.clipping DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on clipping to caunoi_app;

create table clipping_check (
  id uuid not null default app.new_id(),
  clipping_id uuid not null,
  organisation_id uuid not null,
  checked_at timestamp with time zone not null,
  result text not null,
  text_sha256 bytea,
  difference jsonb,
  reason jsonb,
  constraint clipping_check_check CHECK (((result = 'gone'::text) = (text_sha256 IS NULL))),
  constraint clipping_check_result_check CHECK ((result = ANY (ARRAY['live'::text, 'changed'::text, 'gone'::text]))),
  constraint clipping_check_text_sha256_check CHECK ((length(text_sha256) = 32)),
  constraint clipping_check_clipping_id_fkey FOREIGN KEY (clipping_id) REFERENCES clipping(id) ON DELETE CASCADE,
  constraint clipping_check_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint clipping_check_pkey PRIMARY KEY (id)
);
CREATE INDEX clipping_check_by_clipping ON public.clipping_check USING btree (clipping_id, checked_at DESC);
alter table clipping_check enable row level security;
create policy of_seen_clippings on clipping_check for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM clipping c
  WHERE (c.id = clipping_check.clipping_id)))));
create policy system_adds on clipping_check for insert with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.clipping_check DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on clipping_check to caunoi_app;

create table clipping_confirmation (
  clipping_id uuid not null,
  organisation_id uuid not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone not null default now(),
  constraint clipping_confirmation_clipping_id_fkey FOREIGN KEY (clipping_id) REFERENCES clipping(id) ON DELETE CASCADE,
  constraint clipping_confirmation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint clipping_confirmation_pkey PRIMARY KEY (clipping_id)
);
alter table clipping_confirmation enable row level security;
create policy of_seen_clippings on clipping_confirmation for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM clipping c
  WHERE (c.id = clipping_confirmation.clipping_id)))));
create policy own_adds on clipping_confirmation for insert with check ((app.may_write() AND (organisation_id = app.organisation())));
create policy own_deletes on clipping_confirmation for delete using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy system_adds on clipping_confirmation for insert with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.clipping_confirmation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select on clipping_confirmation to caunoi_app;

create table clipping_file (
  clipping_id uuid not null,
  file_id uuid not null,
  programme_id uuid not null,
  sha256 bytea not null,
  size bigint not null,
  media_type text not null,
  name text not null,
  cleaned boolean not null default false,
  "position" integer not null default 0,
  constraint clipping_file_sha256_check CHECK ((length(sha256) = 32)),
  constraint clipping_file_clipping_id_fkey FOREIGN KEY (clipping_id) REFERENCES clipping(id) ON DELETE CASCADE,
  constraint clipping_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint clipping_file_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint clipping_file_pkey PRIMARY KEY (clipping_id, file_id)
);
CREATE INDEX clipping_file_by_programme ON public.clipping_file USING btree (programme_id);
alter table clipping_file enable row level security;
create policy participants_add on clipping_file for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = clipping_file.programme_id) AND seen.writes))))));
create policy participants_change on clipping_file for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = clipping_file.programme_id) AND seen.writes))))));
create policy participants_delete on clipping_file for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = clipping_file.programme_id) AND seen.writes))))));
create policy participants_read on clipping_file for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = clipping_file.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.clipping_file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on clipping_file to caunoi_app;

create table clipping_fingerprint (
  hash integer not null,
  clipping_id uuid not null,
  constraint clipping_fingerprint_clipping_id_fkey FOREIGN KEY (clipping_id) REFERENCES clipping(id) ON DELETE CASCADE,
  constraint clipping_fingerprint_pkey PRIMARY KEY (hash, clipping_id)
);
CREATE INDEX clipping_fingerprint_by_clipping ON public.clipping_fingerprint USING btree (clipping_id);
alter table clipping_fingerprint enable row level security;
create policy system_only on clipping_fingerprint for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select on clipping_fingerprint to caunoi_app;

create table clipping_watch (
  clipping_id uuid not null,
  next_check_at timestamp with time zone not null default now(),
  last_checked_at timestamp with time zone,
  failures integer not null default 0,
  problem jsonb,
  constraint clipping_watch_clipping_id_fkey FOREIGN KEY (clipping_id) REFERENCES clipping(id) ON DELETE CASCADE,
  constraint clipping_watch_pkey PRIMARY KEY (clipping_id)
);
CREATE INDEX clipping_watch_due ON public.clipping_watch USING btree (next_check_at);
alter table clipping_watch enable row level security;
create policy system_only on clipping_watch for all using (app.is_system()) with check (app.is_system());
grant insert, select, update on clipping_watch to caunoi_app;

create table commitment (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  obliged text not null,
  kind text not null,
  sub_kind text,
  modality text not null default 'agreed'::text,
  text text not null,
  source_start integer,
  source_end integer,
  source_quote text,
  cadence text,
  "position" integer not null default 0,
  dropped_at timestamp with time zone,
  dropped_reason text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint commitment_check CHECK (((source_start IS NULL) = (source_end IS NULL))),
  constraint commitment_kind_check CHECK ((kind = ANY (ARRAY['coverage'::text, 'information'::text, 'access'::text, 'training'::text, 'data'::text, 'feedback'::text, 'correction'::text, 'joint'::text, 'subscription'::text, 'governance'::text, 'finance'::text]))),
  constraint commitment_modality_check CHECK ((modality = ANY (ARRAY['agreed'::text, 'pledged'::text, 'requested'::text, 'expected'::text]))),
  constraint commitment_obliged_check CHECK ((obliged ~ '^([A-Z]|both)$'::text)),
  constraint commitment_text_check CHECK (((length(text) >= 3) AND (length(text) <= 4000))),
  constraint commitment_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint commitment_pkey PRIMARY KEY (id)
);
CREATE INDEX commitment_by_programme ON public.commitment USING btree (programme_id, "position");
alter table commitment enable row level security;
create policy participants_add on commitment for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = commitment.programme_id) AND seen.writes))))));
create policy participants_change on commitment for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = commitment.programme_id) AND seen.writes))))));
create policy participants_delete on commitment for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = commitment.programme_id) AND seen.writes))))));
create policy participants_read on commitment for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = commitment.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.commitment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on commitment to caunoi_app;

create table commitment_topic (
  programme_id uuid not null,
  commitment_id uuid not null,
  topic_id uuid not null,
  constraint commitment_topic_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE CASCADE,
  constraint commitment_topic_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint commitment_topic_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES programme_topic(id) ON DELETE CASCADE,
  constraint commitment_topic_pkey PRIMARY KEY (commitment_id, topic_id)
);
alter table commitment_topic enable row level security;
create policy participants_add on commitment_topic for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = commitment_topic.programme_id) AND seen.writes))))));
create policy participants_change on commitment_topic for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = commitment_topic.programme_id) AND seen.writes))))));
create policy participants_delete on commitment_topic for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = commitment_topic.programme_id) AND seen.writes))))));
create policy participants_read on commitment_topic for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = commitment_topic.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.commitment_topic DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on commitment_topic to caunoi_app;

create table content_confirmation (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  edition integer not null,
  side text not null,
  organisation_id uuid not null,
  answer text not null,
  comment text,
  account_id uuid,
  at timestamp with time zone not null default now(),
  constraint content_confirmation_answer_check CHECK ((answer = ANY (ARRAY['confirms'::text, 'objects'::text]))),
  constraint content_confirmation_check CHECK (((answer = 'confirms'::text) OR (length(comment) > 0))),
  constraint content_confirmation_side_check CHECK ((side ~ '^[A-Z]$'::text)),
  constraint content_confirmation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint content_confirmation_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint content_confirmation_pkey PRIMARY KEY (id)
);
CREATE INDEX content_confirmation_by_programme ON public.content_confirmation USING btree (programme_id, side, at DESC);
alter table content_confirmation enable row level security;
create policy parties_add on content_confirmation for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = content_confirmation.programme_id) AND seen.writes))))));
create policy parties_read on content_confirmation for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = content_confirmation.programme_id)))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.content_confirmation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on content_confirmation to caunoi_app;

create table data_licence (
  only_one boolean not null default true,
  name text not null,
  address text not null,
  confirmed_at timestamp with time zone not null default now(),
  confirmed_by uuid,
  version integer not null default 1,
  constraint data_licence_address_check CHECK (((address ~ '^https?://'::text) AND (length(address) <= 500))),
  constraint data_licence_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
  constraint data_licence_only_one_check CHECK (only_one),
  constraint data_licence_pkey PRIMARY KEY (only_one)
);
alter table data_licence enable row level security;
create policy all_read on data_licence for select using ((app.scope() <> ''::text));
create policy system_writes on data_licence for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.data_licence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on data_licence to caunoi_app;

create table data_request (
  id uuid not null default app.new_id(),
  kind text not null,
  account_id uuid not null,
  came_by text not null,
  note text,
  received_at timestamp with time zone not null default now(),
  answer_by date not null,
  carry_out_by date not null,
  extended_reason text,
  state text not null default 'received'::text,
  ground text,
  answered_at timestamp with time zone,
  answered_by uuid,
  carried_out_at timestamp with time zone,
  entered_by uuid,
  version integer not null default 1,
  taken_in_by_organisation_id uuid,
  paper_number text,
  handed_in_on date,
  constraint data_request_came_by_check CHECK ((came_by = ANY (ARRAY['own_page'::text, 'paper'::text]))),
  constraint data_request_check CHECK (((state = 'refused'::text) <= (ground IS NOT NULL))),
  constraint data_request_check1 CHECK (((state = 'received'::text) = (answered_at IS NULL))),
  constraint data_request_check2 CHECK (((state = 'carried_out'::text) = (carried_out_at IS NOT NULL))),
  constraint data_request_check3 CHECK (((came_by = 'paper'::text) OR ((taken_in_by_organisation_id IS NULL) AND (paper_number IS NULL) AND (handed_in_on IS NULL)))),
  constraint data_request_extended_reason_check CHECK (((length(extended_reason) >= 2) AND (length(extended_reason) <= 500))),
  constraint data_request_ground_check CHECK (((length(ground) >= 2) AND (length(ground) <= 1000))),
  constraint data_request_kind_check CHECK ((kind = ANY (ARRAY['copy'::text, 'erase'::text]))),
  constraint data_request_note_check CHECK ((length(note) <= 2000)),
  constraint data_request_paper_number_check CHECK (((length(paper_number) >= 1) AND (length(paper_number) <= 120))),
  constraint data_request_state_check CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'refused'::text, 'carried_out'::text]))),
  constraint data_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id),
  constraint data_request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person_account(id),
  constraint data_request_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person_account(id),
  constraint data_request_taken_in_by_organisation_id_fkey FOREIGN KEY (taken_in_by_organisation_id) REFERENCES organisation(id),
  constraint data_request_pkey PRIMARY KEY (id)
);
CREATE INDEX data_request_by_account ON public.data_request USING btree (account_id, received_at DESC);
CREATE INDEX data_request_by_taker ON public.data_request USING btree (taken_in_by_organisation_id, received_at DESC) WHERE (taken_in_by_organisation_id IS NOT NULL);
CREATE INDEX data_request_newest ON public.data_request USING btree (received_at DESC);
CREATE INDEX data_request_open ON public.data_request USING btree (answer_by) WHERE (state = ANY (ARRAY['received'::text, 'accepted'::text]));
CREATE UNIQUE INDEX data_request_one_open ON public.data_request USING btree (account_id, kind) WHERE (state = ANY (ARRAY['received'::text, 'accepted'::text]));
alter table data_request enable row level security;
create policy system_only on data_request for all using (app.is_system()) with check (app.is_system());
create policy taker_adds on data_request for insert with check ((app.may_write() AND (came_by = 'paper'::text) AND (taken_in_by_organisation_id = app.organisation())));
create policy taker_reads on data_request for select using (((app.scope() = 'organisation'::text) AND (taken_in_by_organisation_id = app.organisation())));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.data_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on data_request to caunoi_app;

create table day_off (
  day date not null,
  name text not null,
  source text,
  constraint day_off_name_check CHECK (((length(name) >= 2) AND (length(name) <= 120))),
  constraint day_off_source_check CHECK ((length(source) <= 200)),
  constraint day_off_pkey PRIMARY KEY (day)
);
alter table day_off enable row level security;
create policy everyone_at_work_reads on day_off for select using ((app.scope() = 'organisation'::text));
create policy system_only on day_off for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.day_off DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select on day_off to caunoi_app;

create table delegation (
  id uuid not null default app.new_id(),
  organisation_id uuid not null,
  from_account_id uuid not null,
  to_account_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  reason text not null,
  authority_file_id uuid,
  ended_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint delegation_check CHECK (((ends_on >= starts_on) AND ((ends_on - starts_on) <= 366))),
  constraint delegation_check1 CHECK ((from_account_id <> to_account_id)),
  constraint delegation_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500))),
  constraint delegation_authority_file_id_fkey FOREIGN KEY (authority_file_id) REFERENCES stored_file(id),
  constraint delegation_from_account_id_fkey FOREIGN KEY (from_account_id) REFERENCES person_account(id),
  constraint delegation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint delegation_to_account_id_fkey FOREIGN KEY (to_account_id) REFERENCES person_account(id),
  constraint delegation_pkey PRIMARY KEY (id)
);
CREATE INDEX delegation_by_organisation ON public.delegation USING btree (organisation_id, starts_on DESC);
CREATE INDEX delegation_to ON public.delegation USING btree (to_account_id, ends_on) WHERE (ended_at IS NULL);
alter table delegation enable row level security;
create policy own on delegation for all using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation())))) with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.delegation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on delegation to caunoi_app;

create table deliverable (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  commitment_id uuid not null,
  target_id uuid,
  plan_action_id uuid,
  topic_id uuid,
  title text not null,
  unit text,
  quantity numeric(12,2) not null default 1,
  delivered_on date not null,
  place text,
  for_whom text,
  note text,
  state text not null default 'recorded'::text,
  recorded_side text not null,
  recorded_for uuid not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  decided_side text,
  decided_for uuid,
  decided_by uuid,
  decided_at timestamp with time zone,
  decided_reason text,
  after_freeze boolean not null default false,
  version integer not null default 1,
  constraint deliverable_check CHECK (((state = 'recorded'::text) = (decided_at IS NULL))),
  constraint deliverable_check1 CHECK (((decided_side IS NULL) = (decided_at IS NULL))),
  constraint deliverable_check2 CHECK ((decided_side <> recorded_side)),
  constraint deliverable_check3 CHECK (((state <> 'refused'::text) OR (length(decided_reason) > 0))),
  constraint deliverable_decided_reason_check CHECK ((length(decided_reason) <= 2000)),
  constraint deliverable_decided_side_check CHECK ((decided_side ~ '^[A-Z]$'::text)),
  constraint deliverable_for_whom_check CHECK ((length(for_whom) <= 300)),
  constraint deliverable_note_check CHECK ((length(note) <= 2000)),
  constraint deliverable_place_check CHECK ((length(place) <= 300)),
  constraint deliverable_quantity_check CHECK ((quantity > (0)::numeric)),
  constraint deliverable_recorded_side_check CHECK ((recorded_side ~ '^[A-Z]$'::text)),
  constraint deliverable_state_check CHECK ((state = ANY (ARRAY['recorded'::text, 'accepted'::text, 'refused'::text]))),
  constraint deliverable_title_check CHECK (((length(title) >= 3) AND (length(title) <= 500))),
  constraint deliverable_unit_check CHECK (((length(unit) >= 1) AND (length(unit) <= 60))),
  constraint deliverable_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE CASCADE,
  constraint deliverable_decided_for_fkey FOREIGN KEY (decided_for) REFERENCES organisation(id),
  constraint deliverable_plan_action_id_fkey FOREIGN KEY (plan_action_id) REFERENCES plan_action(id) ON DELETE SET NULL,
  constraint deliverable_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint deliverable_recorded_for_fkey FOREIGN KEY (recorded_for) REFERENCES organisation(id),
  constraint deliverable_target_id_fkey FOREIGN KEY (target_id) REFERENCES target(id) ON DELETE SET NULL,
  constraint deliverable_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES programme_topic(id) ON DELETE SET NULL,
  constraint deliverable_pkey PRIMARY KEY (id)
);
CREATE INDEX deliverable_by_commitment ON public.deliverable USING btree (commitment_id, delivered_on);
CREATE INDEX deliverable_by_programme ON public.deliverable USING btree (programme_id, delivered_on DESC);
CREATE INDEX deliverable_waiting ON public.deliverable USING btree (programme_id) WHERE (state = 'recorded'::text);
alter table deliverable enable row level security;
create policy participants_add on deliverable for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = deliverable.programme_id) AND seen.writes))))));
create policy participants_change on deliverable for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = deliverable.programme_id) AND seen.writes))))));
create policy participants_delete on deliverable for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = deliverable.programme_id) AND seen.writes))))));
create policy participants_read on deliverable for select using ((app.is_system() OR ((EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = deliverable.programme_id)))) AND ((app.scope() <> 'public'::text) OR (state = 'accepted'::text)))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.deliverable DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on deliverable to caunoi_app;

create table digest_choice (
  account_id uuid not null,
  rhythm text not null,
  chosen_at timestamp with time zone not null default now(),
  constraint digest_choice_rhythm_check CHECK ((rhythm = ANY (ARRAY['daily'::text, 'weekly'::text]))),
  constraint digest_choice_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id) ON DELETE CASCADE,
  constraint digest_choice_pkey PRIMARY KEY (account_id)
);
alter table digest_choice enable row level security;
create policy system_only on digest_choice for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.digest_choice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on digest_choice to caunoi_app;

create table evidence_lock (
  programme_id uuid not null,
  locked_to date not null,
  constraint evidence_lock_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint evidence_lock_pkey PRIMARY KEY (programme_id)
);
alter table evidence_lock enable row level security;
create policy participants_add on evidence_lock for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = evidence_lock.programme_id) AND seen.writes))))));
create policy participants_change on evidence_lock for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = evidence_lock.programme_id) AND seen.writes))))));
create policy participants_delete on evidence_lock for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = evidence_lock.programme_id) AND seen.writes))))));
create policy participants_read on evidence_lock for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = evidence_lock.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.evidence_lock DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on evidence_lock to caunoi_app;

create table file_sweep (
  id uuid not null default app.new_id(),
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null default now(),
  files bigint not null,
  removed bigint not null,
  removed_bytes bigint not null,
  held_back bigint not null,
  missing_count bigint not null,
  missing jsonb not null,
  constraint file_sweep_pkey PRIMARY KEY (id)
);
CREATE INDEX file_sweep_newest ON public.file_sweep USING btree (started_at DESC);
alter table file_sweep enable row level security;
create policy system_only on file_sweep for all using (app.is_system()) with check (app.is_system());
grant insert, select on file_sweep to caunoi_app;

create table found_item (
  outlet_id uuid not null,
  address_key text not null,
  organisation_id uuid not null,
  source_id uuid,
  address text not null,
  said jsonb not null default '{}'::jsonb,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone not null default now(),
  asked_at timestamp with time zone,
  problem jsonb,
  clipping_id uuid,
  entered_by uuid,
  programme_id uuid,
  commitment_id uuid,
  plan_action_id uuid,
  found_at timestamp with time zone not null default now(),
  constraint found_item_address_check CHECK ((length(address) <= 2000)),
  constraint found_item_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'refused'::text, 'failed'::text]))),
  constraint found_item_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE SET NULL,
  constraint found_item_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint found_item_outlet_id_fkey FOREIGN KEY (outlet_id) REFERENCES outlet(id) ON DELETE CASCADE,
  constraint found_item_plan_action_id_fkey FOREIGN KEY (plan_action_id) REFERENCES plan_action(id) ON DELETE SET NULL,
  constraint found_item_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE SET NULL,
  constraint found_item_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE SET NULL,
  constraint found_item_pkey PRIMARY KEY (outlet_id, address_key)
);
CREATE INDEX found_item_by_said_id ON public.found_item USING btree (source_id, ((said ->> 'id'::text))) WHERE (said ? 'id'::text);
CREATE INDEX found_item_by_source ON public.found_item USING btree (source_id, found_at DESC);
CREATE INDEX found_item_due ON public.found_item USING btree (next_attempt_at) WHERE (state = 'waiting'::text);
CREATE INDEX found_item_of_host ON public.found_item USING btree (app.host_of(address), next_attempt_at) WHERE (state = 'waiting'::text);
alter table found_item enable row level security;
create policy only_in_own_programmes on found_item for insert with check ((app.is_system() OR (programme_id IS NULL) OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = found_item.programme_id))))));
create policy only_into_own_programmes on found_item for update using (true) with check ((app.is_system() OR (programme_id IS NULL) OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = found_item.programme_id))))));
create policy partners_add on found_item for insert with check ((app.is_system() OR (app.may_write() AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners))))));
create policy partners_change on found_item for update using ((app.is_system() OR (app.may_write() AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners))))));
create policy partners_read on found_item for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners))))));
grant insert, select, update on found_item to caunoi_app;

create table helper_reading (
  agreement_id uuid not null,
  organisation_id uuid not null,
  asking_id uuid not null,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  asked_by uuid,
  asked_at timestamp with time zone not null default now(),
  lost_after timestamp with time zone not null,
  finished_at timestamp with time zone,
  model text not null,
  host text not null,
  milliseconds integer,
  problem jsonb,
  left_out jsonb not null default '[]'::jsonb,
  constraint helper_reading_attempts_check CHECK (((attempts >= 0) AND (attempts <= 2))),
  constraint helper_reading_check CHECK (((state = 'waiting'::text) = (finished_at IS NULL))),
  constraint helper_reading_milliseconds_check CHECK ((milliseconds >= 0)),
  constraint helper_reading_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'answered'::text, 'failed'::text]))),
  constraint helper_reading_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id) ON DELETE CASCADE,
  constraint helper_reading_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint helper_reading_pkey PRIMARY KEY (agreement_id)
);
CREATE INDEX helper_reading_by_organisation ON public.helper_reading USING btree (organisation_id);
alter table helper_reading enable row level security;
create policy own_adds on helper_reading for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_changes on helper_reading for update using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_deletes on helper_reading for delete using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_reads on helper_reading for select using ((app.is_system() OR (organisation_id = app.organisation())));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.helper_reading DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on helper_reading to caunoi_app;

create table helper_suggestion (
  id uuid not null default app.new_id(),
  agreement_id uuid not null,
  organisation_id uuid not null,
  "position" integer not null,
  kind text not null,
  content jsonb not null,
  place_start integer not null,
  place_end integer not null,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint helper_suggestion_check CHECK ((place_end > place_start)),
  constraint helper_suggestion_check1 CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint helper_suggestion_decision_check CHECK ((decision = ANY (ARRAY['taken'::text, 'dismissed'::text]))),
  constraint helper_suggestion_kind_check CHECK ((kind = ANY (ARRAY['fact'::text, 'party'::text, 'person'::text, 'commitment'::text, 'topic'::text, 'channel'::text]))),
  constraint helper_suggestion_place_start_check CHECK ((place_start >= 0)),
  constraint helper_suggestion_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id) ON DELETE CASCADE,
  constraint helper_suggestion_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint helper_suggestion_pkey PRIMARY KEY (id),
  constraint helper_suggestion_agreement_id_position_key UNIQUE (agreement_id, "position")
);
CREATE INDEX helper_suggestion_by_organisation ON public.helper_suggestion USING btree (organisation_id);
alter table helper_suggestion enable row level security;
create policy own_adds on helper_suggestion for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_changes on helper_suggestion for update using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_deletes on helper_suggestion for delete using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_reads on helper_suggestion for select using ((app.is_system() OR (organisation_id = app.organisation())));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.helper_suggestion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on helper_suggestion to caunoi_app;

create table installation (
  only_row boolean not null default true,
  example boolean not null default false,
  created_at timestamp with time zone not null default now(),
  constraint installation_only_row_check CHECK (only_row),
  constraint installation_pkey PRIMARY KEY (only_row)
);
alter table installation enable row level security;
create policy anyone_reads on installation for select using (true);
create policy system_writes on installation for update using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.installation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant select, update on installation to caunoi_app;

create table invitation (
  id uuid not null default app.new_id(),
  token_hash bytea not null,
  email text not null,
  name text not null,
  organisation_id uuid not null,
  role text not null,
  invited_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint invitation_email_check CHECK (((email = lower(email)) AND ((length(email) >= 5) AND (length(email) <= 254)))),
  constraint invitation_name_check CHECK (((length(name) >= 2) AND (length(name) <= 120))),
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['focal_officer'::text, 'leader'::text, 'clerk'::text, 'editor'::text, 'reporter'::text]))),
  constraint invitation_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person_account(id),
  constraint invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX invitation_by_end ON public.invitation USING btree (expires_at);
CREATE INDEX invitation_by_organisation ON public.invitation USING btree (organisation_id, created_at DESC);
alter table invitation enable row level security;
create policy own_adds on invitation for insert with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy own_changes on invitation for update using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy own_reads on invitation for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy program_removes on invitation for delete using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.invitation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on invitation to caunoi_app;

create table journal_checkpoint (
  size bigint not null,
  root bytea not null,
  text text not null,
  at timestamp with time zone not null default now(),
  constraint journal_checkpoint_root_check CHECK ((length(root) = 32)),
  constraint journal_checkpoint_size_check CHECK ((size > 0)),
  constraint journal_checkpoint_pkey PRIMARY KEY (size)
);
CREATE INDEX journal_checkpoint_newest ON public.journal_checkpoint USING btree (at DESC);
alter table journal_checkpoint enable row level security;
create policy anyone_reads on journal_checkpoint for select using ((app.scope() <> ''::text));
create policy system_adds on journal_checkpoint for insert with check (app.is_system());
grant insert, select on journal_checkpoint to caunoi_app;

create table journal_entry (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  account_id uuid,
  organisation_id uuid,
  programme_id uuid,
  what text not null,
  object_kind text not null,
  object_id text not null,
  data jsonb not null default '{}'::jsonb,
  before_hash bytea,
  after_hash bytea,
  reason text,
  leaf_hash bytea not null,
  xact xid8 not null default pg_current_xact_id(),
  constraint journal_entry_what_check CHECK ((what ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'::text)),
  constraint journal_entry_pkey PRIMARY KEY (id)
);
CREATE INDEX journal_entry_by_object ON public.journal_entry USING btree (object_kind, object_id, id DESC);
CREATE INDEX journal_entry_by_organisation ON public.journal_entry USING btree (organisation_id, id DESC);
CREATE INDEX journal_entry_by_programme ON public.journal_entry USING btree (programme_id, id DESC);
CREATE INDEX journal_entry_by_xact ON public.journal_entry USING btree (xact, id);
alter table journal_entry enable row level security;
create policy participants_read on journal_entry for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND ((organisation_id = app.organisation()) OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = journal_entry.programme_id))))))));
create policy writers_append on journal_entry for insert with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
grant insert, select on journal_entry to caunoi_app;

create table journal_key (
  verifier text not null,
  since timestamp with time zone not null default now(),
  constraint journal_key_pkey PRIMARY KEY (verifier)
);
alter table journal_key enable row level security;
create policy anyone_reads on journal_key for select using ((app.scope() <> ''::text));
create policy system_adds on journal_key for insert with check (app.is_system());
grant insert, select on journal_key to caunoi_app;

create table journal_leaf (
  "position" bigint not null,
  entry_id bigint not null,
  leaf_hash bytea not null,
  constraint journal_leaf_leaf_hash_check CHECK ((length(leaf_hash) = 32)),
  constraint journal_leaf_position_check CHECK (("position" >= 0)),
  constraint journal_leaf_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES journal_entry(id),
  constraint journal_leaf_pkey PRIMARY KEY ("position"),
  constraint journal_leaf_entry_id_key UNIQUE (entry_id)
);
alter table journal_leaf enable row level security;
create policy system_adds on journal_leaf for insert with check (app.is_system());
create policy system_reads on journal_leaf for select using (app.is_system());
grant insert, select on journal_leaf to caunoi_app;

create table journal_node (
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  constraint journal_node_hash_check CHECK ((length(hash) = 32)),
  constraint journal_node_index_check CHECK ((index >= 0)),
  constraint journal_node_level_check CHECK ((level > 0)),
  constraint journal_node_pkey PRIMARY KEY (level, index)
);
alter table journal_node enable row level security;
create policy system_adds on journal_node for insert with check (app.is_system());
create policy system_reads on journal_node for select using (app.is_system());
grant insert, select on journal_node to caunoi_app;

create table journal_place (
  only_row boolean not null default true,
  xact xid8 not null default '0'::xid8,
  entry_id bigint not null default 0,
  behind_id bigint not null default 0,
  constraint journal_place_only_row_check CHECK (only_row),
  constraint journal_place_pkey PRIMARY KEY (only_row)
);
alter table journal_place enable row level security;
create policy system_only on journal_place for all using (app.is_system()) with check (app.is_system());
grant select, update on journal_place to caunoi_app;

create table link_shape_decision (
  outlet_id uuid not null,
  shape text not null,
  organisation_id uuid not null,
  is_article boolean not null,
  decided_by uuid,
  decided_for uuid,
  decided_at timestamp with time zone not null default now(),
  constraint link_shape_decision_shape_check CHECK ((length(shape) <= 300)),
  constraint link_shape_decision_decided_for_fkey FOREIGN KEY (decided_for) REFERENCES organisation(id),
  constraint link_shape_decision_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint link_shape_decision_outlet_id_fkey FOREIGN KEY (outlet_id) REFERENCES outlet(id) ON DELETE CASCADE,
  constraint link_shape_decision_pkey PRIMARY KEY (outlet_id, shape)
);
alter table link_shape_decision enable row level security;
create policy partners_read on link_shape_decision for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners))))));
create policy partners_write on link_shape_decision for all using ((app.is_system() OR (app.may_write() AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners)))))) with check ((app.is_system() OR (app.may_write() AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.link_shape_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on link_shape_decision to caunoi_app;

create table machine_alarm (
  kind text not null,
  began_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  figure double precision not null,
  constraint machine_alarm_kind_check CHECK ((kind = ANY (ARRAY['slow_statements'::text, 'queue_age'::text, 'failed_jobs'::text, 'disk_space'::text, 'file_store'::text]))),
  constraint machine_alarm_pkey PRIMARY KEY (kind)
);
alter table machine_alarm enable row level security;
create policy system_only on machine_alarm for all using (app.is_system()) with check (app.is_system());
grant insert, select, update on machine_alarm to caunoi_app;

create table mail_letter (
  id uuid not null default app.new_id(),
  purpose text not null,
  key text,
  organisation_id uuid,
  account_id uuid,
  to_address text not null,
  sealed bytea,
  state text not null,
  tries integer not null default 0,
  may_be_double boolean not null default false,
  problem jsonb,
  created_at timestamp with time zone not null default now(),
  next_attempt_at timestamp with time zone not null default now(),
  claimed_until timestamp with time zone,
  expires_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint mail_letter_check CHECK (((state = ANY (ARRAY['queued'::text, 'sending'::text])) = (sealed IS NOT NULL))),
  constraint mail_letter_check1 CHECK (((state = ANY (ARRAY['queued'::text, 'sending'::text])) = (finished_at IS NULL))),
  constraint mail_letter_check2 CHECK (((state = 'sending'::text) = (claimed_until IS NOT NULL))),
  constraint mail_letter_key_check CHECK ((length(key) <= 200)),
  constraint mail_letter_purpose_check CHECK ((purpose ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint mail_letter_sealed_check CHECK ((length(sealed) <= 1000000)),
  constraint mail_letter_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'suppressed'::text]))),
  constraint mail_letter_to_address_check CHECK (((length(to_address) >= 3) AND (length(to_address) <= 254))),
  constraint mail_letter_tries_check CHECK ((tries >= 0)),
  constraint mail_letter_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id),
  constraint mail_letter_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint mail_letter_pkey PRIMARY KEY (id),
  constraint mail_letter_key_key UNIQUE (key)
);
CREATE INDEX mail_letter_by_account ON public.mail_letter USING btree (account_id);
CREATE INDEX mail_letter_by_organisation ON public.mail_letter USING btree (organisation_id, created_at DESC);
CREATE INDEX mail_letter_due ON public.mail_letter USING btree (next_attempt_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
CREATE INDEX mail_letter_finished ON public.mail_letter USING btree (finished_at);
CREATE INDEX mail_letter_newest ON public.mail_letter USING btree (created_at DESC, id DESC);
alter table mail_letter enable row level security;
create policy own_adds on mail_letter for insert with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy own_changes on mail_letter for update using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy own_reads on mail_letter for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy program_removes on mail_letter for delete using (app.is_system());
grant delete, insert, select, update on mail_letter to caunoi_app;

create table mail_progress (
  only_row boolean not null default true,
  failures integer not null default 0,
  problem jsonb,
  failing_since timestamp with time zone,
  next_attempt_at timestamp with time zone not null default now(),
  last_success_at timestamp with time zone,
  constraint mail_progress_check CHECK (((problem IS NULL) = (failing_since IS NULL))),
  constraint mail_progress_failures_check CHECK ((failures >= 0)),
  constraint mail_progress_only_row_check CHECK (only_row),
  constraint mail_progress_pkey PRIMARY KEY (only_row)
);
alter table mail_progress enable row level security;
create policy system_only on mail_progress for all using (app.is_system()) with check (app.is_system());
grant insert, select, update on mail_progress to caunoi_app;

create table mail_server (
  only_row boolean not null default true,
  is_on boolean not null default false,
  host text,
  port integer,
  security text not null default 'starttls'::text,
  own_network boolean not null default false,
  certificate text,
  user_name text,
  sealed_password bytea,
  sender_name text,
  sender_address text,
  per_minute integer not null default 60,
  version integer not null default 1,
  changed_at timestamp with time zone not null default now(),
  constraint mail_server_certificate_check CHECK ((length(certificate) <= 20000)),
  constraint mail_server_check CHECK (((NOT is_on) OR ((host IS NOT NULL) AND (port IS NOT NULL) AND (sender_address IS NOT NULL) AND (sender_name IS NOT NULL)))),
  constraint mail_server_check1 CHECK (((security <> 'none'::text) OR own_network)),
  constraint mail_server_check2 CHECK (((user_name IS NULL) = (sealed_password IS NULL))),
  constraint mail_server_host_check CHECK (((length(host) >= 1) AND (length(host) <= 253))),
  constraint mail_server_only_row_check CHECK (only_row),
  constraint mail_server_per_minute_check CHECK (((per_minute >= 1) AND (per_minute <= 600))),
  constraint mail_server_port_check CHECK (((port >= 1) AND (port <= 65535))),
  constraint mail_server_security_check CHECK ((security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text]))),
  constraint mail_server_sender_address_check CHECK (((length(sender_address) >= 3) AND (length(sender_address) <= 254))),
  constraint mail_server_sender_name_check CHECK (((length(sender_name) >= 1) AND (length(sender_name) <= 120))),
  constraint mail_server_user_name_check CHECK (((length(user_name) >= 1) AND (length(user_name) <= 320))),
  constraint mail_server_pkey PRIMARY KEY (only_row)
);
alter table mail_server enable row level security;
create policy system_only on mail_server for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.mail_server DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on mail_server to caunoi_app;

create table match (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  commitment_id uuid not null,
  plan_action_id uuid,
  clipping_id uuid not null,
  state text not null,
  weight real not null,
  reasons jsonb not null default '[]'::jsonb,
  quantity numeric(12,2) not null default 1,
  made_by text not null,
  decided_by uuid,
  decided_for uuid,
  decided_at timestamp with time zone,
  after_freeze boolean not null default false,
  note text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  unit text,
  topic_id uuid,
  deliverable_id uuid,
  constraint match_check CHECK (((state = 'suggested'::text) = (decided_at IS NULL))),
  constraint match_made_by_check CHECK ((made_by = ANY (ARRAY['machine'::text, 'person'::text]))),
  constraint match_note_check CHECK ((length(note) <= 2000)),
  constraint match_quantity_check CHECK ((quantity > (0)::numeric)),
  constraint match_state_check CHECK ((state = ANY (ARRAY['suggested'::text, 'confirmed'::text, 'rejected'::text]))),
  constraint match_unit_check CHECK (((length(unit) >= 1) AND (length(unit) <= 60))),
  constraint match_weight_check CHECK (((weight >= (0)::double precision) AND (weight <= (1)::double precision))),
  constraint match_clipping_id_fkey FOREIGN KEY (clipping_id) REFERENCES clipping(id) ON DELETE CASCADE,
  constraint match_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE CASCADE,
  constraint match_decided_for_fkey FOREIGN KEY (decided_for) REFERENCES organisation(id),
  constraint match_deliverable_id_fkey FOREIGN KEY (deliverable_id) REFERENCES deliverable(id) ON DELETE SET NULL,
  constraint match_plan_action_id_fkey FOREIGN KEY (plan_action_id) REFERENCES plan_action(id) ON DELETE SET NULL,
  constraint match_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint match_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES programme_topic(id) ON DELETE SET NULL,
  constraint match_pkey PRIMARY KEY (id),
  constraint match_clipping_id_commitment_id_key UNIQUE (clipping_id, commitment_id)
);
CREATE INDEX match_by_clipping ON public.match USING btree (clipping_id);
CREATE INDEX match_by_commitment ON public.match USING btree (commitment_id, state);
CREATE INDEX match_by_deliverable ON public.match USING btree (deliverable_id) WHERE (deliverable_id IS NOT NULL);
CREATE INDEX match_queue ON public.match USING btree (programme_id, state, weight DESC);
CREATE INDEX match_waiting ON public.match USING btree (programme_id, created_at) WHERE (state = 'suggested'::text);
alter table match enable row level security;
create policy participants_add on match for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = match.programme_id) AND seen.writes))))));
create policy participants_change on match for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = match.programme_id) AND seen.writes))))));
create policy participants_delete on match for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = match.programme_id) AND seen.writes))))));
create policy participants_read on match for select using ((app.is_system() OR ((EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = match.programme_id)))) AND ((app.scope() <> 'public'::text) OR (state = 'confirmed'::text)))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.match DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on match to caunoi_app;

create table membership (
  id uuid not null default app.new_id(),
  account_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  since timestamp with time zone not null default now(),
  until timestamp with time zone,
  version integer not null default 1,
  change_id uuid,
  constraint membership_check CHECK ((until >= since)),
  constraint membership_role_check CHECK ((role = ANY (ARRAY['focal_officer'::text, 'leader'::text, 'clerk'::text, 'editor'::text, 'reporter'::text]))),
  constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id),
  constraint membership_change_id_fkey FOREIGN KEY (change_id) REFERENCES organisation_change(id),
  constraint membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint membership_pkey PRIMARY KEY (id)
);
CREATE INDEX membership_by_change ON public.membership USING btree (change_id) WHERE (change_id IS NOT NULL);
CREATE INDEX membership_by_organisation ON public.membership USING btree (organisation_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX membership_current ON public.membership USING btree (account_id, organisation_id) WHERE (until IS NULL);
alter table membership enable row level security;
create policy own_changes on membership for update using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy own_reads on membership for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy system_adds on membership for insert with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on membership to caunoi_app;

create table money_declaration (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  organisation_id uuid not null,
  quarter text not null,
  answer text not null,
  note text,
  due_on date not null,
  declared_on date not null,
  declared_by uuid,
  corrected_on date,
  corrected_why text,
  version integer not null default 1,
  constraint money_declaration_answer_check CHECK ((answer = ANY (ARRAY['none'::text, 'paid'::text]))),
  constraint money_declaration_check CHECK (((corrected_on IS NULL) = (corrected_why IS NULL))),
  constraint money_declaration_corrected_why_check CHECK (((length(corrected_why) >= 3) AND (length(corrected_why) <= 2000))),
  constraint money_declaration_note_check CHECK ((length(note) <= 2000)),
  constraint money_declaration_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text)),
  constraint money_declaration_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint money_declaration_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint money_declaration_pkey PRIMARY KEY (id),
  constraint money_declaration_programme_id_organisation_id_quarter_key UNIQUE (programme_id, organisation_id, quarter)
);
CREATE INDEX money_declaration_by_quarter ON public.money_declaration USING btree (quarter, programme_id);
alter table money_declaration enable row level security;
create policy own_adds on money_declaration for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = money_declaration.programme_id) AND seen.writes))))));
create policy own_changes on money_declaration for update using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy participants_read on money_declaration for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = money_declaration.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.money_declaration DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
CREATE TRIGGER register_follows_delete AFTER DELETE ON public.money_declaration REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_follows();
CREATE TRIGGER register_follows_insert AFTER INSERT ON public.money_declaration REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_follows();
CREATE TRIGGER register_follows_update AFTER UPDATE ON public.money_declaration REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_follows();
grant insert, select, update on money_declaration to caunoi_app;

create table money_declaration_line (
  declaration_id uuid not null,
  programme_id uuid not null,
  "position" integer not null,
  medium text not null,
  amount numeric(16,0) not null,
  reason text not null,
  constraint money_declaration_line_amount_check CHECK ((amount > (0)::numeric)),
  constraint money_declaration_line_medium_check CHECK (((length(medium) >= 2) AND (length(medium) <= 300))),
  constraint money_declaration_line_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500))),
  constraint money_declaration_line_declaration_id_fkey FOREIGN KEY (declaration_id) REFERENCES money_declaration(id) ON DELETE CASCADE,
  constraint money_declaration_line_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint money_declaration_line_pkey PRIMARY KEY (declaration_id, "position")
);
CREATE INDEX money_declaration_line_by_programme ON public.money_declaration_line USING btree (programme_id);
alter table money_declaration_line enable row level security;
create policy own_adds on money_declaration_line for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM money_declaration d
  WHERE ((d.id = money_declaration_line.declaration_id) AND (d.organisation_id = app.organisation())))))));
create policy own_deletes on money_declaration_line for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM money_declaration d
  WHERE ((d.id = money_declaration_line.declaration_id) AND (d.organisation_id = app.organisation())))))));
create policy participants_read on money_declaration_line for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = money_declaration_line.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.money_declaration_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
CREATE TRIGGER register_follows_delete AFTER DELETE ON public.money_declaration_line REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_follows();
CREATE TRIGGER register_follows_insert AFTER INSERT ON public.money_declaration_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_follows();
CREATE TRIGGER register_follows_update AFTER UPDATE ON public.money_declaration_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_follows();
grant delete, insert, select on money_declaration_line to caunoi_app;

create table organisation (
  id uuid not null default app.new_id(),
  kind text not null,
  heading text not null default 'state'::text,
  level text,
  name text not null,
  search_key text not null,
  short_name text,
  parent_name text,
  parent_id uuid,
  place text,
  symbol text,
  exchange_code text,
  is_example boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  begun_on date,
  ended_on date,
  official_code text,
  place_id uuid,
  constraint organisation_check CHECK (((ended_on IS NULL) OR (begun_on IS NULL) OR (ended_on >= begun_on))),
  constraint organisation_exchange_code_check CHECK ((length(exchange_code) <= 13)),
  constraint organisation_heading_check CHECK ((heading = ANY (ARRAY['state'::text, 'party'::text, 'press'::text, 'other'::text]))),
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['authority'::text, 'press'::text, 'other'::text]))),
  constraint organisation_level_check CHECK ((level = ANY (ARRAY['commune'::text, 'ward'::text, 'special_zone'::text, 'province'::text, 'central'::text, 'unit'::text]))),
  constraint organisation_name_check CHECK (((length(name) >= 2) AND (length(name) <= 300))),
  constraint organisation_official_code_check CHECK ((official_code ~ '^[[:alnum:].-]{1,30}$'::text)),
  constraint organisation_symbol_check CHECK ((symbol ~ '^[[:alnum:]Đđ.&-]{1,30}$'::text)),
  constraint organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id),
  constraint organisation_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id),
  constraint organisation_pkey PRIMARY KEY (id)
);
CREATE INDEX organisation_by_official_code ON public.organisation USING btree (official_code) WHERE (official_code IS NOT NULL);
CREATE INDEX organisation_by_parent ON public.organisation USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX organisation_by_place ON public.organisation USING btree (place_id) WHERE (place_id IS NOT NULL);
CREATE INDEX organisation_by_search_key ON public.organisation USING btree (search_key);
CREATE UNIQUE INDEX organisation_name_and_place ON public.organisation USING btree (search_key, COALESCE(place, ''::text), COALESCE(parent_name, ''::text)) WHERE (ended_on IS NULL);
alter table organisation enable row level security;
create policy anyone_reads on organisation for select using ((app.scope() <> ''::text));
create policy own_or_system_changes on organisation for update using ((app.is_system() OR (id = app.organisation())));
create policy system_deletes on organisation for delete using (app.is_system());
create policy writers_add on organisation for insert with check (app.may_write());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on organisation to caunoi_app;

create table organisation_alias (
  organisation_id uuid not null,
  alias text not null,
  search_key text not null,
  constraint organisation_alias_alias_check CHECK (((length(alias) >= 2) AND (length(alias) <= 200))),
  constraint organisation_alias_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  constraint organisation_alias_pkey PRIMARY KEY (organisation_id, search_key)
);
CREATE INDEX organisation_alias_by_search_key ON public.organisation_alias USING btree (search_key);
alter table organisation_alias enable row level security;
create policy anyone_reads on organisation_alias for select using ((app.scope() <> ''::text));
create policy own_or_system_deletes on organisation_alias for delete using ((app.is_system() OR (organisation_id = app.organisation())));
create policy writers_add on organisation_alias for insert with check (app.may_write());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.organisation_alias DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select on organisation_alias to caunoi_app;

create table organisation_change (
  id uuid not null default app.new_id(),
  kind text not null,
  effective_on date not null,
  legal_basis text,
  note text,
  batch_id uuid,
  effects jsonb not null,
  carries_programmes boolean not null,
  carries_people boolean not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null default now(),
  "position" bigint not null generated always as identity,
  taken_back_at timestamp with time zone,
  constraint organisation_change_kind_check CHECK ((kind = ANY (ARRAY['rename'::text, 'move'::text, 'merge'::text, 'split'::text, 'dissolve'::text, 'transfer'::text, 'new_kind'::text]))),
  constraint organisation_change_legal_basis_check CHECK ((length(legal_basis) <= 1000)),
  constraint organisation_change_note_check CHECK ((length(note) <= 2000)),
  constraint organisation_change_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES organisation_change_batch(id),
  constraint organisation_change_pkey PRIMARY KEY (id)
);
CREATE INDEX organisation_change_by_batch ON public.organisation_change USING btree (batch_id) WHERE (batch_id IS NOT NULL);
alter table organisation_change enable row level security;
create policy anyone_reads on organisation_change for select using ((app.scope() <> ''::text));
create policy own_renames on organisation_change for insert with check ((app.is_system() OR (app.may_write() AND (kind = 'rename'::text))));
create policy system_changes on organisation_change for update using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.organisation_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on organisation_change to caunoi_app;

create table organisation_change_batch (
  id uuid not null default app.new_id(),
  name text not null,
  sha256 bytea not null,
  state text not null default 'draft'::text,
  rows jsonb not null,
  choices jsonb not null default '{}'::jsonb,
  outcome jsonb,
  brought_by uuid,
  brought_at timestamp with time zone not null default now(),
  applied_at timestamp with time zone,
  taken_back_at timestamp with time zone,
  version integer not null default 1,
  constraint organisation_change_batch_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint organisation_change_batch_sha256_check CHECK ((length(sha256) = 32)),
  constraint organisation_change_batch_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'applying'::text, 'applied'::text, 'taken_back'::text]))),
  constraint organisation_change_batch_pkey PRIMARY KEY (id)
);
CREATE INDEX organisation_change_batch_newest ON public.organisation_change_batch USING btree (brought_at DESC);
alter table organisation_change_batch enable row level security;
create policy system_only on organisation_change_batch for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.organisation_change_batch DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on organisation_change_batch to caunoi_app;

create table organisation_change_body (
  id uuid not null default app.new_id(),
  change_id uuid not null,
  from_id uuid not null,
  to_id uuid,
  share text not null default 'whole'::text,
  is_main boolean not null default false,
  constraint organisation_change_body_share_check CHECK ((share = ANY (ARRAY['whole'::text, 'part'::text]))),
  constraint organisation_change_body_change_id_fkey FOREIGN KEY (change_id) REFERENCES organisation_change(id) ON DELETE CASCADE,
  constraint organisation_change_body_from_id_fkey FOREIGN KEY (from_id) REFERENCES organisation(id),
  constraint organisation_change_body_to_id_fkey FOREIGN KEY (to_id) REFERENCES organisation(id),
  constraint organisation_change_body_pkey PRIMARY KEY (id),
  constraint organisation_change_body_change_id_from_id_to_id_key UNIQUE (change_id, from_id, to_id)
);
CREATE INDEX organisation_change_body_by_from ON public.organisation_change_body USING btree (from_id);
CREATE INDEX organisation_change_body_by_to ON public.organisation_change_body USING btree (to_id) WHERE (to_id IS NOT NULL);
alter table organisation_change_body enable row level security;
create policy anyone_reads on organisation_change_body for select using ((app.scope() <> ''::text));
create policy own_renames on organisation_change_body for insert with check ((app.is_system() OR (app.may_write() AND (from_id = app.organisation()) AND (to_id IS NULL))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.organisation_change_body DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on organisation_change_body to caunoi_app;

create table organisation_change_progress (
  batch_id uuid not null,
  done integer not null,
  total integer not null,
  at timestamp with time zone not null default now(),
  constraint organisation_change_progress_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES organisation_change_batch(id) ON DELETE CASCADE,
  constraint organisation_change_progress_pkey PRIMARY KEY (batch_id)
);
alter table organisation_change_progress enable row level security;
create policy system_only on organisation_change_progress for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on organisation_change_progress to caunoi_app;

create table organisation_past (
  organisation_id uuid not null,
  until_on date not null,
  change_id uuid not null,
  name text not null,
  search_key text not null,
  short_name text,
  parent_name text,
  parent_id uuid,
  kind text not null,
  heading text not null,
  level text,
  place text,
  place_id uuid,
  symbol text,
  official_code text,
  constraint organisation_past_change_id_fkey FOREIGN KEY (change_id) REFERENCES organisation_change(id) ON DELETE CASCADE,
  constraint organisation_past_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  constraint organisation_past_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id),
  constraint organisation_past_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id),
  constraint organisation_past_pkey PRIMARY KEY (organisation_id, until_on)
);
CREATE INDEX organisation_past_by_change ON public.organisation_past USING btree (change_id);
CREATE INDEX organisation_past_by_search_key ON public.organisation_past USING btree (search_key);
alter table organisation_past enable row level security;
create policy anyone_reads on organisation_past for select using ((app.scope() <> ''::text));
create policy own_renames on organisation_past for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy system_deletes on organisation_past for delete using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.organisation_past DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select on organisation_past to caunoi_app;

create table outlet (
  id uuid not null default app.new_id(),
  organisation_id uuid not null,
  name text not null,
  kind text not null,
  home_address text,
  created_at timestamp with time zone not null default now(),
  constraint outlet_kind_check CHECK ((kind = ANY (ARRAY['online'::text, 'print'::text, 'radio'::text, 'television'::text, 'social'::text, 'portal'::text, 'loudspeaker'::text]))),
  constraint outlet_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
  constraint outlet_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint outlet_pkey PRIMARY KEY (id),
  constraint outlet_organisation_id_name_key UNIQUE (organisation_id, name)
);
CREATE INDEX outlet_by_organisation ON public.outlet USING btree (organisation_id);
alter table outlet enable row level security;
create policy own_writes on outlet for all using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation())))) with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy partners_read on outlet for select using ((app.is_system() OR (organisation_id = app.organisation()) OR ((app.scope() = 'organisation'::text) AND (organisation_id IN ( SELECT app.visible_partners() AS visible_partners))) OR ((app.scope() = 'public'::text) AND (EXISTS ( SELECT
   FROM (programme_party pp
     JOIN programme_viewer seen ON ((seen.programme_id = pp.programme_id)))
  WHERE ((pp.organisation_id = outlet.organisation_id) AND (seen.organisation_id = app.viewer())))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.outlet DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on outlet to caunoi_app;

create table outlet_handover (
  outlet_id uuid not null,
  change_id uuid not null,
  from_organisation_id uuid not null,
  to_organisation_id uuid not null,
  former_name text not null,
  at timestamp with time zone not null default now(),
  constraint outlet_handover_change_id_fkey FOREIGN KEY (change_id) REFERENCES organisation_change(id),
  constraint outlet_handover_from_organisation_id_fkey FOREIGN KEY (from_organisation_id) REFERENCES organisation(id),
  constraint outlet_handover_outlet_id_fkey FOREIGN KEY (outlet_id) REFERENCES outlet(id) ON DELETE CASCADE,
  constraint outlet_handover_to_organisation_id_fkey FOREIGN KEY (to_organisation_id) REFERENCES organisation(id),
  constraint outlet_handover_pkey PRIMARY KEY (outlet_id, change_id)
);
CREATE INDEX outlet_handover_by_change ON public.outlet_handover USING btree (change_id);
alter table outlet_handover enable row level security;
create policy system_only on outlet_handover for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.outlet_handover DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select on outlet_handover to caunoi_app;

create table outlet_link_shape (
  outlet_id uuid not null,
  shape text not null,
  organisation_id uuid not null,
  looks_like_article boolean not null,
  links integer not null,
  examples jsonb not null,
  last_seen_at timestamp with time zone not null default now(),
  constraint outlet_link_shape_shape_check CHECK ((length(shape) <= 300)),
  constraint outlet_link_shape_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint outlet_link_shape_outlet_id_fkey FOREIGN KEY (outlet_id) REFERENCES outlet(id) ON DELETE CASCADE,
  constraint outlet_link_shape_pkey PRIMARY KEY (outlet_id, shape)
);
alter table outlet_link_shape enable row level security;
create policy partners_read on outlet_link_shape for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners))))));
create policy system_writes on outlet_link_shape for all using (app.is_system()) with check (app.is_system());
grant insert, select, update on outlet_link_shape to caunoi_app;

create table outside_answer (
  id uuid not null default app.new_id(),
  opinion_id uuid not null,
  programme_id uuid not null,
  organisation_id uuid not null,
  side text not null,
  text text not null,
  at timestamp with time zone not null default now(),
  constraint outside_answer_side_check CHECK ((side ~ '^[A-Z]$'::text)),
  constraint outside_answer_text_check CHECK (((length(text) >= 3) AND (length(text) <= 4000))),
  constraint outside_answer_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES outside_opinion(id) ON DELETE CASCADE,
  constraint outside_answer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint outside_answer_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint outside_answer_pkey PRIMARY KEY (id)
);
CREATE INDEX outside_answer_by_opinion ON public.outside_answer USING btree (opinion_id, at);
alter table outside_answer enable row level security;
create policy parties_answer on outside_answer for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = outside_answer.programme_id) AND seen.writes))))));
create policy seen_with_programme on outside_answer for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = outside_answer.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.outside_answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on outside_answer to caunoi_app;

create table outside_assessor (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  invited_by_organisation_id uuid not null,
  invited_by uuid,
  made_for text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  until_on date not null,
  revoked_at timestamp with time zone,
  constraint outside_assessor_made_for_check CHECK (((length(made_for) >= 2) AND (length(made_for) <= 200))),
  constraint outside_assessor_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint outside_assessor_invited_by_organisation_id_fkey FOREIGN KEY (invited_by_organisation_id) REFERENCES organisation(id),
  constraint outside_assessor_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint outside_assessor_pkey PRIMARY KEY (id),
  constraint outside_assessor_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX outside_assessor_by_programme ON public.outside_assessor USING btree (programme_id, created_at);
alter table outside_assessor enable row level security;
create policy inviter_changes on outside_assessor for update using ((app.is_system() OR (app.may_write() AND (invited_by_organisation_id = app.organisation()))));
create policy parties_invite on outside_assessor for insert with check ((app.is_system() OR (app.may_write() AND (invited_by_organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = outside_assessor.programme_id) AND seen.writes))))));
create policy parties_read on outside_assessor for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = outside_assessor.programme_id)))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.outside_assessor DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on outside_assessor to caunoi_app;

create table outside_judgement (
  opinion_id uuid not null,
  commitment_id uuid not null,
  programme_id uuid not null,
  status text not null,
  constraint outside_judgement_status_check CHECK ((status = ANY (ARRAY['met'::text, 'partially_met'::text, 'not_met'::text, 'cannot_tell'::text]))),
  constraint outside_judgement_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE CASCADE,
  constraint outside_judgement_opinion_id_fkey FOREIGN KEY (opinion_id) REFERENCES outside_opinion(id) ON DELETE CASCADE,
  constraint outside_judgement_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint outside_judgement_pkey PRIMARY KEY (opinion_id, commitment_id)
);
alter table outside_judgement enable row level security;
create policy author_adds on outside_judgement for insert with check (app.is_system());
create policy seen_with_programme on outside_judgement for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = outside_judgement.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.outside_judgement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on outside_judgement to caunoi_app;

create table outside_opinion (
  id uuid not null default app.new_id(),
  assessor_id uuid not null,
  programme_id uuid not null,
  invited_by_organisation_id uuid not null,
  author text not null,
  affiliation text not null,
  ties text not null,
  text text not null,
  published_at timestamp with time zone not null default now(),
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  constraint outside_opinion_affiliation_check CHECK (((length(affiliation) >= 2) AND (length(affiliation) <= 300))),
  constraint outside_opinion_author_check CHECK (((length(author) >= 2) AND (length(author) <= 200))),
  constraint outside_opinion_check CHECK (((withdrawn_at IS NOT NULL) OR (withdrawn_why IS NULL))),
  constraint outside_opinion_text_check CHECK (((length(text) >= 20) AND (length(text) <= 10000))),
  constraint outside_opinion_ties_check CHECK (((length(ties) >= 2) AND (length(ties) <= 1000))),
  constraint outside_opinion_withdrawn_why_check CHECK ((length(withdrawn_why) <= 1000)),
  constraint outside_opinion_assessor_id_fkey FOREIGN KEY (assessor_id) REFERENCES outside_assessor(id),
  constraint outside_opinion_invited_by_organisation_id_fkey FOREIGN KEY (invited_by_organisation_id) REFERENCES organisation(id),
  constraint outside_opinion_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint outside_opinion_pkey PRIMARY KEY (id)
);
CREATE INDEX outside_opinion_by_programme ON public.outside_opinion USING btree (programme_id, published_at);
CREATE UNIQUE INDEX outside_opinion_one ON public.outside_opinion USING btree (assessor_id) WHERE (withdrawn_at IS NULL);
alter table outside_opinion enable row level security;
create policy author_adds on outside_opinion for insert with check (app.is_system());
create policy author_withdraws on outside_opinion for update using (app.is_system()) with check (app.is_system());
create policy seen_with_programme on outside_opinion for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = outside_opinion.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.outside_opinion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on outside_opinion to caunoi_app;

create table passkey_use (
  passkey_id uuid not null,
  counter bigint not null,
  last_used_at timestamp with time zone,
  constraint passkey_use_passkey_id_fkey FOREIGN KEY (passkey_id) REFERENCES person_passkey(id) ON DELETE CASCADE,
  constraint passkey_use_pkey PRIMARY KEY (passkey_id)
);
alter table passkey_use enable row level security;
create policy system_only on passkey_use for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on passkey_use to caunoi_app;

create table person_account (
  id uuid not null default app.new_id(),
  name text not null,
  email text not null,
  email_verified boolean not null default true,
  is_platform_admin boolean not null default false,
  is_example boolean not null default false,
  example_key text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint person_account_check CHECK (((example_key IS NULL) OR is_example)),
  constraint person_account_email_check CHECK (((email = lower(email)) AND ((length(email) >= 5) AND (length(email) <= 254)))),
  constraint person_account_example_key_check CHECK ((example_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint person_account_name_check CHECK (((length(name) >= 2) AND (length(name) <= 120))),
  constraint person_account_pkey PRIMARY KEY (id),
  constraint person_account_email_key UNIQUE (email),
  constraint person_account_example_key_key UNIQUE (example_key)
);
alter table person_account enable row level security;
create policy system_only on person_account for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.person_account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on person_account to caunoi_app;

create table person_credential (
  id uuid not null default app.new_id(),
  account_id uuid not null,
  provider text not null,
  subject text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint person_credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id) ON DELETE CASCADE,
  constraint person_credential_pkey PRIMARY KEY (id),
  constraint person_credential_provider_subject_key UNIQUE (provider, subject)
);
CREATE INDEX person_credential_by_account ON public.person_credential USING btree (account_id);
alter table person_credential enable row level security;
create policy system_only on person_credential for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.person_credential DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on person_credential to caunoi_app;

create table person_passkey (
  id uuid not null default app.new_id(),
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  transports text[] not null default '{}'::text[],
  name text not null,
  is_synced boolean not null,
  created_at timestamp with time zone not null default now(),
  constraint person_passkey_credential_id_check CHECK ((length(credential_id) <= 1400)),
  constraint person_passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint person_passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id) ON DELETE CASCADE,
  constraint person_passkey_pkey PRIMARY KEY (id),
  constraint person_passkey_credential_id_key UNIQUE (credential_id)
);
CREATE INDEX person_passkey_by_account ON public.person_passkey USING btree (account_id);
alter table person_passkey enable row level security;
create policy system_only on person_passkey for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.person_passkey DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on person_passkey to caunoi_app;

create table person_session (
  id uuid not null default app.new_id(),
  account_id uuid not null,
  token text not null,
  active_organisation_id uuid,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  method text not null default 'password'::text,
  fresh_at timestamp with time zone not null default now(),
  proved_twice boolean not null default false,
  awaits_code boolean not null default false,
  active_delegation_id uuid,
  constraint person_session_method_check CHECK ((method = ANY (ARRAY['password'::text, 'passkey'::text, 'single_sign_on'::text, 'example'::text]))),
  constraint person_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id) ON DELETE CASCADE,
  constraint person_session_active_delegation_id_fkey FOREIGN KEY (active_delegation_id) REFERENCES delegation(id) ON DELETE SET NULL,
  constraint person_session_active_organisation_id_fkey FOREIGN KEY (active_organisation_id) REFERENCES organisation(id) ON DELETE SET NULL,
  constraint person_session_pkey PRIMARY KEY (id),
  constraint person_session_token_key UNIQUE (token)
);
CREATE INDEX person_session_by_account ON public.person_session USING btree (account_id);
CREATE INDEX person_session_by_end ON public.person_session USING btree (expires_at);
alter table person_session enable row level security;
create policy system_only on person_session for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on person_session to caunoi_app;

create table person_totp (
  account_id uuid not null,
  sealed bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint person_totp_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id) ON DELETE CASCADE,
  constraint person_totp_pkey PRIMARY KEY (account_id)
);
alter table person_totp enable row level security;
create policy system_only on person_totp for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.person_totp DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on person_totp to caunoi_app;

create table person_verification (
  id uuid not null default app.new_id(),
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint person_verification_pkey PRIMARY KEY (id)
);
CREATE INDEX person_verification_by_identifier ON public.person_verification USING btree (identifier);
alter table person_verification enable row level security;
create policy system_only on person_verification for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on person_verification to caunoi_app;

create table place (
  id uuid not null default app.new_id(),
  level text not null,
  kind text not null,
  code text,
  name text not null,
  bare_name text not null,
  parent_id uuid,
  from_on date,
  until_on date,
  search_key text not null,
  full_key text not null,
  source text not null,
  certain boolean not null default true,
  constraint place_bare_name_check CHECK (((length(bare_name) >= 1) AND (length(bare_name) <= 120))),
  constraint place_check CHECK (((until_on IS NULL) OR (from_on IS NULL) OR (until_on > from_on))),
  constraint place_code_check CHECK ((code ~ '^[0-9]{2,5}$'::text)),
  constraint place_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'city'::text, 'urban_district'::text, 'district'::text, 'town'::text, 'ward'::text, 'commune'::text, 'township'::text, 'special_zone'::text]))),
  constraint place_level_check CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text]))),
  constraint place_name_check CHECK (((length(name) >= 2) AND (length(name) <= 120))),
  constraint place_source_check CHECK (((length(source) >= 2) AND (length(source) <= 200))),
  constraint place_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES place(id),
  constraint place_pkey PRIMARY KEY (id)
);
CREATE INDEX place_by_parent ON public.place USING btree (parent_id);
CREATE UNIQUE INDEX place_by_code ON public.place USING btree (level, code, COALESCE(until_on, 'infinity'::date));
alter table place enable row level security;
create policy anyone_reads on place for select using ((( SELECT app.scope() AS scope) <> ''::text));
create policy system_adds on place for insert with check (app.is_system());
create policy system_changes on place for update using (app.is_system());
create policy system_deletes on place for delete using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.place DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on place to caunoi_app;

create table place_import (
  id uuid not null default app.new_id(),
  name text not null,
  sha256 bytea not null,
  row_count integer not null,
  changes jsonb not null,
  applied_at timestamp with time zone not null default now(),
  applied_by uuid,
  taken_back_at timestamp with time zone,
  constraint place_import_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint place_import_row_count_check CHECK ((row_count > 0)),
  constraint place_import_sha256_check CHECK ((length(sha256) = 32)),
  constraint place_import_pkey PRIMARY KEY (id)
);
CREATE INDEX place_import_newest ON public.place_import USING btree (applied_at DESC);
alter table place_import enable row level security;
create policy system_adds on place_import for insert with check (app.is_system());
create policy system_changes on place_import for update using (app.is_system());
create policy system_reads on place_import for select using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.place_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on place_import to caunoi_app;

create table place_succession (
  id uuid not null default app.new_id(),
  from_id uuid not null,
  to_id uuid not null,
  effective_on date not null,
  extent text not null,
  certain boolean not null default true,
  source text not null,
  constraint place_succession_check CHECK ((from_id <> to_id)),
  constraint place_succession_extent_check CHECK ((extent = ANY (ARRAY['whole'::text, 'part'::text, 'unknown'::text]))),
  constraint place_succession_source_check CHECK (((length(source) >= 2) AND (length(source) <= 200))),
  constraint place_succession_from_id_fkey FOREIGN KEY (from_id) REFERENCES place(id) ON DELETE CASCADE,
  constraint place_succession_to_id_fkey FOREIGN KEY (to_id) REFERENCES place(id) ON DELETE CASCADE,
  constraint place_succession_pkey PRIMARY KEY (id),
  constraint place_succession_from_id_to_id_key UNIQUE (from_id, to_id)
);
CREATE INDEX place_succession_by_to ON public.place_succession USING btree (to_id);
alter table place_succession enable row level security;
create policy anyone_reads on place_succession for select using ((( SELECT app.scope() AS scope) <> ''::text));
create policy system_adds on place_succession for insert with check (app.is_system());
create policy system_changes on place_succession for update using (app.is_system());
create policy system_deletes on place_succession for delete using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.place_succession DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on place_succession to caunoi_app;

create table plan_action (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  commitment_id uuid not null,
  title text not null,
  due_on date not null,
  owner_organisation_id uuid not null,
  owner_name text,
  quantity numeric(12,2),
  unit text,
  state text not null default 'planned'::text,
  state_reason text,
  done_on date,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  starts_on date,
  partner_organisation_id uuid,
  partner_name text,
  place text,
  note text,
  constraint plan_action_in_order CHECK ((starts_on <= due_on)),
  constraint plan_action_note_check CHECK ((length(note) <= 2000)),
  constraint plan_action_partner_name_check CHECK ((length(partner_name) <= 200)),
  constraint plan_action_place_check CHECK ((length(place) <= 300)),
  constraint plan_action_quantity_check CHECK ((quantity > (0)::numeric)),
  constraint plan_action_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text, 'cancelled'::text]))),
  constraint plan_action_title_check CHECK (((length(title) >= 3) AND (length(title) <= 500))),
  constraint plan_action_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE CASCADE,
  constraint plan_action_owner_organisation_id_fkey FOREIGN KEY (owner_organisation_id) REFERENCES organisation(id),
  constraint plan_action_partner_organisation_id_fkey FOREIGN KEY (partner_organisation_id) REFERENCES organisation(id),
  constraint plan_action_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint plan_action_pkey PRIMARY KEY (id)
);
CREATE INDEX plan_action_by_owner ON public.plan_action USING btree (owner_organisation_id, due_on) WHERE (state = 'planned'::text);
CREATE INDEX plan_action_by_partner ON public.plan_action USING btree (partner_organisation_id, due_on) WHERE (state = 'planned'::text);
CREATE INDEX plan_action_by_programme ON public.plan_action USING btree (programme_id, due_on);
alter table plan_action enable row level security;
create policy participants_add on plan_action for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = plan_action.programme_id) AND seen.writes))))));
create policy participants_change on plan_action for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = plan_action.programme_id) AND seen.writes))))));
create policy participants_delete on plan_action for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = plan_action.programme_id) AND seen.writes))))));
create policy participants_read on plan_action for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = plan_action.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.plan_action DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on plan_action to caunoi_app;

create table plan_action_handover (
  plan_action_id uuid not null,
  change_id uuid not null,
  programme_id uuid not null,
  from_organisation_id uuid not null,
  to_organisation_id uuid not null,
  as_what text not null,
  at timestamp with time zone not null default now(),
  constraint plan_action_handover_as_what_check CHECK ((as_what = ANY (ARRAY['owner'::text, 'partner'::text]))),
  constraint plan_action_handover_change_id_fkey FOREIGN KEY (change_id) REFERENCES organisation_change(id),
  constraint plan_action_handover_from_organisation_id_fkey FOREIGN KEY (from_organisation_id) REFERENCES organisation(id),
  constraint plan_action_handover_plan_action_id_fkey FOREIGN KEY (plan_action_id) REFERENCES plan_action(id) ON DELETE CASCADE,
  constraint plan_action_handover_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint plan_action_handover_to_organisation_id_fkey FOREIGN KEY (to_organisation_id) REFERENCES organisation(id),
  constraint plan_action_handover_pkey PRIMARY KEY (plan_action_id, change_id, as_what)
);
CREATE INDEX plan_action_handover_by_change ON public.plan_action_handover USING btree (change_id);
alter table plan_action_handover enable row level security;
create policy participants_read on plan_action_handover for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = plan_action_handover.programme_id))))));
create policy system_adds on plan_action_handover for insert with check (app.is_system());
create policy system_deletes on plan_action_handover for delete using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.plan_action_handover DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select on plan_action_handover to caunoi_app;

create table programme (
  id uuid not null default app.new_id(),
  slug text not null,
  title text not null,
  search_key text not null,
  kind text not null,
  state text not null default 'draft'::text,
  term_from date,
  term_to date,
  signed_on date,
  place text,
  sites text[] not null default '{}'::text[],
  online boolean not null default false,
  purpose text,
  legal_basis text,
  reporting_cadence text,
  money text not null default 'undeclared'::text,
  money_note text,
  prior_id uuid,
  created_by_organisation_id uuid not null,
  published_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  edition integer,
  constraint programme_check CHECK (((term_to IS NULL) OR (term_from IS NULL) OR (term_to >= term_from))),
  constraint programme_edition_check CHECK ((edition >= 1)),
  constraint programme_kind_check CHECK ((kind = ANY (ARRAY['programme'::text, 'regulation'::text, 'plan'::text, 'contract'::text, 'memorandum'::text, 'agreement'::text]))),
  constraint programme_money_check CHECK ((money = ANY (ARRAY['undeclared'::text, 'none'::text, 'recorded'::text]))),
  constraint programme_reporting_cadence_check CHECK ((reporting_cadence = ANY (ARRAY['month'::text, 'quarter'::text, 'half_year'::text, 'year'::text]))),
  constraint programme_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 120))),
  constraint programme_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'negotiating'::text, 'ready_to_sign'::text, 'signing'::text, 'in_force'::text, 'suspended'::text, 'ended'::text, 'liquidated'::text]))),
  constraint programme_title_check CHECK (((length(title) >= 3) AND (length(title) <= 500))),
  constraint programme_created_by_organisation_id_fkey FOREIGN KEY (created_by_organisation_id) REFERENCES organisation(id),
  constraint programme_prior_id_fkey FOREIGN KEY (prior_id) REFERENCES programme(id),
  constraint programme_pkey PRIMARY KEY (id),
  constraint programme_slug_key UNIQUE (slug)
);
CREATE INDEX programme_by_prior ON public.programme USING btree (prior_id);
CREATE INDEX programme_by_state ON public.programme USING btree (state, term_to);
CREATE INDEX programme_by_title ON public.programme USING btree (search_key, id);
CREATE INDEX programme_ending ON public.programme USING btree (term_to, id);
CREATE INDEX programme_newest ON public.programme USING btree (created_at DESC, id DESC);
CREATE INDEX programme_published ON public.programme USING btree (published_at) WHERE (published_at IS NOT NULL);
alter table programme enable row level security;
create policy author_deletes_draft on programme for delete using ((app.is_system() OR ((state = 'draft'::text) AND (created_by_organisation_id = app.organisation()))));
create policy participants_change on programme for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme.id) AND seen.writes))))));
create policy participants_read on programme for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme.id)))) OR ((app.scope() = 'organisation'::text) AND (created_by_organisation_id = app.organisation()) AND (state = 'draft'::text))));
create policy writers_add on programme for insert with check ((app.is_system() OR (app.may_write() AND (created_by_organisation_id = app.organisation()))));
CREATE CONSTRAINT TRIGGER first_version AFTER INSERT OR UPDATE OF state ON public.programme DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.make_first_version();
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
CREATE TRIGGER viewers_follow AFTER INSERT OR UPDATE OF state, published_at, created_by_organisation_id ON public.programme FOR EACH ROW EXECUTE FUNCTION app.viewers_follow();
grant delete, insert, select, update on programme to caunoi_app;

create table programme_channel (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  name text not null,
  "position" integer not null default 0,
  constraint programme_channel_name_check CHECK (((length(name) >= 2) AND (length(name) <= 300))),
  constraint programme_channel_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_channel_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_channel_by_programme ON public.programme_channel USING btree (programme_id);
alter table programme_channel enable row level security;
create policy participants_add on programme_channel for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_channel.programme_id) AND seen.writes))))));
create policy participants_change on programme_channel for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_channel.programme_id) AND seen.writes))))));
create policy participants_delete on programme_channel for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_channel.programme_id) AND seen.writes))))));
create policy participants_read on programme_channel for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_channel.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_channel DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on programme_channel to caunoi_app;

create table programme_import (
  id uuid not null default app.new_id(),
  organisation_id uuid not null,
  name text not null,
  sha256 bytea not null,
  file_id uuid not null,
  state text not null default 'draft'::text,
  sheets jsonb not null,
  choices jsonb not null default '{}'::jsonb,
  duplicates text not null default 'stop'::text,
  made jsonb,
  problem jsonb,
  brought_by uuid,
  brought_at timestamp with time zone not null default now(),
  imported_at timestamp with time zone,
  ended_at timestamp with time zone,
  version integer not null default 1,
  constraint programme_import_duplicates_check CHECK ((duplicates = ANY (ARRAY['stop'::text, 'skip'::text]))),
  constraint programme_import_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint programme_import_sha256_check CHECK ((length(sha256) = 32)),
  constraint programme_import_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'importing'::text, 'imported'::text, 'taken_back'::text, 'dropped'::text]))),
  constraint programme_import_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint programme_import_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint programme_import_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_import_newest ON public.programme_import USING btree (organisation_id, brought_at DESC);
alter table programme_import enable row level security;
create policy own on programme_import for all using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation())))) with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on programme_import to caunoi_app;

create table programme_import_progress (
  import_id uuid not null,
  organisation_id uuid not null,
  done integer not null,
  total integer not null,
  at timestamp with time zone not null default now(),
  constraint programme_import_progress_import_id_fkey FOREIGN KEY (import_id) REFERENCES programme_import(id) ON DELETE CASCADE,
  constraint programme_import_progress_pkey PRIMARY KEY (import_id)
);
alter table programme_import_progress enable row level security;
create policy own on programme_import_progress for all using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation())))) with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
grant delete, insert, select, update on programme_import_progress to caunoi_app;

create table programme_liquidation (
  programme_id uuid not null,
  document_number text,
  document_date date,
  file_id uuid,
  at timestamp with time zone not null default now(),
  constraint programme_liquidation_document_number_check CHECK ((length(document_number) <= 100)),
  constraint programme_liquidation_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint programme_liquidation_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_liquidation_pkey PRIMARY KEY (programme_id)
);
alter table programme_liquidation enable row level security;
create policy participants_add on programme_liquidation for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_liquidation.programme_id) AND seen.writes))))));
create policy participants_change on programme_liquidation for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_liquidation.programme_id) AND seen.writes))))));
create policy participants_delete on programme_liquidation for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_liquidation.programme_id) AND seen.writes))))));
create policy participants_read on programme_liquidation for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_liquidation.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_liquidation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on programme_liquidation to caunoi_app;

create table programme_party (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  organisation_id uuid not null,
  side text not null,
  is_lead boolean not null default false,
  on_behalf_of text,
  "position" integer not null default 0,
  from_on date,
  until_on date,
  change_id uuid,
  succeeds_id uuid,
  constraint programme_party_check CHECK (((until_on IS NULL) OR (from_on IS NULL) OR (until_on >= from_on))),
  constraint programme_party_side_check CHECK ((side ~ '^[A-Z]$'::text)),
  constraint programme_party_change_id_fkey FOREIGN KEY (change_id) REFERENCES organisation_change(id),
  constraint programme_party_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint programme_party_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_party_succeeds_id_fkey FOREIGN KEY (succeeds_id) REFERENCES programme_party(id),
  constraint programme_party_pkey PRIMARY KEY (id),
  constraint programme_party_programme_id_organisation_id_key UNIQUE (programme_id, organisation_id)
);
CREATE INDEX programme_party_by_change ON public.programme_party USING btree (change_id) WHERE (change_id IS NOT NULL);
CREATE INDEX programme_party_by_organisation ON public.programme_party USING btree (organisation_id, programme_id);
CREATE INDEX programme_party_by_succeeded ON public.programme_party USING btree (succeeds_id) WHERE (succeeds_id IS NOT NULL);
alter table programme_party enable row level security;
create policy participants_add on programme_party for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_party.programme_id) AND seen.writes))))));
create policy participants_change on programme_party for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_party.programme_id) AND seen.writes))))));
create policy participants_delete on programme_party for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_party.programme_id) AND seen.writes))))));
create policy participants_read on programme_party for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_party.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
CREATE TRIGGER viewers_follow AFTER INSERT OR DELETE OR UPDATE OF programme_id, organisation_id, until_on ON public.programme_party FOR EACH ROW EXECUTE FUNCTION app.viewers_follow();
grant delete, insert, select, update on programme_party to caunoi_app;

create table programme_person (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  party_id uuid,
  role text not null,
  name text,
  title text,
  authority text,
  "position" integer not null default 0,
  authority_document_id uuid,
  constraint programme_person_authority_check CHECK ((authority = ANY (ARRAY['TM'::text, 'KT'::text, 'TL'::text, 'TUQ'::text, 'Q'::text]))),
  constraint programme_person_check CHECK (((name IS NOT NULL) OR (title IS NOT NULL))),
  constraint programme_person_role_check CHECK ((role = ANY (ARRAY['representative'::text, 'signatory'::text, 'witness'::text]))),
  constraint programme_person_authority_document_id_fkey FOREIGN KEY (authority_document_id) REFERENCES authority_document(id) ON DELETE SET NULL,
  constraint programme_person_party_id_fkey FOREIGN KEY (party_id) REFERENCES programme_party(id) ON DELETE CASCADE,
  constraint programme_person_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_person_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_person_by_authority_document ON public.programme_person USING btree (authority_document_id);
CREATE INDEX programme_person_by_programme ON public.programme_person USING btree (programme_id);
alter table programme_person enable row level security;
create policy participants_add on programme_person for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_person.programme_id) AND seen.writes))))));
create policy participants_change on programme_person for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_person.programme_id) AND seen.writes))))));
create policy participants_delete on programme_person for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_person.programme_id) AND seen.writes))))));
create policy participants_read on programme_person for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_person.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on programme_person to caunoi_app;

create table programme_reading (
  programme_id uuid not null,
  agreement_id uuid not null,
  helper_model text,
  helper_host text,
  suggested integer not null default 0,
  taken integer not null default 0,
  at timestamp with time zone not null default now(),
  constraint programme_reading_check CHECK (((taken >= 0) AND (taken <= suggested))),
  constraint programme_reading_check1 CHECK (((helper_model IS NULL) = (helper_host IS NULL))),
  constraint programme_reading_check2 CHECK (((helper_model IS NOT NULL) OR (suggested = 0))),
  constraint programme_reading_suggested_check CHECK ((suggested >= 0)),
  constraint programme_reading_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id),
  constraint programme_reading_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_reading_pkey PRIMARY KEY (programme_id)
);
CREATE INDEX programme_reading_by_agreement ON public.programme_reading USING btree (agreement_id);
alter table programme_reading enable row level security;
create policy participants_add on programme_reading for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_reading.programme_id) AND seen.writes))))));
create policy participants_change on programme_reading for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_reading.programme_id) AND seen.writes))))));
create policy participants_delete on programme_reading for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_reading.programme_id) AND seen.writes))))));
create policy participants_read on programme_reading for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_reading.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_reading DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on programme_reading to caunoi_app;

create table programme_standing (
  organisation_id uuid not null,
  programme_id uuid not null,
  counted_for date not null,
  counted_at timestamp with time zone not null,
  title text not null,
  search_key text not null,
  kind text not null,
  state text not null,
  term_from date,
  term_to date,
  side text,
  partner_ids uuid[] not null,
  place_body_id uuid,
  province text,
  commitments integer not null,
  late_targets integer not null,
  late_actions integer not null,
  next_due date,
  due_month integer not null,
  due_quarter integer not null,
  undecided integer not null,
  undecided_since timestamp with time zone,
  assessments_due integer not null,
  targets_by_month smallint[] not null,
  actions_by_month smallint[] not null,
  constraint programme_standing_actions_by_month_check CHECK ((cardinality(actions_by_month) = 12)),
  constraint programme_standing_targets_by_month_check CHECK ((cardinality(targets_by_month) = 12)),
  constraint programme_standing_organisation_id_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programme_viewer(organisation_id, programme_id) ON DELETE CASCADE,
  constraint programme_standing_pkey PRIMARY KEY (organisation_id, programme_id)
);
CREATE INDEX programme_standing_by_programme ON public.programme_standing USING btree (programme_id);
CREATE INDEX programme_standing_oldest ON public.programme_standing USING btree (counted_for);
alter table programme_standing enable row level security;
create policy own_reads on programme_standing for select using ((app.is_system() OR (organisation_id = app.organisation())));
create policy system_writes on programme_standing for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on programme_standing to caunoi_app;

create table programme_state_change (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  from_state text,
  to_state text not null,
  reason text,
  account_id uuid,
  organisation_id uuid,
  at timestamp with time zone not null default now(),
  constraint programme_state_change_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_state_change_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_state_change_by_programme ON public.programme_state_change USING btree (programme_id, at);
alter table programme_state_change enable row level security;
create policy participants_add on programme_state_change for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_state_change.programme_id) AND seen.writes))))));
create policy participants_change on programme_state_change for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_state_change.programme_id) AND seen.writes))))));
create policy participants_delete on programme_state_change for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_state_change.programme_id) AND seen.writes))))));
create policy participants_read on programme_state_change for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_state_change.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_state_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on programme_state_change to caunoi_app;

create table programme_succession (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  change_id uuid not null,
  party_id uuid,
  from_organisation_id uuid not null,
  side text not null,
  main_organisation_id uuid,
  outcome text not null,
  reason jsonb,
  effects jsonb not null default '{}'::jsonb,
  at timestamp with time zone not null default now(),
  taken_back_at timestamp with time zone,
  constraint programme_succession_outcome_check CHECK ((outcome = ANY (ARRAY['followed'::text, 'flagged'::text]))),
  constraint programme_succession_side_check CHECK ((side ~ '^[A-Z]$'::text)),
  constraint programme_succession_change_id_fkey FOREIGN KEY (change_id) REFERENCES organisation_change(id),
  constraint programme_succession_from_organisation_id_fkey FOREIGN KEY (from_organisation_id) REFERENCES organisation(id),
  constraint programme_succession_main_organisation_id_fkey FOREIGN KEY (main_organisation_id) REFERENCES organisation(id),
  constraint programme_succession_party_id_fkey FOREIGN KEY (party_id) REFERENCES programme_party(id) ON DELETE SET NULL,
  constraint programme_succession_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_succession_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_succession_by_party ON public.programme_succession USING btree (party_id);
CREATE INDEX programme_succession_by_programme ON public.programme_succession USING btree (programme_id);
CREATE UNIQUE INDEX programme_succession_once ON public.programme_succession USING btree (change_id, party_id) WHERE (taken_back_at IS NULL);
alter table programme_succession enable row level security;
create policy participants_read on programme_succession for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_succession.programme_id))))));
create policy system_adds on programme_succession for insert with check (app.is_system());
create policy system_changes on programme_succession for update using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_succession DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on programme_succession to caunoi_app;

create table programme_suspension (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  from_on date not null,
  planned_until date,
  until_on date,
  reason text not null,
  constraint programme_suspension_check CHECK ((planned_until >= from_on)),
  constraint programme_suspension_check1 CHECK ((until_on >= (from_on - 1))),
  constraint programme_suspension_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_suspension_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_suspension_by_programme ON public.programme_suspension USING btree (programme_id, from_on);
CREATE UNIQUE INDEX programme_suspension_open ON public.programme_suspension USING btree (programme_id) WHERE (until_on IS NULL);
alter table programme_suspension enable row level security;
create policy participants_add on programme_suspension for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_suspension.programme_id) AND seen.writes))))));
create policy participants_change on programme_suspension for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_suspension.programme_id) AND seen.writes))))));
create policy participants_delete on programme_suspension for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_suspension.programme_id) AND seen.writes))))));
create policy participants_read on programme_suspension for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_suspension.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_suspension DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on programme_suspension to caunoi_app;

create table programme_topic (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  name text not null,
  "position" integer not null default 0,
  constraint programme_topic_name_check CHECK (((length(name) >= 2) AND (length(name) <= 500))),
  constraint programme_topic_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_topic_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_topic_by_programme ON public.programme_topic USING btree (programme_id);
alter table programme_topic enable row level security;
create policy participants_add on programme_topic for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_topic.programme_id) AND seen.writes))))));
create policy participants_change on programme_topic for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_topic.programme_id) AND seen.writes))))));
create policy participants_delete on programme_topic for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_topic.programme_id) AND seen.writes))))));
create policy participants_read on programme_topic for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_topic.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_topic DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on programme_topic to caunoi_app;

create table programme_version (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  number integer not null,
  in_force_from date not null,
  content jsonb not null,
  sha256 bytea not null,
  amendment_id uuid,
  organisation_id uuid,
  made_at timestamp with time zone not null default now(),
  constraint programme_version_number_check CHECK ((number >= 1)),
  constraint programme_version_sha256_check CHECK ((length(sha256) = 32)),
  constraint programme_version_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES amendment(id),
  constraint programme_version_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_version_pkey PRIMARY KEY (id),
  constraint programme_version_programme_id_number_key UNIQUE (programme_id, number)
);
alter table programme_version enable row level security;
create policy participants_read on programme_version for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = programme_version.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.programme_version DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant select on programme_version to caunoi_app;

create table programme_viewer (
  organisation_id uuid not null,
  programme_id uuid not null,
  writes boolean not null,
  constraint programme_viewer_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_viewer_pkey PRIMARY KEY (organisation_id, programme_id) INCLUDE (writes)
);
CREATE INDEX programme_viewer_by_programme ON public.programme_viewer USING btree (programme_id);
alter table programme_viewer enable row level security;
create policy own_reads on programme_viewer for select using ((organisation_id = app.viewer()));
CREATE TRIGGER open_public_record AFTER INSERT ON public.programme_viewer FOR EACH ROW WHEN ((new.organisation_id = '00000000-0000-0000-0000-000000000000'::uuid)) EXECUTE FUNCTION app.open_public_record();
grant select on programme_viewer to caunoi_app;

create table public_change (
  viewer_id uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  programme_id uuid not null,
  day date not null,
  what text not null,
  times integer not null,
  at timestamp with time zone not null,
  constraint public_change_times_check CHECK ((times > 0)),
  constraint public_change_viewer_id_check CHECK ((viewer_id = '00000000-0000-0000-0000-000000000000'::uuid)),
  constraint public_change_viewer_id_programme_id_fkey FOREIGN KEY (viewer_id, programme_id) REFERENCES programme_viewer(organisation_id, programme_id) ON DELETE CASCADE,
  constraint public_change_pkey PRIMARY KEY (programme_id, day, what)
);
CREATE INDEX public_change_newest ON public.public_change USING btree (at DESC);
CREATE INDEX public_change_of_programme ON public.public_change USING btree (programme_id, at DESC);
alter table public_change enable row level security;
create policy all_read on public_change for select using ((( SELECT app.scope() AS scope) <> ''::text));
create policy system_writes on public_change for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on public_change to caunoi_app;

create table public_duty (
  viewer_id uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  programme_id uuid not null,
  organisation_id uuid not null,
  quarter text not null,
  kind text not null,
  period_from date not null,
  period_to date not null,
  due_on date not null,
  done_on date,
  is_empty boolean not null default false,
  part integer not null default 0,
  whole integer not null default 1,
  constraint public_duty_kind_check CHECK ((kind = ANY (ARRAY['money'::text, 'own_opinion'::text, 'other_opinion'::text, 'report'::text]))),
  constraint public_duty_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text)),
  constraint public_duty_viewer_id_check CHECK ((viewer_id = '00000000-0000-0000-0000-000000000000'::uuid)),
  constraint public_duty_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint public_duty_viewer_id_programme_id_fkey FOREIGN KEY (viewer_id, programme_id) REFERENCES programme_viewer(organisation_id, programme_id) ON DELETE CASCADE,
  constraint public_duty_pkey PRIMARY KEY (programme_id, organisation_id, quarter, kind)
);
CREATE INDEX public_duty_by_body ON public.public_duty USING btree (organisation_id, quarter) INCLUDE (kind, due_on, done_on, is_empty);
CREATE INDEX public_duty_of_money ON public.public_duty USING btree (quarter, programme_id, organisation_id) INCLUDE (due_on) WHERE (kind = 'money'::text);
alter table public_duty enable row level security;
create policy all_read on public_duty for select using ((( SELECT app.scope() AS scope) <> ''::text));
create policy system_writes on public_duty for all using (app.is_system()) with check (app.is_system());
CREATE TRIGGER register_follows_delete AFTER DELETE ON public.public_duty REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_follows();
CREATE TRIGGER register_follows_insert AFTER INSERT ON public.public_duty REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_follows();
CREATE TRIGGER register_follows_update AFTER UPDATE ON public.public_duty REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_follows();
grant delete, insert, select, update on public_duty to caunoi_app;

create table public_facet (
  kind text not null,
  slug text not null,
  name text not null,
  sort_key text not null,
  programmes integer not null,
  constraint public_facet_kind_check CHECK ((kind = ANY (ARRAY['place'::text, 'province'::text, 'authority'::text, 'press'::text, 'topic'::text]))),
  constraint public_facet_pkey PRIMARY KEY (kind, slug)
);
CREATE INDEX public_facet_by_name ON public.public_facet USING btree (kind, sort_key, slug);
CREATE INDEX public_facet_empty ON public.public_facet USING btree (kind) WHERE (programmes <= 0);
alter table public_facet enable row level security;
create policy all_read on public_facet for select using ((( SELECT app.scope() AS scope) <> ''::text));
grant select on public_facet to caunoi_app;

create table public_record (
  viewer_id uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  programme_id uuid not null,
  slug text not null,
  title text not null,
  search_key text not null,
  kind text not null,
  state text not null,
  term_from date,
  term_to date,
  signed_on date,
  published_at timestamp with time zone not null,
  money text not null,
  sides jsonb not null default '[]'::jsonb,
  body_ids uuid[] not null default '{}'::uuid[],
  body_names text[] not null default '{}'::text[],
  body_kinds text[] not null default '{}'::text[],
  body_keys text[] not null default '{}'::text[],
  place_slugs text[] not null default '{}'::text[],
  place_names text[] not null default '{}'::text[],
  province_slug text,
  province text,
  topic_slugs text[] not null default '{}'::text[],
  topic_names text[] not null default '{}'::text[],
  commitments integer not null default 0,
  commitments_met integer not null default 0,
  commitments_partially_met integer not null default 0,
  commitments_not_met integer not null default 0,
  commitments_not_due integer not null default 0,
  targets_due integer not null default 0,
  targets_met integer not null default 0,
  pieces integer not null default 0,
  changed_at timestamp with time zone not null,
  counted_at timestamp with time zone,
  counted_for date,
  constraint public_record_check CHECK ((cardinality(place_slugs) = cardinality(place_names))),
  constraint public_record_check1 CHECK ((cardinality(topic_slugs) = cardinality(topic_names))),
  constraint public_record_check2 CHECK (((cardinality(body_ids) = cardinality(body_names)) AND (cardinality(body_ids) = cardinality(body_kinds)) AND (cardinality(body_ids) = cardinality(body_keys)))),
  constraint public_record_viewer_id_check CHECK ((viewer_id = '00000000-0000-0000-0000-000000000000'::uuid)),
  constraint public_record_viewer_id_programme_id_fkey FOREIGN KEY (viewer_id, programme_id) REFERENCES programme_viewer(organisation_id, programme_id) ON DELETE CASCADE,
  constraint public_record_pkey PRIMARY KEY (programme_id)
);
CREATE INDEX public_record_by_body ON public.public_record USING gin (body_ids);
CREATE INDEX public_record_by_place ON public.public_record USING gin (place_slugs);
CREATE INDEX public_record_by_province ON public.public_record USING btree (province_slug);
CREATE INDEX public_record_by_slug ON public.public_record USING btree (slug);
CREATE INDEX public_record_by_term ON public.public_record USING btree (term_from, term_to);
CREATE INDEX public_record_by_title ON public.public_record USING btree (search_key, programme_id) INCLUDE (commitments, targets_due, targets_met, pieces);
CREATE INDEX public_record_by_topic ON public.public_record USING gin (topic_slugs);
CREATE INDEX public_record_newest ON public.public_record USING btree (published_at DESC, programme_id DESC);
CREATE INDEX public_record_oldest ON public.public_record USING btree (counted_for NULLS FIRST);
alter table public_record enable row level security;
create policy all_read on public_record for select using ((( SELECT app.scope() AS scope) <> ''::text));
create policy system_writes on public_record for all using (app.is_system()) with check (app.is_system());
CREATE TRIGGER facets_follow_delete AFTER DELETE ON public.public_record REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.facets_follow();
CREATE TRIGGER facets_follow_insert AFTER INSERT ON public.public_record REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.facets_follow();
CREATE TRIGGER facets_follow_update AFTER UPDATE ON public.public_record REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.facets_follow();
CREATE TRIGGER register_follows_insert AFTER INSERT ON public.public_record REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_follows();
CREATE TRIGGER register_keeps_order AFTER UPDATE ON public.public_record REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.register_keeps_order();
grant delete, insert, select, update on public_record to caunoi_app;

create table public_register (
  programme_id uuid not null,
  quarter text not null,
  search_key text not null,
  asked integer not null,
  "none" integer not null,
  paid integer not null,
  late integer not null,
  amount numeric(20,0) not null,
  lines integer not null,
  constraint public_register_asked_check CHECK ((asked > 0)),
  constraint public_register_lines_check CHECK ((lines > 0)),
  constraint public_register_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text)),
  constraint public_register_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES public_record(programme_id) ON DELETE CASCADE,
  constraint public_register_pkey PRIMARY KEY (programme_id, quarter)
);
CREATE INDEX public_register_in_order ON public.public_register USING btree (quarter, search_key, programme_id) INCLUDE (lines, asked, "none", paid, late, amount);
alter table public_register enable row level security;
create policy all_read on public_register for select using ((( SELECT app.scope() AS scope) <> ''::text));
grant select on public_register to caunoi_app;

create table reading_helper (
  only_row boolean not null default true,
  is_on boolean not null default false,
  endpoint text,
  model text,
  sealed_key bytea,
  own_network boolean not null default false,
  timeout_seconds integer not null default 60,
  longest_text integer not null default 60000,
  warned_by uuid,
  warned_at timestamp with time zone,
  warned_of text,
  version integer not null default 1,
  changed_at timestamp with time zone not null default now(),
  constraint reading_helper_check CHECK (((NOT is_on) OR ((endpoint IS NOT NULL) AND (model IS NOT NULL) AND (warned_at IS NOT NULL)))),
  constraint reading_helper_endpoint_check CHECK (((length(endpoint) >= 8) AND (length(endpoint) <= 2000))),
  constraint reading_helper_longest_text_check CHECK (((longest_text >= 1000) AND (longest_text <= 2000000))),
  constraint reading_helper_model_check CHECK (((length(model) >= 1) AND (length(model) <= 200))),
  constraint reading_helper_only_row_check CHECK (only_row),
  constraint reading_helper_timeout_seconds_check CHECK (((timeout_seconds >= 5) AND (timeout_seconds <= 600))),
  constraint reading_helper_pkey PRIMARY KEY (only_row)
);
alter table reading_helper enable row level security;
create policy system_adds on reading_helper for insert with check (app.is_system());
create policy system_changes on reading_helper for update using (app.is_system());
create policy system_reads on reading_helper for select using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.reading_helper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on reading_helper to caunoi_app;

create table reading_mark (
  programme_id uuid not null,
  object_kind text not null,
  object_id uuid not null,
  proposed_by text not null,
  constraint reading_mark_object_kind_check CHECK ((object_kind = ANY (ARRAY['commitment'::text, 'party'::text]))),
  constraint reading_mark_proposed_by_check CHECK ((proposed_by = ANY (ARRAY['rules'::text, 'helper'::text, 'person'::text]))),
  constraint reading_mark_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint reading_mark_pkey PRIMARY KEY (programme_id, object_kind, object_id)
);
alter table reading_mark enable row level security;
create policy participants_add on reading_mark for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = reading_mark.programme_id) AND seen.writes))))));
create policy participants_change on reading_mark for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = reading_mark.programme_id) AND seen.writes))))));
create policy participants_delete on reading_mark for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = reading_mark.programme_id) AND seen.writes))))));
create policy participants_read on reading_mark for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = reading_mark.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.reading_mark DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on reading_mark to caunoi_app;

create table recovery_code (
  account_id uuid not null,
  code_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  used_at timestamp with time zone,
  constraint recovery_code_code_hash_check CHECK ((length(code_hash) = 32)),
  constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id) ON DELETE CASCADE,
  constraint recovery_code_pkey PRIMARY KEY (account_id, code_hash)
);
alter table recovery_code enable row level security;
create policy system_only on recovery_code for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.recovery_code DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on recovery_code to caunoi_app;

create table report (
  id uuid not null default app.new_id(),
  programme_id uuid,
  organisation_id uuid not null,
  period_kind text not null,
  period_from date not null,
  period_to date not null,
  state text not null default 'draft'::text,
  texts jsonb not null default '{}'::jsonb,
  number_ordinal integer,
  place text,
  dated_on date,
  addressed_to text[],
  recipients text[],
  signer_name text,
  signer_title text,
  signer_authority text,
  signer_body text,
  content jsonb,
  content_sha256 bytea,
  writer_version text,
  files jsonb,
  frozen_at timestamp with time zone,
  frozen_by uuid,
  early_reason text,
  edition integer not null default 1,
  replaces_id uuid,
  changes text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  scope text not null default 'programme'::text,
  scope_place_id uuid,
  offered_at timestamp with time zone,
  offered_sha256 bytea,
  constraint report_changes_check CHECK ((length(changes) <= 2000)),
  constraint report_check CHECK ((period_to >= period_from)),
  constraint report_check1 CHECK (((edition > 1) = (replaces_id IS NOT NULL))),
  constraint report_content_sha256_check CHECK ((length(content_sha256) = 32)),
  constraint report_early_reason_check CHECK ((length(early_reason) <= 2000)),
  constraint report_edition_check CHECK ((edition > 0)),
  constraint report_holds_what_its_state_says CHECK ((((state = 'draft'::text) = (content IS NULL)) AND ((content IS NULL) = (content_sha256 IS NULL)) AND ((state = 'frozen'::text) = ((writer_version IS NOT NULL) AND (files IS NOT NULL) AND (frozen_at IS NOT NULL))) AND ((state <> 'draft'::text) OR (offered_sha256 IS NULL)) AND ((state <> 'offered'::text) OR ((offered_at IS NOT NULL) AND (offered_sha256 IS NOT NULL) AND (programme_id IS NOT NULL))))),
  constraint report_number_ordinal_check CHECK ((number_ordinal > 0)),
  constraint report_offered_sha256_check CHECK ((length(offered_sha256) = 32)),
  constraint report_period_kind_check CHECK ((period_kind = ANY (ARRAY['quarter'::text, 'half_year'::text, 'year'::text, 'interim'::text, 'final'::text, 'span'::text]))),
  constraint report_place_check CHECK ((length(place) <= 200)),
  constraint report_scope_check CHECK ((scope = ANY (ARRAY['programme'::text, 'organisation'::text, 'place'::text]))),
  constraint report_scope_says_what CHECK ((((scope = 'programme'::text) = (programme_id IS NOT NULL)) AND ((scope = 'place'::text) = (scope_place_id IS NOT NULL)))),
  constraint report_signer_authority_check CHECK ((signer_authority = ANY (ARRAY['TM'::text, 'KT'::text, 'TL'::text, 'TUQ'::text, 'Q'::text]))),
  constraint report_signer_body_check CHECK ((length(signer_body) <= 200)),
  constraint report_signer_name_check CHECK ((length(signer_name) <= 200)),
  constraint report_signer_title_check CHECK ((length(signer_title) <= 200)),
  constraint report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'offered'::text, 'frozen'::text]))),
  constraint report_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint report_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint report_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES report(id),
  constraint report_scope_place_id_fkey FOREIGN KEY (scope_place_id) REFERENCES place(id),
  constraint report_pkey PRIMARY KEY (id),
  constraint report_one_edition UNIQUE NULLS NOT DISTINCT (organisation_id, scope, programme_id, scope_place_id, period_kind, period_from, period_to, edition)
);
CREATE INDEX report_by_content ON public.report USING btree (content_sha256) WHERE (content_sha256 IS NOT NULL);
CREATE INDEX report_by_file ON public.report USING gin (jsonb_path_query_array(files, '$.*."sha256"'::jsonpath)) WHERE (files IS NOT NULL);
CREATE INDEX report_by_organisation ON public.report USING btree (organisation_id, period_from DESC);
CREATE INDEX report_by_programme ON public.report USING btree (programme_id, period_from DESC);
CREATE UNIQUE INDEX report_one_draft ON public.report USING btree (organisation_id, scope, programme_id, scope_place_id, period_kind, period_from, period_to) NULLS NOT DISTINCT WHERE (state <> 'frozen'::text);
alter table report enable row level security;
create policy issuer_adds on report for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND ((programme_id IS NULL) OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = report.programme_id))))))));
create policy issuer_changes on report for update using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (state <> 'frozen'::text)))) with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy issuer_deletes_draft on report for delete using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (state = 'draft'::text))));
create policy participants_read on report for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()) AND (programme_id IS NULL)) OR ((EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = report.programme_id)))) AND ((state = 'frozen'::text) OR (organisation_id = app.organisation()) OR ((state = 'offered'::text) AND (app.scope() = 'organisation'::text))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.report DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on report to caunoi_app;

create table report_opinion (
  id uuid not null default app.new_id(),
  report_id uuid not null,
  programme_id uuid not null,
  organisation_id uuid not null,
  content_sha256 bytea not null,
  side text not null,
  opinion text not null,
  statement text,
  signer_name text not null,
  signer_title text not null,
  given_at timestamp with time zone not null default now(),
  given_by uuid,
  constraint report_opinion_check CHECK (((opinion = 'agrees'::text) OR (statement IS NOT NULL))),
  constraint report_opinion_content_sha256_check CHECK ((length(content_sha256) = 32)),
  constraint report_opinion_opinion_check CHECK ((opinion = ANY (ARRAY['agrees'::text, 'agrees_with_remark'::text, 'disagrees'::text]))),
  constraint report_opinion_signer_name_check CHECK (((length(signer_name) >= 1) AND (length(signer_name) <= 200))),
  constraint report_opinion_signer_title_check CHECK (((length(signer_title) >= 1) AND (length(signer_title) <= 200))),
  constraint report_opinion_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 4000))),
  constraint report_opinion_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint report_opinion_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint report_opinion_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE,
  constraint report_opinion_pkey PRIMARY KEY (id),
  constraint report_opinion_report_id_content_sha256_organisation_id_key UNIQUE (report_id, content_sha256, organisation_id)
);
CREATE INDEX report_opinion_by_programme ON public.report_opinion USING btree (programme_id);
alter table report_opinion enable row level security;
create policy own_adds on report_opinion for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = report_opinion.programme_id) AND seen.writes))))));
create policy own_deletes on report_opinion for delete using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM report r
  WHERE ((r.id = report_opinion.report_id) AND (r.state = 'offered'::text)))))));
create policy reads_with_report on report_opinion for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM report r
  WHERE (r.id = report_opinion.report_id)))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.report_opinion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select on report_opinion to caunoi_app;

create table request_count (
  key text not null,
  minute bigint not null,
  count integer not null,
  constraint request_count_count_check CHECK ((count >= 0)),
  constraint request_count_pkey PRIMARY KEY (key, minute)
);
alter table request_count enable row level security;
create policy system_only on request_count for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on request_count to caunoi_app;

create table saved_filter (
  id uuid not null default app.new_id(),
  account_id uuid not null,
  organisation_id uuid not null,
  screen text not null,
  name text not null,
  query text not null,
  shared boolean not null default false,
  opens boolean not null default false,
  removed_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint saved_filter_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint saved_filter_query_check CHECK ((length(query) <= 2000)),
  constraint saved_filter_screen_check CHECK ((screen ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint saved_filter_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id),
  constraint saved_filter_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint saved_filter_pkey PRIMARY KEY (id)
);
CREATE INDEX saved_filter_by_screen ON public.saved_filter USING btree (organisation_id, screen) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX saved_filter_name ON public.saved_filter USING btree (account_id, organisation_id, screen, lower(name)) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX saved_filter_opens ON public.saved_filter USING btree (account_id, organisation_id, screen) WHERE (opens AND (removed_at IS NULL));
alter table saved_filter enable row level security;
create policy own_adds on saved_filter for insert with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy own_changes on saved_filter for update using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy own_reads on saved_filter for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
create policy program_removes on saved_filter for delete using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.saved_filter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on saved_filter to caunoi_app;

create table schema_migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (name)
);

create table searchable (
  object_id uuid not null,
  kind text not null,
  organisation_id uuid,
  programme_id uuid,
  at timestamp with time zone not null,
  edition smallint not null,
  keys integer[] not null,
  constraint searchable_check CHECK (((organisation_id IS NULL) <> (programme_id IS NULL))),
  constraint searchable_kind_check CHECK ((kind = ANY (ARRAY['clipping'::text, 'commitment'::text]))),
  constraint searchable_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint searchable_pkey PRIMARY KEY (object_id)
);
CREATE INDEX searchable_by_key ON public.searchable USING gin (keys) WITH (fastupdate=off);
CREATE INDEX searchable_by_programme ON public.searchable USING btree (programme_id) WHERE (programme_id IS NOT NULL);
alter table searchable enable row level security;
create policy system_only on searchable for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on searchable to caunoi_app;

create table searchable_frequent (
  key integer not null,
  share real not null,
  counted_at timestamp with time zone not null default now(),
  constraint searchable_frequent_pkey PRIMARY KEY (key)
);
alter table searchable_frequent enable row level security;
create policy system_only on searchable_frequent for all using (app.is_system()) with check (app.is_system());

create table searchable_publisher (
  organisation_id uuid not null,
  constraint searchable_publisher_pkey PRIMARY KEY (organisation_id)
);
alter table searchable_publisher enable row level security;
create policy system_only on searchable_publisher for all using (app.is_system()) with check (app.is_system());
grant insert, select on searchable_publisher to caunoi_app;

create table second_step_rule (
  id uuid not null default app.new_id(),
  organisation_id uuid,
  since timestamp with time zone not null default now(),
  constraint second_step_rule_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint second_step_rule_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX second_step_rule_once ON public.second_step_rule USING btree (COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid));
alter table second_step_rule enable row level security;
create policy own on second_step_rule for all using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation())))) with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.second_step_rule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on second_step_rule to caunoi_app;

create table sent_form (
  key_sha256 bytea not null,
  sent_at timestamp with time zone not null default now(),
  answer text,
  constraint sent_form_answer_check CHECK ((length(answer) <= 2000)),
  constraint sent_form_key_sha256_check CHECK ((length(key_sha256) = 32)),
  constraint sent_form_pkey PRIMARY KEY (key_sha256)
);
CREATE INDEX sent_form_by_time ON public.sent_form USING btree (sent_at);
alter table sent_form enable row level security;
create policy program_keeps on sent_form for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on sent_form to caunoi_app;

create table sign_in_attempt (
  key text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  open_at timestamp with time zone not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (key)
);
CREATE INDEX sign_in_attempt_by_age ON public.sign_in_attempt USING btree (last_at);
alter table sign_in_attempt enable row level security;
create policy system_only on sign_in_attempt for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on sign_in_attempt to caunoi_app;

create table sign_in_step (
  id uuid not null default app.new_id(),
  kind text not null,
  token_hash bytea not null,
  session_id uuid,
  sealed bytea not null,
  expires_at timestamp with time zone not null,
  constraint sign_in_step_kind_check CHECK ((kind = ANY (ARRAY['passkey'::text, 'single_sign_on'::text, 'kept_form'::text]))),
  constraint sign_in_step_sealed_check CHECK ((length(sealed) <= 12000000)),
  constraint sign_in_step_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint sign_in_step_session_id_fkey FOREIGN KEY (session_id) REFERENCES person_session(id) ON DELETE CASCADE,
  constraint sign_in_step_pkey PRIMARY KEY (id),
  constraint sign_in_step_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX sign_in_step_by_end ON public.sign_in_step USING btree (expires_at);
CREATE INDEX sign_in_step_by_session ON public.sign_in_step USING btree (session_id);
alter table sign_in_step enable row level security;
create policy system_only on sign_in_step for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on sign_in_step to caunoi_app;

create table signed_link (
  id uuid not null default app.new_id(),
  token_hash bytea not null,
  purpose text not null,
  subject_id uuid not null,
  organisation_id uuid not null,
  programme_id uuid,
  made_for text not null,
  made_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  most_uses integer not null,
  uses integer not null default 0,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint signed_link_check CHECK ((uses <= most_uses)),
  constraint signed_link_check1 CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '93 days'::interval)))),
  constraint signed_link_made_for_check CHECK (((length(made_for) >= 2) AND (length(made_for) <= 200))),
  constraint signed_link_most_uses_check CHECK (((most_uses >= 1) AND (most_uses <= 200))),
  constraint signed_link_purpose_check CHECK ((purpose ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint signed_link_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint signed_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES person_account(id),
  constraint signed_link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint signed_link_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint signed_link_pkey PRIMARY KEY (id),
  constraint signed_link_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX signed_link_by_end ON public.signed_link USING btree (expires_at);
CREATE INDEX signed_link_by_organisation ON public.signed_link USING btree (organisation_id, created_at DESC);
CREATE INDEX signed_link_by_subject ON public.signed_link USING btree (subject_id);
alter table signed_link enable row level security;
create policy only_in_own_programmes on signed_link for insert with check ((app.is_system() OR (programme_id IS NULL) OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = signed_link.programme_id))))));
create policy own on signed_link for all using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation())))) with check ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (organisation_id = app.organisation()))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.signed_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on signed_link to caunoi_app;

create table signed_paper (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  file_id uuid not null,
  organisation_id uuid not null,
  account_id uuid,
  at timestamp with time zone not null default now(),
  constraint signed_paper_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id),
  constraint signed_paper_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint signed_paper_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint signed_paper_pkey PRIMARY KEY (id)
);
CREATE INDEX signed_paper_by_programme ON public.signed_paper USING btree (programme_id, at);
alter table signed_paper enable row level security;
create policy participants_add on signed_paper for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = signed_paper.programme_id) AND seen.writes))))));
create policy participants_change on signed_paper for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = signed_paper.programme_id) AND seen.writes))))));
create policy participants_delete on signed_paper for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = signed_paper.programme_id) AND seen.writes))))));
create policy participants_read on signed_paper for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = signed_paper.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.signed_paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select on signed_paper to caunoi_app;

create table single_sign_on (
  id uuid not null default app.new_id(),
  name text not null,
  issuer text not null,
  client_id text not null,
  sealed_secret bytea,
  own_network boolean not null default false,
  proves_twice boolean not null default false,
  is_on boolean not null default true,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint single_sign_on_client_id_check CHECK (((length(client_id) >= 1) AND (length(client_id) <= 300))),
  constraint single_sign_on_issuer_check CHECK (((length(issuer) >= 8) AND (length(issuer) <= 500))),
  constraint single_sign_on_name_check CHECK (((length(name) >= 2) AND (length(name) <= 120))),
  constraint single_sign_on_pkey PRIMARY KEY (id),
  constraint single_sign_on_issuer_key UNIQUE (issuer)
);
alter table single_sign_on enable row level security;
create policy system_only on single_sign_on for all using (app.is_system()) with check (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.single_sign_on DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on single_sign_on to caunoi_app;

create table source (
  id uuid not null default app.new_id(),
  outlet_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  address text not null,
  state text not null default 'active'::text,
  every_minutes integer not null default 60,
  etag text,
  last_modified text,
  last_attempt_at timestamp with time zone,
  last_success_at timestamp with time zone,
  last_new_item_at timestamp with time zone,
  next_attempt_at timestamp with time zone not null default now(),
  asked_at timestamp with time zone,
  failures integer not null default 0,
  problem jsonb,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  moved_to text,
  moved_since timestamp with time zone,
  missing integer not null default 0,
  usual_gap_minutes integer,
  remarks jsonb not null default '[]'::jsonb,
  constraint source_address_check CHECK ((length(address) <= 2000)),
  constraint source_every_minutes_check CHECK (((every_minutes >= 1) AND (every_minutes <= 10080))),
  constraint source_kind_check CHECK ((kind = ANY (ARRAY['feed'::text, 'sitemap'::text, 'page'::text]))),
  constraint source_moved_to_check CHECK ((length(moved_to) <= 2000)),
  constraint source_state_check CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'gone'::text]))),
  constraint source_usual_gap_minutes_check CHECK ((usual_gap_minutes > 0)),
  constraint source_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint source_outlet_id_fkey FOREIGN KEY (outlet_id) REFERENCES outlet(id) ON DELETE CASCADE,
  constraint source_pkey PRIMARY KEY (id),
  constraint source_outlet_id_address_key UNIQUE (outlet_id, address)
);
CREATE INDEX source_due ON public.source USING btree (next_attempt_at) WHERE (state = ANY (ARRAY['active'::text, 'gone'::text]));
alter table source enable row level security;
create policy partners_read on source for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners))))));
create policy partners_write on source for all using ((app.is_system() OR (app.may_write() AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners)))))) with check ((app.is_system() OR (app.may_write() AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners))))));
grant delete, insert, select, update on source to caunoi_app;

create table source_outage (
  id uuid not null default app.new_id(),
  source_id uuid not null,
  organisation_id uuid not null,
  began_at timestamp with time zone not null,
  noticed_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  problem jsonb,
  catch_up text not null default 'none'::text,
  asked_at timestamp with time zone,
  caught_up_at timestamp with time zone,
  found_pages integer not null default 0,
  requests integer not null default 0,
  note jsonb,
  constraint source_outage_catch_up_check CHECK ((catch_up = ANY (ARRAY['none'::text, 'not_needed'::text, 'waiting'::text, 'done'::text, 'out_of_reach'::text]))),
  constraint source_outage_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint source_outage_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id) ON DELETE CASCADE,
  constraint source_outage_pkey PRIMARY KEY (id)
);
CREATE INDEX source_outage_newest ON public.source_outage USING btree (source_id, began_at DESC);
CREATE INDEX source_outage_waiting ON public.source_outage USING btree (noticed_at) WHERE (catch_up = 'waiting'::text);
CREATE UNIQUE INDEX source_outage_open ON public.source_outage USING btree (source_id) WHERE (ended_at IS NULL);
alter table source_outage enable row level security;
create policy partners_read on source_outage for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND ((organisation_id = app.organisation()) OR (organisation_id IN ( SELECT app.visible_partners() AS visible_partners))))));
create policy system_writes on source_outage for all using (app.is_system()) with check (app.is_system());
grant insert, select, update on source_outage to caunoi_app;

create table stamp_due (
  authority_id uuid not null,
  capture_id uuid not null,
  constraint stamp_due_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES time_stamp_authority(id) ON DELETE CASCADE,
  constraint stamp_due_capture_id_fkey FOREIGN KEY (capture_id) REFERENCES capture(id) ON DELETE CASCADE,
  constraint stamp_due_pkey PRIMARY KEY (authority_id, capture_id)
);
alter table stamp_due enable row level security;
create policy system_only on stamp_due for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select on stamp_due to caunoi_app;

create table stamp_progress (
  authority_id uuid not null,
  failures integer not null default 0,
  next_attempt_at timestamp with time zone not null default now(),
  last_success_at timestamp with time zone,
  problem jsonb,
  constraint stamp_progress_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES time_stamp_authority(id) ON DELETE CASCADE,
  constraint stamp_progress_pkey PRIMARY KEY (authority_id)
);
alter table stamp_progress enable row level security;
create policy system_only on stamp_progress for all using (app.is_system()) with check (app.is_system());
grant insert, select, update on stamp_progress to caunoi_app;

create table stated_result (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  period_from date not null,
  period_to date not null,
  text text,
  quantity numeric,
  unit text,
  channel text,
  source text not null,
  source_address text,
  source_on date not null,
  stated_at timestamp with time zone not null default now(),
  stated_by uuid,
  constraint stated_result_channel_check CHECK (((length(channel) >= 1) AND (length(channel) <= 200))),
  constraint stated_result_check CHECK ((period_to >= period_from)),
  constraint stated_result_check1 CHECK (((kind = 'reach'::text) = ((quantity IS NOT NULL) AND (unit IS NOT NULL) AND (channel IS NOT NULL)))),
  constraint stated_result_check2 CHECK (((kind = 'reach'::text) OR (text IS NOT NULL))),
  constraint stated_result_kind_check CHECK ((kind = ANY (ARRAY['reach'::text, 'outtake'::text, 'outcome'::text, 'impact'::text]))),
  constraint stated_result_quantity_check CHECK ((quantity >= (0)::numeric)),
  constraint stated_result_source_address_check CHECK ((length(source_address) <= 2000)),
  constraint stated_result_source_check CHECK (((length(source) >= 3) AND (length(source) <= 500))),
  constraint stated_result_text_check CHECK (((length(text) >= 1) AND (length(text) <= 1000))),
  constraint stated_result_unit_check CHECK ((unit = ANY (ARRAY['views'::text, 'listens'::text, 'reached'::text, 'downloads'::text, 'attendees'::text, 'copies'::text]))),
  constraint stated_result_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint stated_result_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint stated_result_pkey PRIMARY KEY (id)
);
CREATE INDEX stated_result_by_programme ON public.stated_result USING btree (programme_id, period_from);
alter table stated_result enable row level security;
create policy own_adds on stated_result for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = stated_result.programme_id) AND seen.writes))))));
create policy own_deletes on stated_result for delete using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy participants_read on stated_result for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = stated_result.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.stated_result DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select on stated_result to caunoi_app;

create table stored_file (
  id uuid not null default app.new_id(),
  organisation_id uuid not null,
  programme_id uuid,
  sha256 bytea not null,
  size bigint not null,
  media_type text not null,
  name text not null,
  created_at timestamp with time zone not null default now(),
  constraint stored_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint stored_file_sha256_check CHECK ((length(sha256) = 32)),
  constraint stored_file_size_check CHECK ((size >= 0)),
  constraint stored_file_pkey PRIMARY KEY (id)
);
CREATE INDEX stored_file_by_organisation ON public.stored_file USING btree (organisation_id, created_at DESC);
CREATE INDEX stored_file_by_sha ON public.stored_file USING btree (sha256);
CREATE INDEX stored_file_sizes ON public.stored_file USING btree (organisation_id) INCLUDE (size);
alter table stored_file enable row level security;
create policy only_in_own_programmes on stored_file for insert with check ((app.is_system() OR (programme_id IS NULL) OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = stored_file.programme_id))))));
create policy own_adds on stored_file for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_deletes on stored_file for delete using ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()))));
create policy own_or_partner_reads on stored_file for select using ((app.is_system() OR (organisation_id = app.organisation()) OR ((programme_id IS NOT NULL) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = stored_file.programme_id)))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.stored_file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select on stored_file to caunoi_app;

create table target (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  commitment_id uuid not null,
  period_from date not null,
  period_to date not null,
  unit text not null,
  quantity numeric(12,2) not null,
  constraint target_check CHECK ((period_to >= period_from)),
  constraint target_quantity_check CHECK ((quantity > (0)::numeric)),
  constraint target_unit_check CHECK (((length(unit) >= 1) AND (length(unit) <= 60))),
  constraint target_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE CASCADE,
  constraint target_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint target_pkey PRIMARY KEY (id),
  constraint target_commitment_id_period_from_period_to_unit_key UNIQUE (commitment_id, period_from, period_to, unit)
);
CREATE INDEX target_by_programme ON public.target USING btree (programme_id, period_from);
alter table target enable row level security;
create policy participants_add on target for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = target.programme_id) AND seen.writes))))));
create policy participants_change on target for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = target.programme_id) AND seen.writes))))));
create policy participants_delete on target for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = target.programme_id) AND seen.writes))))));
create policy participants_read on target for select using ((app.is_system() OR (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = target.programme_id))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.target DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on target to caunoi_app;

create table time_stamp_authority (
  id uuid not null default app.new_id(),
  name text not null,
  address text not null,
  own_network boolean not null default false,
  certificate text,
  is_on boolean not null default true,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint time_stamp_authority_address_check CHECK (((length(address) >= 8) AND (length(address) <= 2000))),
  constraint time_stamp_authority_certificate_check CHECK ((length(certificate) <= 20000)),
  constraint time_stamp_authority_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
  constraint time_stamp_authority_pkey PRIMARY KEY (id),
  constraint time_stamp_authority_address_key UNIQUE (address)
);
alter table time_stamp_authority enable row level security;
create policy system_adds on time_stamp_authority for insert with check (app.is_system());
create policy system_changes on time_stamp_authority for update using (app.is_system());
create policy system_reads on time_stamp_authority for select using (app.is_system());
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.time_stamp_authority DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant insert, select, update on time_stamp_authority to caunoi_app;

create table used_code (
  account_id uuid not null,
  step bigint not null,
  constraint used_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES person_account(id) ON DELETE CASCADE,
  constraint used_code_pkey PRIMARY KEY (account_id, step)
);
alter table used_code enable row level security;
create policy system_only on used_code for all using (app.is_system()) with check (app.is_system());
grant delete, insert, select, update on used_code to caunoi_app;

create table worker_presence (
  holder text not null,
  seen_at timestamp with time zone not null default now(),
  constraint worker_presence_pkey PRIMARY KEY (holder)
);
alter table worker_presence enable row level security;
create policy workers_keep on worker_presence for all using (true) with check (true);
grant delete, insert, select, update on worker_presence to caunoi_jobs;

create table yearly_plan (
  id uuid not null default app.new_id(),
  programme_id uuid not null,
  year integer not null,
  edition integer not null default 1,
  replaces_id uuid,
  changes text,
  state text not null default 'draft'::text,
  organisation_id uuid not null,
  side text not null,
  is_joint boolean not null default true,
  purpose text,
  arrangements text,
  lines jsonb not null default '[]'::jsonb,
  number_ordinal integer,
  file_notation text,
  place text,
  dated_on date,
  returned_reason text,
  proposed_at timestamp with time zone,
  content jsonb,
  content_sha256 bytea,
  writer_version text,
  files jsonb,
  pages integer,
  issued_at timestamp with time zone,
  issued_by uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint yearly_plan_arrangements_check CHECK ((length(arrangements) <= 10000)),
  constraint yearly_plan_changes_check CHECK ((length(changes) <= 4000)),
  constraint yearly_plan_check CHECK (((edition > 1) = (replaces_id IS NOT NULL))),
  constraint yearly_plan_check1 CHECK (((state <> 'returned'::text) OR (returned_reason IS NOT NULL))),
  constraint yearly_plan_check2 CHECK (((state = 'issued'::text) = (issued_at IS NOT NULL))),
  constraint yearly_plan_check3 CHECK (((state = 'issued'::text) = ((content IS NOT NULL) AND (content_sha256 IS NOT NULL) AND (writer_version IS NOT NULL) AND (files IS NOT NULL) AND (pages IS NOT NULL)))),
  constraint yearly_plan_content_sha256_check CHECK ((length(content_sha256) = 32)),
  constraint yearly_plan_edition_check CHECK ((edition >= 1)),
  constraint yearly_plan_file_notation_check CHECK (((length(file_notation) >= 1) AND (length(file_notation) <= 20))),
  constraint yearly_plan_number_ordinal_check CHECK ((number_ordinal > 0)),
  constraint yearly_plan_pages_check CHECK ((pages > 0)),
  constraint yearly_plan_place_check CHECK ((length(place) <= 200)),
  constraint yearly_plan_purpose_check CHECK ((length(purpose) <= 10000)),
  constraint yearly_plan_returned_reason_check CHECK ((length(returned_reason) <= 2000)),
  constraint yearly_plan_side_check CHECK ((side ~ '^[A-Z]$'::text)),
  constraint yearly_plan_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'proposed'::text, 'returned'::text, 'agreed'::text, 'issued'::text]))),
  constraint yearly_plan_year_check CHECK (((year >= 1945) AND (year <= 2200))),
  constraint yearly_plan_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint yearly_plan_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint yearly_plan_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES yearly_plan(id),
  constraint yearly_plan_pkey PRIMARY KEY (id),
  constraint yearly_plan_programme_id_year_edition_key UNIQUE (programme_id, year, edition)
);
CREATE INDEX yearly_plan_by_content ON public.yearly_plan USING btree (content_sha256) WHERE (content_sha256 IS NOT NULL);
CREATE INDEX yearly_plan_by_file ON public.yearly_plan USING gin (jsonb_path_query_array(files, '$.*."sha256"'::jsonpath)) WHERE (files IS NOT NULL);
CREATE INDEX yearly_plan_waiting ON public.yearly_plan USING btree (programme_id) WHERE (state = ANY (ARRAY['proposed'::text, 'agreed'::text]));
CREATE UNIQUE INDEX yearly_plan_one_open ON public.yearly_plan USING btree (programme_id, year) WHERE (state <> 'issued'::text);
alter table yearly_plan enable row level security;
create policy participants_add on yearly_plan for insert with check ((app.is_system() OR (app.may_write() AND (organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = yearly_plan.programme_id) AND seen.writes))))));
create policy participants_change on yearly_plan for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = yearly_plan.programme_id) AND seen.writes))) AND (state <> 'issued'::text) AND ((state <> 'draft'::text) OR (organisation_id = app.organisation()))))) with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = yearly_plan.programme_id) AND seen.writes))))));
create policy participants_delete on yearly_plan for delete using ((app.is_system() OR (app.may_write() AND (state = 'draft'::text) AND (organisation_id = app.organisation()))));
create policy participants_read on yearly_plan for select using ((app.is_system() OR ((EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = yearly_plan.programme_id)))) AND ((state = 'issued'::text) OR ((app.scope() = 'organisation'::text) AND ((state <> 'draft'::text) OR (organisation_id = app.organisation())))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.yearly_plan DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on yearly_plan to caunoi_app;

create table yearly_plan_consent (
  plan_id uuid not null,
  programme_id uuid not null,
  side text not null,
  organisation_id uuid not null,
  by_paper text,
  account_id uuid,
  at timestamp with time zone not null default now(),
  constraint yearly_plan_consent_by_paper_check CHECK (((length(by_paper) >= 3) AND (length(by_paper) <= 300))),
  constraint yearly_plan_consent_side_check CHECK ((side ~ '^[A-Z]$'::text)),
  constraint yearly_plan_consent_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint yearly_plan_consent_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES yearly_plan(id) ON DELETE CASCADE,
  constraint yearly_plan_consent_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint yearly_plan_consent_pkey PRIMARY KEY (plan_id, side)
);
alter table yearly_plan_consent enable row level security;
create policy participants_add on yearly_plan_consent for insert with check ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = yearly_plan_consent.programme_id) AND seen.writes))))));
create policy participants_change on yearly_plan_consent for update using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = yearly_plan_consent.programme_id) AND seen.writes))))));
create policy participants_delete on yearly_plan_consent for delete using ((app.is_system() OR (app.may_write() AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = yearly_plan_consent.programme_id) AND seen.writes))))));
create policy participants_read on yearly_plan_consent for select using ((app.is_system() OR ((app.scope() = 'organisation'::text) AND (EXISTS ( SELECT
   FROM programme_viewer seen
  WHERE ((seen.organisation_id = app.viewer()) AND (seen.programme_id = yearly_plan_consent.programme_id)))))));
CREATE CONSTRAINT TRIGGER must_be_journalled AFTER INSERT OR DELETE OR UPDATE ON public.yearly_plan_consent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.require_journal();
grant delete, insert, select, update on yearly_plan_consent to caunoi_app;

CREATE OR REPLACE FUNCTION app.count_frequent_keys()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  held real := (select c.reltuples from pg_class c where c.oid = 'public.searchable'::regclass);
begin
  if exists (select from searchable_frequent where counted_at > now() - interval '20 hours') then return; end if;
  delete from searchable_frequent;
  insert into searchable_frequent (key, share)
    with sample as materialized (select s.keys from searchable s tablesample system (least(100, 300000 / greatest(held, 1))) limit 4000)
    select k, count(*)::real / (select count(*) from sample) from sample, unnest(sample.keys) as k
     group by k having count(*) > greatest(20, (select count(*) from sample) / 200);
end
$function$
;

CREATE OR REPLACE FUNCTION app.count_register(ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION app.day_keys(first integer, last integer)
 RETURNS integer[]
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION app.day_number(at timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select floor((extract(epoch from at) + 25200) / 86400)::integer
$function$
;

CREATE OR REPLACE FUNCTION app.enqueue(task text, payload jsonb, job_key text, run_at timestamp with time zone, queue text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select graphile_worker.add_job(
    identifier => task, payload => payload::json, queue_name => queue, run_at => run_at,
    job_key => job_key, job_key_mode => case when job_key is null then null else 'replace' end);
$function$
;

CREATE OR REPLACE FUNCTION app.example_people()
 RETURNS TABLE(key text, account_id uuid, name text, membership jsonb)
 LANGUAGE sql
 STABLE
AS $function$
  select a.example_key, a.id, a.name,
         (select jsonb_build_object('organisationName', o.name, 'role', m.role)
            from public.membership m join public.organisation o on o.id = m.organisation_id
           where m.account_id = a.id and m.until is null order by m.since, m.id limit 1)
    from public.person_account a
   where a.is_example and a.example_key is not null and (select i.example from public.installation i)
   order by a.created_at, a.id
$function$
;

CREATE OR REPLACE FUNCTION app.facets_follow()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if tg_op <> 'INSERT' then
    update public_facet p set programmes = p.programmes - gone.times
      from (select f.kind, f.slug, count(*)::int as times from old_rows o, app.facets_of(o.*) f group by 1, 2 order by 1, 2) gone
     where p.kind = gone.kind and p.slug = gone.slug;
  end if;
  if tg_op <> 'DELETE' then
    insert into public_facet as p (kind, slug, name, sort_key, programmes)
      select f.kind, f.slug, max(f.name), max(f.sort_key), count(*)::int from new_rows n, app.facets_of(n.*) f
       group by 1, 2 order by 1, 2
    on conflict (kind, slug) do update set programmes = p.programmes + excluded.programmes, name = excluded.name,
      sort_key = excluded.sort_key;
  end if;
  delete from public_facet where programmes <= 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.facets_of(r public_record)
 RETURNS TABLE(kind text, slug text, name text, sort_key text)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'place', f.slug, f.name, f.slug from unnest(r.place_slugs, r.place_names) as f (slug, name)
  union all select 'topic', f.slug, f.name, f.slug from unnest(r.topic_slugs, r.topic_names) as f (slug, name)
  union all select 'province', r.province_slug, r.province, r.province_slug where r.province_slug is not null
  union all select case when f.kind = 'press' then 'press' else 'authority' end, f.id::text, f.name, f.key
    from unnest(r.body_ids, r.body_names, r.body_kinds, r.body_keys) as f (id, name, kind, key)
$function$
;

CREATE OR REPLACE FUNCTION app.find_searchable(wanted_kind text, must integer[], also integer[], either integer[], never integer[], first_day integer, last_day integer, wanted uuid[], most integer)
 RETURNS TABLE(object_id uuid, at timestamp with time zone, close boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET jit TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION app.free_programme_slug(wished text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  candidate text := wished;
  suffix integer := 1;
begin
  perform pg_advisory_xact_lock(hashtext('programme-slug'), hashtext(regexp_replace(wished, '(-[0-9]+)+$', '')));
  while exists (select from programme where slug = candidate) loop
    suffix := suffix + 1;
    candidate := wished || '-' || suffix;
  end loop;
  return candidate;
end
$function$
;

CREATE OR REPLACE FUNCTION app.guard_by_programme(tables text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  name text;
  sees text;
  writes text;
begin
  foreach name in array tables loop
    sees := app.seen_condition(name, 'programme_id', false);
    writes := 'app.is_system() or (app.may_write() and ' || app.seen_condition(name, 'programme_id', true) || ')';
    execute format('alter table %I enable row level security', name);
    execute format('create policy participants_read on %I for select using (app.is_system() or %s)', name, sees);
    execute format('create policy participants_add on %I for insert with check (%s)', name, writes);
    execute format('create policy participants_change on %I for update using (%s)', name, writes);
    execute format('create policy participants_delete on %I for delete using (%s)', name, writes);
    execute format('grant select, insert, update, delete on %I to caunoi_app', name);
  end loop;
end
$function$
;

CREATE OR REPLACE FUNCTION app.guard_with_journal(tables text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  name text;
begin
  foreach name in array tables loop
    execute format(
      'create constraint trigger must_be_journalled after insert or update or delete on %I
       deferrable initially deferred for each row execute function app.require_journal()', name);
  end loop;
end
$function$
;

CREATE OR REPLACE FUNCTION app.host_of(address text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select lower(substring(address from '^[A-Za-z]+://(?:[^/?#@]*@)?([^/?#]+)'))
$function$
;

CREATE OR REPLACE FUNCTION app.is_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(current_setting('caunoi.scope', true), '') = 'system'
$function$
;

CREATE OR REPLACE FUNCTION app.known_organisations()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select app.organisation() where app.scope() = 'organisation' and app.organisation() is not null
  union
  select organisation_id from programme_party
   where app.scope() = 'organisation' and programme_id in (select app.visible_programmes())
$function$
;

CREATE OR REPLACE FUNCTION app.mail_is_on()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce((select m.is_on from mail_server m), false) and app.scope() in ('organisation', 'system')
$function$
;

CREATE OR REPLACE FUNCTION app.make_first_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  stands programme;
begin
  select * into stands from programme where id = new.id;
  if stands.edition is null and stands.state in ('in_force', 'suspended', 'ended', 'liquidated') then
    perform app.write_programme_version(stands.id, null,
      coalesce(stands.term_from, stands.signed_on, (now() at time zone 'Asia/Ho_Chi_Minh')::date));
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.make_programme_version(wanted uuid, by_amendment uuid, from_on date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if not (app.is_system() or (app.may_write() and wanted in (select app.writable_programmes()))) then
    raise exception 'no such programme' using errcode = '42501';
  end if;
  return app.write_programme_version(wanted, by_amendment, from_on);
end
$function$
;

CREATE OR REPLACE FUNCTION app.may_write()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(current_setting('caunoi.scope', true), '') in ('organisation', 'system')
$function$
;

CREATE OR REPLACE FUNCTION app.names_of(wanted uuid[])
 RETURNS TABLE(account_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select a.id, a.name from person_account a
   where a.id = any (wanted)
     and (app.is_system()
       or exists (select 1 from membership m
                   where m.account_id = a.id and m.organisation_id in (select app.known_organisations())))
$function$
;

CREATE OR REPLACE FUNCTION app.new_id()
 RETURNS uuid
 LANGUAGE sql
AS $function$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$function$
;

CREATE OR REPLACE FUNCTION app.open_public_record()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  insert into public_record (programme_id, slug, title, search_key, kind, state, term_from, term_to, signed_on, published_at, money, changed_at)
    select p.id, p.slug, p.title, p.search_key, p.kind, p.state, p.term_from, p.term_to, p.signed_on, p.published_at, p.money, p.published_at
      from programme p where p.id = new.programme_id and p.published_at is not null
  on conflict do nothing;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  select nullif(current_setting('caunoi.organisation', true), '')::uuid
$function$
;

CREATE OR REPLACE FUNCTION app.organisations_with_members(wanted uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select distinct organisation_id from membership
   where organisation_id = any (wanted) and until is null and app.scope() <> ''
     and (app.is_system() or organisation_id in (select app.known_organisations()))
$function$
;

CREATE OR REPLACE FUNCTION app.own_entries(people uuid[], kind text, objects text[], steps text[])
 RETURNS TABLE(object_id text, data jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select e.object_id, e.data from public.journal_entry e
  where e.object_kind = kind and e.object_id = any(objects) and e.what = any(steps)
    and (e.account_id = any(people) or e.data ->> 'onBehalfOf' = any(people::text[]))
$function$
;

CREATE OR REPLACE FUNCTION app.owner_key(id uuid)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select ('x' || right(id::text, 8))::bit(32)::int4
$function$
;

CREATE OR REPLACE FUNCTION app.people_of(wanted uuid)
 RETURNS TABLE(membership_id uuid, account_id uuid, name text, email text, role text, since timestamp with time zone, version integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select m.id, m.account_id, a.name,
         case when app.is_system() or m.organisation_id = app.organisation() then a.email end,
         m.role, m.since, m.version
    from membership m join person_account a on a.id = m.account_id
   where m.organisation_id = wanted and m.until is null
     and (app.is_system() or wanted in (select app.known_organisations()))
   order by a.name collate "C", m.id
$function$
;

CREATE OR REPLACE FUNCTION app.programme_content(wanted uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select jsonb_build_object(
    'format', 1,
    'title', p.title, 'kind', p.kind, 'term', jsonb_build_object('from', p.term_from, 'to', p.term_to),
    'signedOn', p.signed_on, 'place', p.place, 'sites', to_jsonb(p.sites), 'online', p.online,
    'purpose', p.purpose, 'legalBasis', p.legal_basis, 'cadence', p.reporting_cadence,
    'parties', coalesce((
      select jsonb_agg(jsonb_build_object('organisationId', x.organisation_id, 'name', o.name, 'side', x.side,
               'isLead', x.is_lead, 'onBehalfOf', x.on_behalf_of) order by x.side, x.position, x.id)
        from public.programme_party x join public.organisation o on o.id = x.organisation_id
       -- A body that has come to its end stands in earlier versions.
       where x.programme_id = p.id and x.until_on is null), '[]'),
    'people', coalesce((
      select jsonb_agg(jsonb_build_object('role', x.role, 'organisationId', y.organisation_id, 'name', x.name,
               'title', x.title, 'authority', x.authority) order by x.position, x.id)
        from public.programme_person x left join public.programme_party y on y.id = x.party_id
       where x.programme_id = p.id), '[]'),
    'topics', coalesce((select jsonb_agg(x.name order by x.position, x.id)
                          from public.programme_topic x where x.programme_id = p.id), '[]'),
    'channels', coalesce((select jsonb_agg(x.name order by x.position, x.id)
                            from public.programme_channel x where x.programme_id = p.id), '[]'),
    'commitments', coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'obliged', c.obliged, 'kind', c.kind, 'subKind', c.sub_kind,
               'modality', c.modality, 'text', c.text, 'cadence', c.cadence,
               'topics', coalesce((select jsonb_agg(t.name order by t.position, t.id)
                                     from public.commitment_topic l join public.programme_topic t on t.id = l.topic_id
                                    where l.commitment_id = c.id), '[]'),
               'targets', coalesce((
                 select jsonb_agg(jsonb_build_object('periodFrom', t.period_from, 'periodTo', t.period_to,
                          'unit', t.unit, 'quantity', trim_scale(t.quantity)) order by t.period_from, t.unit, t.id)
                   from public.target t where t.commitment_id = c.id), '[]')) order by c.position, c.id)
        from public.commitment c where c.programme_id = p.id and c.dropped_at is null), '[]'))
    from public.programme p where p.id = wanted
$function$
;

CREATE OR REPLACE FUNCTION app.public_records_with(part text, named text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select r.programme_id from public_record r where part = 'place' and r.place_slugs @> array[named] and app.scope() <> ''
  union all
  select r.programme_id from public_record r where part = 'topic' and r.topic_slugs @> array[named] and app.scope() <> ''
$function$
;

CREATE OR REPLACE FUNCTION app.published_parties()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select distinct pp.organisation_id from programme_party pp join programme p on p.id = pp.programme_id
   where p.published_at is not null
$function$
;

CREATE OR REPLACE FUNCTION app.publishers_seen()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET enable_seqscan TO 'on'
 SET enable_indexscan TO 'on'
AS $function$
declare
  me uuid := app.organisation();
  known text := current_setting('caunoi.publishers_seen', true);
  seen uuid[];
begin
  if starts_with(known, me || ' ') then return substr(known, 38)::uuid[]; end if;
  select coalesce(array_agg(p.organisation_id), '{}') into seen from searchable_publisher p
   where p.organisation_id = me or p.organisation_id in (select app.visible_partners());
  perform set_config('caunoi.publishers_seen', me || ' ' || seen::text, true);
  return seen;
end
$function$
;

CREATE OR REPLACE FUNCTION app.reading_helper_offer()
 RETURNS TABLE(model text, host text, longest_text integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select h.model, substring(h.endpoint from '^https?://([^/?#]+)'), h.longest_text from reading_helper h
   where h.is_on and app.scope() in ('organisation', 'system')
$function$
;

CREATE OR REPLACE FUNCTION app.register_follows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION app.register_keeps_order()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  update public_register g set search_key = n.search_key from new_rows n
   where g.programme_id = n.programme_id and g.search_key <> n.search_key;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.require_journal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if coalesce(current_setting('caunoi.journalled', true), '') <> pg_current_xact_id()::text then
    raise exception 'a change of % was not journalled in its transaction', tg_table_name using errcode = 'CN001';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.scope()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(current_setting('caunoi.scope', true), '')
$function$
;

CREATE OR REPLACE FUNCTION app.seen_condition(table_name text, column_name text, writing boolean)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select format('exists (select from programme_viewer seen where seen.organisation_id = app.viewer() and seen.programme_id = %I.%I%s)',
    table_name, column_name, case when writing then ' and seen.writes' else '' end)
$function$
;

CREATE OR REPLACE FUNCTION app.settle_viewers(wanted uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  with seen as (
    select p.created_by_organisation_id as organisation_id from programme p where p.id = wanted and p.state = 'draft'
    union
    select pp.organisation_id from programme p join programme_party pp on pp.programme_id = p.id
     where p.id = wanted and p.state <> 'draft'
    union
    select '00000000-0000-0000-0000-000000000000'::uuid from programme p where p.id = wanted and p.published_at is not null
  ), gone as (
    delete from programme_viewer v where v.programme_id = wanted
      and not exists (select from seen s where s.organisation_id = v.organisation_id)
  )
  insert into programme_viewer as v (organisation_id, programme_id, writes)
    select s.organisation_id, wanted, not exists (select from programme_party pp where pp.programme_id = wanted
      and pp.organisation_id = s.organisation_id and pp.until_on is not null) from seen s
  on conflict (organisation_id, programme_id) do update set writes = excluded.writes
    where v.writes <> excluded.writes;
end
$function$
;

CREATE OR REPLACE FUNCTION app.stored_bytes(organisation uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(sum(size), 0)::bigint from public.stored_file where organisation_id = organisation
$function$
;

CREATE OR REPLACE FUNCTION app.take_back_import(wanted uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  removed integer;
begin
  delete from programme p using programme_import i, jsonb_array_elements(i.made -> 'programmes') as one
   where i.id = wanted and i.state = 'imported' and p.id = (one ->> 'id')::uuid
     and (app.is_system() or (app.may_write() and i.organisation_id = app.organisation()));
  get diagnostics removed = row_count;
  return removed;
end
$function$
;

CREATE OR REPLACE FUNCTION app.today()
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date
$function$
;

CREATE OR REPLACE FUNCTION app.viewer()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  select case app.scope() when 'organisation' then app.organisation()
    when 'public' then '00000000-0000-0000-0000-000000000000'::uuid end
$function$
;

CREATE OR REPLACE FUNCTION app.viewer_key(id uuid)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select app.owner_key(id) # 1431655765
$function$
;

CREATE OR REPLACE FUNCTION app.viewers_follow()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if tg_table_name = 'programme' then
    perform app.settle_viewers(new.id);
  else
    if tg_op <> 'INSERT' then perform app.settle_viewers(old.programme_id); end if;
    if tg_op <> 'DELETE' then perform app.settle_viewers(new.programme_id); end if;
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION app.viewers_of(wanted uuid[])
 RETURNS TABLE(programme_id uuid, organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select v.programme_id, v.organisation_id from programme_viewer v
   where app.is_system() and v.programme_id = any (wanted) and v.organisation_id <> '00000000-0000-0000-0000-000000000000'
$function$
;

CREATE OR REPLACE FUNCTION app.visible_partners()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select distinct pp.organisation_id from programme_party pp where pp.programme_id in (select app.visible_programmes())
$function$
;

CREATE OR REPLACE FUNCTION app.visible_programmes()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select programme_id from programme_viewer where organisation_id = app.viewer()
$function$
;

CREATE OR REPLACE FUNCTION app.who_is(wanted text)
 RETURNS TABLE(session_id uuid, account_id uuid, name text, email text, is_platform_admin boolean, is_example boolean, active_organisation_id uuid, active_delegation_id uuid, expires_at timestamp with time zone, proven_at timestamp with time zone, must_add_second_step boolean, memberships jsonb, delegations jsonb)
 LANGUAGE sql
 STABLE
AS $function$
  select s.id, a.id, a.name, a.email, a.is_platform_admin, a.is_example, s.active_organisation_id, s.active_delegation_id,
         s.expires_at,
         -- Invented people of an example house come in by one click, so there is nothing they could prove again.
         case when a.is_example and s.method = 'example' and (select i.example from public.installation i)
              then now() else s.fresh_at end,
         not s.proved_twice and s.method <> 'example' and exists (
           select from public.second_step_rule r
            where (r.organisation_id is null and a.is_platform_admin) or r.organisation_id = s.active_organisation_id),
         coalesce((select jsonb_agg(jsonb_build_object('organisationId', o.id, 'organisationName', o.name,
                            'organisationKind', o.kind, 'role', m.role) order by o.name, o.id)
                     from public.membership m join public.organisation o on o.id = m.organisation_id
                    where m.account_id = a.id and m.until is null), '[]'),
         coalesce((select jsonb_agg(jsonb_build_object('delegationId', d.id, 'organisationId', o.id,
                            'organisationName', o.name, 'organisationKind', o.kind, 'role', absent.role,
                            'accountId', b.id, 'name', b.name, 'endsOn', d.ends_on,
                            'maySign', d.authority_file_id is not null) order by b.name, d.id)
                     from public.delegation d
                     join public.organisation o on o.id = d.organisation_id
                     join public.person_account b on b.id = d.from_account_id
                     join public.membership absent on absent.account_id = d.from_account_id
                      and absent.organisation_id = d.organisation_id and absent.until is null
                     join public.membership own on own.account_id = d.to_account_id
                      and own.organisation_id = d.organisation_id and own.until is null
                    where d.to_account_id = a.id and d.ended_at is null
                      and app.today() between d.starts_on and d.ends_on), '[]')
    from public.person_session s join public.person_account a on a.id = s.account_id
   where s.token = wanted and s.expires_at > now() and not s.awaits_code
$function$
;

CREATE OR REPLACE FUNCTION app.writable_programmes()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select programme_id from programme_viewer where organisation_id = app.viewer() and writes
$function$
;

CREATE OR REPLACE FUNCTION app.write_programme_version(wanted uuid, by_amendment uuid, from_on date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  said jsonb;
  next_number integer;
begin
  update programme set edition = coalesce(edition, 0) + 1 where id = wanted returning edition into next_number;
  said := app.programme_content(wanted);
  insert into programme_version (programme_id, number, in_force_from, content, sha256, amendment_id, organisation_id)
  values (wanted, next_number, from_on, said, sha256(convert_to(said::text, 'UTF8')), by_amendment, app.organisation());
  return next_number;
end
$function$
;
