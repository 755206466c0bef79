// Generated from the migrations; do not edit.
import type { ColumnType } from 'kysely';

type Made<T> = ColumnType<T, T | undefined, T>;
type Counted = ColumnType<number, never, never>;

export interface AcceptanceConsentTable {
  minutes_id: string;
  programme_id: string;
  side: string;
  organisation_id: string;
  content_sha256: Buffer;
  by_paper: string | null;
  account_id: string | null;
  at: Made<Date>;
}

export interface AcceptanceMinutesTable {
  id: Made<string>;
  programme_id: string;
  kind: 'acceptance' | 'liquidation';
  state: Made<'draft' | 'proposed' | 'returned' | 'agreed' | 'frozen'>;
  organisation_id: string;
  side: string;
  period_from: string;
  period_to: string;
  commitment_id: string | null;
  money: 'none' | 'values' | null;
  prices: ColumnType<unknown, string | undefined, string>;
  vat_note: string | null;
  payment_reference: string | null;
  remarks: string | null;
  carried_over: string | null;
  edition: Made<number>;
  replaces_id: string | null;
  changes: string | null;
  number_ordinal: number | null;
  file_notation: string | null;
  place: string | null;
  dated_on: string | null;
  returned_reason: string | null;
  proposed_at: Date | null;
  content: ColumnType<unknown, string | null | undefined, string | null>;
  content_sha256: Buffer | null;
  writer_version: string | null;
  files: ColumnType<unknown, string | null | undefined, string | null>;
  pages: number | null;
  frozen_at: Date | null;
  frozen_by: string | null;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface AgreementTable {
  id: Made<string>;
  organisation_id: string;
  programme_id: string | null;
  brought_as: 'paste' | 'upload' | 'address';
  name: string;
  address: string | null;
  file_id: string | null;
  published_on: string | null;
  state: Made<'to_review' | 'accepted' | 'dropped'>;
  text: string;
  text_sha256: Buffer;
  proposal: ColumnType<unknown, string, string>;
  review: ColumnType<unknown, string, string>;
  dropped_reason: string | null;
  account_id: string | null;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface AmendmentTable {
  id: Made<string>;
  programme_id: string;
  kind: 'amendment' | 'annex' | 'correction';
  number: number | null;
  state: Made<'drafted' | 'proposed' | 'agreed' | 'signed' | 'in_effect' | 'declined' | 'withdrawn'>;
  rationale: string;
  operations: ColumnType<unknown, string | undefined, string>;
  base: ColumnType<unknown, string, string>;
  author_organisation_id: string;
  author_side: string;
  symbol: string | null;
  signed_on: string | null;
  effective_on: string | null;
  effective_reason: string | null;
  signatories: ColumnType<unknown, string | undefined, string>;
  paper_file_id: string | null;
  closed_reason: string | null;
  proposed_at: Date | null;
  closed_at: Date | null;
  in_effect_at: Date | null;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface AmendmentConsentTable {
  id: Made<string>;
  programme_id: string;
  amendment_id: string;
  side: string;
  answer: 'agrees' | 'declines';
  given_on: string;
  person_name: string;
  person_title: string | null;
  reason: string | null;
  organisation_id: string;
  recorded_by_author: Made<boolean>;
  file_id: string | null;
  account_id: string | null;
  at: Made<Date>;
}

export interface AppointmentTable {
  id: Made<string>;
  organisation_id: string;
  role: 'head' | 'deputy' | 'spokesperson' | 'focal_point' | 'other';
  person_name: string;
  title: string;
  search_key: string;
  signing_note: string | null;
  work_phone: string | null;
  work_email: string | null;
  from_on: string;
  until_on: string | null;
  last_confirmed_on: string;
  confirmed_by: string | null;
  deputises_for: string | null;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface AssessmentTable {
  id: Made<string>;
  programme_id: string;
  commitment_id: string;
  organisation_id: string;
  side: string;
  period_from: string;
  period_to: string;
  status: 'scheduled' | 'met' | 'partially_met' | 'not_met';
  stance: 'states' | 'confirms' | 'disputes' | 'explains';
  comment: string | null;
  account_id: string | null;
  at: Made<Date>;
  due_on: string | null;
}

export interface AssessmentRuleTable {
  programme_id: string;
  days: number;
  reason: string;
  version: Made<number>;
}

export interface AuthorityDocumentTable {
  id: Made<string>;
  programme_id: string;
  number: string | null;
  issued_on: string | null;
  what: string;
  file_id: string | null;
  created_at: Made<Date>;
}

export interface BackupRunTable {
  id: Made<string>;
  started_at: Date;
  ended_at: Made<Date>;
  name: string | null;
  tables: number | null;
  table_rows: number | null;
  files: number | null;
  bytes: number | null;
  tried_at: Date | null;
  journal_entries: number | null;
  copied_to: string | null;
  base_at: Date | null;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface BroughtListTable {
  id: Made<string>;
  organisation_id: string;
  name: string;
  kind: 'text' | 'table' | 'newsletter' | 'feed' | 'sitemap' | 'page' | 'newsml' | 'ninjs';
  lines: ColumnType<unknown, string, string>;
  brought_by: string | null;
  brought_at: Made<Date>;
}

export interface CaptureTable {
  id: Made<string>;
  clipping_id: string;
  organisation_id: string;
  captured_at: Date;
  final_address: string;
  status: number;
  media_type: string | null;
  body_sha256: Buffer;
  text_sha256: Buffer;
  warc_sha256: Buffer;
  warc_size: number;
}

export interface CapturePictureTable {
  capture_id: string;
  clipping_id: string;
  organisation_id: string;
  sha256: Buffer;
  size: number;
  taken_at: Date;
  browser: string;
}

export interface CaptureStampTable {
  id: Made<string>;
  capture_id: string;
  clipping_id: string;
  organisation_id: string;
  authority_id: string;
  authority_name: string;
  response: Buffer;
  stamped_at: Date;
  serial: string;
  signer: string;
  is_trusted: boolean;
}

export interface CeremonyTable {
  id: Made<string>;
  programme_id: string;
  kind: 'on_site' | 'at_conference' | 'online';
  conference: string | null;
  held_on: string;
  time_from: string | null;
  time_to: string | null;
  state: Made<'planned' | 'held' | 'minutes_made' | 'closed'>;
  chair: string | null;
  secretary: string | null;
  proceedings: string | null;
  notes: string | null;
  close_report: string | null;
  created_by_organisation_id: string;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface CeremonyFileTable {
  id: Made<string>;
  programme_id: string;
  ceremony_id: string;
  file_id: string;
  caption: string;
  is_cleaned: Made<boolean>;
  organisation_id: string;
  at: Made<Date>;
}

export interface CeremonyGuestTable {
  id: Made<string>;
  programme_id: string;
  ceremony_id: string;
  site_id: string | null;
  name: string | null;
  title: string;
  body: string | null;
  people: number | null;
  is_witness: Made<boolean>;
  came: boolean | null;
  position: Made<number>;
}

export interface CeremonyPaperTable {
  id: Made<string>;
  programme_id: string;
  ceremony_id: string;
  kind: 'invitation' | 'minutes';
  organisation_id: string;
  number_ordinal: number | null;
  file_notation: string | null;
  place: string | null;
  dated_on: string | null;
  closing_words: string | null;
  content: ColumnType<unknown, string | null | undefined, string | null>;
  content_sha256: Buffer | null;
  writer_version: string | null;
  files: ColumnType<unknown, string | null | undefined, string | null>;
  pages: number | null;
  frozen_at: Date | null;
  frozen_by: string | null;
  version: Made<number>;
}

export interface CeremonySiteTable {
  id: Made<string>;
  programme_id: string;
  ceremony_id: string;
  name: string;
  address: string | null;
  host: string | null;
  is_main: Made<boolean>;
  position: Made<number>;
}

export interface CeremonyStepTable {
  id: Made<string>;
  programme_id: string;
  ceremony_id: string;
  at: string | null;
  what: string;
  led_by: string | null;
  position: Made<number>;
}

export interface CheckpointDeliveryTable {
  organisation_id: string;
  day: string;
  checkpoint_size: number;
  letter_id: string;
  at: Made<Date>;
}

export interface CheckpointSubscriptionTable {
  organisation_id: string;
  address: string;
  is_on: Made<boolean>;
  stopped_by_reader: Made<boolean>;
  version: Made<number>;
  changed_at: Made<Date>;
}

export interface ClippingTable {
  id: Made<string>;
  outlet_id: string | null;
  organisation_id: string;
  programme_id: string | null;
  source_id: string | null;
  kind: 'web' | 'print' | 'broadcast' | 'record';
  address: string | null;
  canonical_address: string | null;
  address_key: string | null;
  title: string;
  summary: string | null;
  author: string | null;
  section: string | null;
  credit: string | null;
  issue: string | null;
  page: string | null;
  text: Made<string>;
  syllable_count: Made<number>;
  published_at: Date;
  published_origin: 'json_ld' | 'open_graph' | 'visible' | 'feed' | 'found' | 'typed';
  published_confidence: number;
  found_at: Made<Date>;
  original_id: string | null;
  reprint_containment: number | null;
  reprint_reasons: ColumnType<unknown, string | null | undefined, string | null>;
  reprint_made_by: 'machine' | 'person' | null;
  related_at: Date | null;
  entered_by: string | null;
  version: Made<number>;
}

export interface ClippingCheckTable {
  id: Made<string>;
  clipping_id: string;
  organisation_id: string;
  checked_at: Date;
  result: 'live' | 'changed' | 'gone';
  text_sha256: Buffer | null;
  difference: ColumnType<unknown, string | null | undefined, string | null>;
  reason: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface ClippingConfirmationTable {
  clipping_id: string;
  organisation_id: string;
  confirmed_by: string | null;
  confirmed_at: Made<Date>;
}

export interface ClippingFileTable {
  clipping_id: string;
  file_id: string;
  programme_id: string;
  sha256: Buffer;
  size: number;
  media_type: string;
  name: string;
  cleaned: Made<boolean>;
  position: Made<number>;
}

export interface ClippingFingerprintTable {
  hash: number;
  clipping_id: string;
}

export interface ClippingWatchTable {
  clipping_id: string;
  next_check_at: Made<Date>;
  last_checked_at: Date | null;
  failures: Made<number>;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface CommitmentTable {
  id: Made<string>;
  programme_id: string;
  obliged: string;
  kind: 'coverage' | 'information' | 'access' | 'training' | 'data' | 'feedback' | 'correction' | 'joint' | 'subscription' | 'governance' | 'finance';
  sub_kind: string | null;
  modality: Made<'agreed' | 'pledged' | 'requested' | 'expected'>;
  text: string;
  source_start: number | null;
  source_end: number | null;
  source_quote: string | null;
  cadence: string | null;
  position: Made<number>;
  dropped_at: Date | null;
  dropped_reason: string | null;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface CommitmentTopicTable {
  programme_id: string;
  commitment_id: string;
  topic_id: string;
}

export interface ContentConfirmationTable {
  id: Made<string>;
  programme_id: string;
  edition: number;
  side: string;
  organisation_id: string;
  answer: 'confirms' | 'objects';
  comment: string | null;
  account_id: string | null;
  at: Made<Date>;
}

export interface DataLicenceTable {
  only_one: Made<boolean>;
  name: string;
  address: string;
  confirmed_at: Made<Date>;
  confirmed_by: string | null;
  version: Made<number>;
}

export interface DataRequestTable {
  id: Made<string>;
  kind: 'copy' | 'erase';
  account_id: string;
  came_by: 'own_page' | 'paper';
  note: string | null;
  received_at: Made<Date>;
  answer_by: string;
  carry_out_by: string;
  extended_reason: string | null;
  state: Made<'received' | 'accepted' | 'refused' | 'carried_out'>;
  ground: string | null;
  answered_at: Date | null;
  answered_by: string | null;
  carried_out_at: Date | null;
  entered_by: string | null;
  version: Made<number>;
  taken_in_by_organisation_id: string | null;
  paper_number: string | null;
  handed_in_on: string | null;
}

export interface DayOffTable {
  day: string;
  name: string;
  source: string | null;
}

export interface DelegationTable {
  id: Made<string>;
  organisation_id: string;
  from_account_id: string;
  to_account_id: string;
  starts_on: string;
  ends_on: string;
  reason: string;
  authority_file_id: string | null;
  ended_at: Date | null;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface DeliverableTable {
  id: Made<string>;
  programme_id: string;
  commitment_id: string;
  target_id: string | null;
  plan_action_id: string | null;
  topic_id: string | null;
  title: string;
  unit: string | null;
  quantity: Made<number>;
  delivered_on: string;
  place: string | null;
  for_whom: string | null;
  note: string | null;
  state: Made<'recorded' | 'accepted' | 'refused'>;
  recorded_side: string;
  recorded_for: string;
  recorded_by: string | null;
  recorded_at: Made<Date>;
  decided_side: string | null;
  decided_for: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  decided_reason: string | null;
  after_freeze: Made<boolean>;
  version: Made<number>;
}

export interface DigestChoiceTable {
  account_id: string;
  rhythm: 'daily' | 'weekly';
  chosen_at: Made<Date>;
}

export interface EvidenceLockTable {
  programme_id: string;
  locked_to: string;
}

export interface FileSweepTable {
  id: Made<string>;
  started_at: Date;
  ended_at: Made<Date>;
  files: number;
  removed: number;
  removed_bytes: number;
  held_back: number;
  missing_count: number;
  missing: ColumnType<unknown, string, string>;
}

export interface FoundItemTable {
  outlet_id: string;
  address_key: string;
  organisation_id: string;
  source_id: string | null;
  address: string;
  said: ColumnType<unknown, string | undefined, string>;
  state: Made<'waiting' | 'taken' | 'refused' | 'failed'>;
  attempts: Made<number>;
  next_attempt_at: Made<Date>;
  asked_at: Date | null;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
  clipping_id: string | null;
  entered_by: string | null;
  programme_id: string | null;
  commitment_id: string | null;
  plan_action_id: string | null;
  found_at: Made<Date>;
}

export interface HelperReadingTable {
  agreement_id: string;
  organisation_id: string;
  asking_id: string;
  state: Made<'waiting' | 'answered' | 'failed'>;
  attempts: Made<number>;
  asked_by: string | null;
  asked_at: Made<Date>;
  lost_after: Date;
  finished_at: Date | null;
  model: string;
  host: string;
  milliseconds: number | null;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
  left_out: ColumnType<unknown, string | undefined, string>;
}

export interface HelperSuggestionTable {
  id: Made<string>;
  agreement_id: string;
  organisation_id: string;
  position: number;
  kind: 'fact' | 'party' | 'person' | 'commitment' | 'topic' | 'channel';
  content: ColumnType<unknown, string, string>;
  place_start: number;
  place_end: number;
  decision: 'taken' | 'dismissed' | null;
  decided_by: string | null;
  decided_at: Date | null;
}

export interface InstallationTable {
  only_row: Made<boolean>;
  example: Made<boolean>;
  created_at: Made<Date>;
}

export interface InvitationTable {
  id: Made<string>;
  token_hash: Buffer;
  email: string;
  name: string;
  organisation_id: string;
  role: 'focal_officer' | 'leader' | 'clerk' | 'editor' | 'reporter';
  invited_by: string | null;
  created_at: Made<Date>;
  expires_at: Date;
  accepted_at: Date | null;
  withdrawn_at: Date | null;
}

export interface JournalCheckpointTable {
  size: number;
  root: Buffer;
  text: string;
  at: Made<Date>;
}

export interface JournalEntryTable {
  id: Counted;
  at: Made<Date>;
  account_id: string | null;
  organisation_id: string | null;
  programme_id: string | null;
  what: string;
  object_kind: string;
  object_id: string;
  data: ColumnType<unknown, string | undefined, string>;
  before_hash: Buffer | null;
  after_hash: Buffer | null;
  reason: string | null;
  leaf_hash: Buffer;
  xact: Made<string>;
}

export interface JournalKeyTable {
  verifier: string;
  since: Made<Date>;
}

export interface JournalLeafTable {
  position: number;
  entry_id: number;
  leaf_hash: Buffer;
}

export interface JournalNodeTable {
  level: number;
  index: number;
  hash: Buffer;
}

export interface JournalPlaceTable {
  only_row: Made<boolean>;
  xact: Made<string>;
  entry_id: Made<number>;
  behind_id: Made<number>;
}

export interface LinkShapeDecisionTable {
  outlet_id: string;
  shape: string;
  organisation_id: string;
  is_article: boolean;
  decided_by: string | null;
  decided_for: string | null;
  decided_at: Made<Date>;
}

export interface MachineAlarmTable {
  kind: 'slow_statements' | 'queue_age' | 'failed_jobs' | 'disk_space' | 'file_store';
  began_at: Date;
  seen_at: Date;
  figure: number;
}

export interface MailLetterTable {
  id: Made<string>;
  purpose: string;
  key: string | null;
  organisation_id: string | null;
  account_id: string | null;
  to_address: string;
  sealed: Buffer | null;
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'suppressed';
  tries: Made<number>;
  may_be_double: Made<boolean>;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
  created_at: Made<Date>;
  next_attempt_at: Made<Date>;
  claimed_until: Date | null;
  expires_at: Date;
  finished_at: Date | null;
}

export interface MailProgressTable {
  only_row: Made<boolean>;
  failures: Made<number>;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
  failing_since: Date | null;
  next_attempt_at: Made<Date>;
  last_success_at: Date | null;
}

export interface MailServerTable {
  only_row: Made<boolean>;
  is_on: Made<boolean>;
  host: string | null;
  port: number | null;
  security: Made<'tls' | 'starttls' | 'none'>;
  own_network: Made<boolean>;
  certificate: string | null;
  user_name: string | null;
  sealed_password: Buffer | null;
  sender_name: string | null;
  sender_address: string | null;
  per_minute: Made<number>;
  version: Made<number>;
  changed_at: Made<Date>;
}

export interface MatchTable {
  id: Made<string>;
  programme_id: string;
  commitment_id: string;
  plan_action_id: string | null;
  clipping_id: string;
  state: 'suggested' | 'confirmed' | 'rejected';
  weight: number;
  reasons: ColumnType<unknown, string | undefined, string>;
  quantity: Made<number>;
  made_by: 'machine' | 'person';
  decided_by: string | null;
  decided_for: string | null;
  decided_at: Date | null;
  after_freeze: Made<boolean>;
  note: string | null;
  version: Made<number>;
  created_at: Made<Date>;
  unit: string | null;
  topic_id: string | null;
  deliverable_id: string | null;
}

export interface MembershipTable {
  id: Made<string>;
  account_id: string;
  organisation_id: string;
  role: 'focal_officer' | 'leader' | 'clerk' | 'editor' | 'reporter';
  since: Made<Date>;
  until: Date | null;
  version: Made<number>;
  change_id: string | null;
}

export interface MoneyDeclarationTable {
  id: Made<string>;
  programme_id: string;
  organisation_id: string;
  quarter: string;
  answer: 'none' | 'paid';
  note: string | null;
  due_on: string;
  declared_on: string;
  declared_by: string | null;
  corrected_on: string | null;
  corrected_why: string | null;
  version: Made<number>;
}

export interface MoneyDeclarationLineTable {
  declaration_id: string;
  programme_id: string;
  position: number;
  medium: string;
  amount: number;
  reason: string;
}

export interface OrganisationTable {
  id: Made<string>;
  kind: 'authority' | 'press' | 'other';
  heading: Made<'state' | 'party' | 'press' | 'other'>;
  level: 'commune' | 'ward' | 'special_zone' | 'province' | 'central' | 'unit' | null;
  name: string;
  search_key: string;
  short_name: string | null;
  parent_name: string | null;
  parent_id: string | null;
  place: string | null;
  symbol: string | null;
  exchange_code: string | null;
  is_example: Made<boolean>;
  version: Made<number>;
  created_at: Made<Date>;
  begun_on: string | null;
  ended_on: string | null;
  official_code: string | null;
  place_id: string | null;
}

export interface OrganisationAliasTable {
  organisation_id: string;
  alias: string;
  search_key: string;
}

export interface OrganisationChangeTable {
  id: Made<string>;
  kind: 'rename' | 'move' | 'merge' | 'split' | 'dissolve' | 'transfer' | 'new_kind';
  effective_on: string;
  legal_basis: string | null;
  note: string | null;
  batch_id: string | null;
  effects: ColumnType<unknown, string, string>;
  carries_programmes: boolean;
  carries_people: boolean;
  recorded_by: string | null;
  recorded_at: Made<Date>;
  position: Counted;
  taken_back_at: Date | null;
}

export interface OrganisationChangeBatchTable {
  id: Made<string>;
  name: string;
  sha256: Buffer;
  state: Made<'draft' | 'applying' | 'applied' | 'taken_back'>;
  rows: ColumnType<unknown, string, string>;
  choices: ColumnType<unknown, string | undefined, string>;
  outcome: ColumnType<unknown, string | null | undefined, string | null>;
  brought_by: string | null;
  brought_at: Made<Date>;
  applied_at: Date | null;
  taken_back_at: Date | null;
  version: Made<number>;
}

export interface OrganisationChangeBodyTable {
  id: Made<string>;
  change_id: string;
  from_id: string;
  to_id: string | null;
  share: Made<'whole' | 'part'>;
  is_main: Made<boolean>;
}

export interface OrganisationChangeProgressTable {
  batch_id: string;
  done: number;
  total: number;
  at: Made<Date>;
}

export interface OrganisationPastTable {
  organisation_id: string;
  until_on: string;
  change_id: string;
  name: string;
  search_key: string;
  short_name: string | null;
  parent_name: string | null;
  parent_id: string | null;
  kind: string;
  heading: string;
  level: string | null;
  place: string | null;
  place_id: string | null;
  symbol: string | null;
  official_code: string | null;
}

export interface OutletTable {
  id: Made<string>;
  organisation_id: string;
  name: string;
  kind: 'online' | 'print' | 'radio' | 'television' | 'social' | 'portal' | 'loudspeaker';
  home_address: string | null;
  created_at: Made<Date>;
}

export interface OutletHandoverTable {
  outlet_id: string;
  change_id: string;
  from_organisation_id: string;
  to_organisation_id: string;
  former_name: string;
  at: Made<Date>;
}

export interface OutletLinkShapeTable {
  outlet_id: string;
  shape: string;
  organisation_id: string;
  looks_like_article: boolean;
  links: number;
  examples: ColumnType<unknown, string, string>;
  last_seen_at: Made<Date>;
}

export interface OutsideAnswerTable {
  id: Made<string>;
  opinion_id: string;
  programme_id: string;
  organisation_id: string;
  side: string;
  text: string;
  at: Made<Date>;
}

export interface OutsideAssessorTable {
  id: Made<string>;
  programme_id: string;
  invited_by_organisation_id: string;
  invited_by: string | null;
  made_for: string;
  token_hash: Buffer;
  created_at: Made<Date>;
  until_on: string;
  revoked_at: Date | null;
}

export interface OutsideJudgementTable {
  opinion_id: string;
  commitment_id: string;
  programme_id: string;
  status: 'met' | 'partially_met' | 'not_met' | 'cannot_tell';
}

export interface OutsideOpinionTable {
  id: Made<string>;
  assessor_id: string;
  programme_id: string;
  invited_by_organisation_id: string;
  author: string;
  affiliation: string;
  ties: string;
  text: string;
  published_at: Made<Date>;
  withdrawn_at: Date | null;
  withdrawn_why: string | null;
}

export interface PasskeyUseTable {
  passkey_id: string;
  counter: number;
  last_used_at: Date | null;
}

export interface PersonAccountTable {
  id: Made<string>;
  name: string;
  email: string;
  email_verified: Made<boolean>;
  is_platform_admin: Made<boolean>;
  is_example: Made<boolean>;
  example_key: string | null;
  created_at: Made<Date>;
  updated_at: Made<Date>;
}

export interface PersonCredentialTable {
  id: Made<string>;
  account_id: string;
  provider: string;
  subject: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Made<Date>;
  updated_at: Made<Date>;
}

export interface PersonPasskeyTable {
  id: Made<string>;
  account_id: string;
  credential_id: string;
  public_key: Buffer;
  transports: Made<string[]>;
  name: string;
  is_synced: boolean;
  created_at: Made<Date>;
}

export interface PersonSessionTable {
  id: Made<string>;
  account_id: string;
  token: string;
  active_organisation_id: string | null;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Made<Date>;
  updated_at: Made<Date>;
  method: Made<'password' | 'passkey' | 'single_sign_on' | 'example'>;
  fresh_at: Made<Date>;
  proved_twice: Made<boolean>;
  awaits_code: Made<boolean>;
  active_delegation_id: string | null;
}

export interface PersonTotpTable {
  account_id: string;
  sealed: Buffer;
  created_at: Made<Date>;
}

export interface PersonVerificationTable {
  id: Made<string>;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Made<Date>;
  updated_at: Made<Date>;
}

export interface PlaceTable {
  id: Made<string>;
  level: 'province' | 'district' | 'commune';
  kind: 'province' | 'city' | 'urban_district' | 'district' | 'town' | 'ward' | 'commune' | 'township' | 'special_zone';
  code: string | null;
  name: string;
  bare_name: string;
  parent_id: string | null;
  from_on: string | null;
  until_on: string | null;
  search_key: string;
  full_key: string;
  source: string;
  certain: Made<boolean>;
}

export interface PlaceImportTable {
  id: Made<string>;
  name: string;
  sha256: Buffer;
  row_count: number;
  changes: ColumnType<unknown, string, string>;
  applied_at: Made<Date>;
  applied_by: string | null;
  taken_back_at: Date | null;
}

export interface PlaceSuccessionTable {
  id: Made<string>;
  from_id: string;
  to_id: string;
  effective_on: string;
  extent: 'whole' | 'part' | 'unknown';
  certain: Made<boolean>;
  source: string;
}

export interface PlanActionTable {
  id: Made<string>;
  programme_id: string;
  commitment_id: string;
  title: string;
  due_on: string;
  owner_organisation_id: string;
  owner_name: string | null;
  quantity: number | null;
  unit: string | null;
  state: Made<'planned' | 'done' | 'cancelled'>;
  state_reason: string | null;
  done_on: string | null;
  version: Made<number>;
  created_at: Made<Date>;
  starts_on: string | null;
  partner_organisation_id: string | null;
  partner_name: string | null;
  place: string | null;
  note: string | null;
}

export interface PlanActionHandoverTable {
  plan_action_id: string;
  change_id: string;
  programme_id: string;
  from_organisation_id: string;
  to_organisation_id: string;
  as_what: 'owner' | 'partner';
  at: Made<Date>;
}

export interface ProgrammeTable {
  id: Made<string>;
  slug: string;
  title: string;
  search_key: string;
  kind: 'programme' | 'regulation' | 'plan' | 'contract' | 'memorandum' | 'agreement';
  state: Made<'draft' | 'negotiating' | 'ready_to_sign' | 'signing' | 'in_force' | 'suspended' | 'ended' | 'liquidated'>;
  term_from: string | null;
  term_to: string | null;
  signed_on: string | null;
  place: string | null;
  sites: Made<string[]>;
  online: Made<boolean>;
  purpose: string | null;
  legal_basis: string | null;
  reporting_cadence: 'month' | 'quarter' | 'half_year' | 'year' | null;
  money: Made<'undeclared' | 'none' | 'recorded'>;
  money_note: string | null;
  prior_id: string | null;
  created_by_organisation_id: string;
  published_at: Date | null;
  version: Made<number>;
  created_at: Made<Date>;
  edition: number | null;
}

export interface ProgrammeChannelTable {
  id: Made<string>;
  programme_id: string;
  name: string;
  position: Made<number>;
}

export interface ProgrammeImportTable {
  id: Made<string>;
  organisation_id: string;
  name: string;
  sha256: Buffer;
  file_id: string;
  state: Made<'draft' | 'importing' | 'imported' | 'taken_back' | 'dropped'>;
  sheets: ColumnType<unknown, string, string>;
  choices: ColumnType<unknown, string | undefined, string>;
  duplicates: Made<'stop' | 'skip'>;
  made: ColumnType<unknown, string | null | undefined, string | null>;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
  brought_by: string | null;
  brought_at: Made<Date>;
  imported_at: Date | null;
  ended_at: Date | null;
  version: Made<number>;
}

export interface ProgrammeImportProgressTable {
  import_id: string;
  organisation_id: string;
  done: number;
  total: number;
  at: Made<Date>;
}

export interface ProgrammeLiquidationTable {
  programme_id: string;
  document_number: string | null;
  document_date: string | null;
  file_id: string | null;
  at: Made<Date>;
}

export interface ProgrammePartyTable {
  id: Made<string>;
  programme_id: string;
  organisation_id: string;
  side: string;
  is_lead: Made<boolean>;
  on_behalf_of: string | null;
  position: Made<number>;
  from_on: string | null;
  until_on: string | null;
  change_id: string | null;
  succeeds_id: string | null;
}

export interface ProgrammePersonTable {
  id: Made<string>;
  programme_id: string;
  party_id: string | null;
  role: 'representative' | 'signatory' | 'witness';
  name: string | null;
  title: string | null;
  authority: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | null;
  position: Made<number>;
  authority_document_id: string | null;
}

export interface ProgrammeReadingTable {
  programme_id: string;
  agreement_id: string;
  helper_model: string | null;
  helper_host: string | null;
  suggested: Made<number>;
  taken: Made<number>;
  at: Made<Date>;
}

export interface ProgrammeStandingTable {
  organisation_id: string;
  programme_id: string;
  counted_for: string;
  counted_at: Date;
  title: string;
  search_key: string;
  kind: string;
  state: string;
  term_from: string | null;
  term_to: string | null;
  side: string | null;
  partner_ids: string[];
  place_body_id: string | null;
  province: string | null;
  commitments: number;
  late_targets: number;
  late_actions: number;
  next_due: string | null;
  due_month: number;
  due_quarter: number;
  undecided: number;
  undecided_since: Date | null;
  assessments_due: number;
  targets_by_month: number[];
  actions_by_month: number[];
}

export interface ProgrammeStateChangeTable {
  id: Made<string>;
  programme_id: string;
  from_state: string | null;
  to_state: string;
  reason: string | null;
  account_id: string | null;
  organisation_id: string | null;
  at: Made<Date>;
}

export interface ProgrammeSuccessionTable {
  id: Made<string>;
  programme_id: string;
  change_id: string;
  party_id: string | null;
  from_organisation_id: string;
  side: string;
  main_organisation_id: string | null;
  outcome: 'followed' | 'flagged';
  reason: ColumnType<unknown, string | null | undefined, string | null>;
  effects: ColumnType<unknown, string | undefined, string>;
  at: Made<Date>;
  taken_back_at: Date | null;
}

export interface ProgrammeSuspensionTable {
  id: Made<string>;
  programme_id: string;
  from_on: string;
  planned_until: string | null;
  until_on: string | null;
  reason: string;
}

export interface ProgrammeTopicTable {
  id: Made<string>;
  programme_id: string;
  name: string;
  position: Made<number>;
}

export interface ProgrammeVersionTable {
  id: Made<string>;
  programme_id: string;
  number: number;
  in_force_from: string;
  content: ColumnType<unknown, string, string>;
  sha256: Buffer;
  amendment_id: string | null;
  organisation_id: string | null;
  made_at: Made<Date>;
}

export interface ProgrammeViewerTable {
  organisation_id: string;
  programme_id: string;
  writes: boolean;
}

export interface PublicChangeTable {
  viewer_id: Made<string>;
  programme_id: string;
  day: string;
  what: string;
  times: number;
  at: Date;
}

export interface PublicDutyTable {
  viewer_id: Made<string>;
  programme_id: string;
  organisation_id: string;
  quarter: string;
  kind: 'money' | 'own_opinion' | 'other_opinion' | 'report';
  period_from: string;
  period_to: string;
  due_on: string;
  done_on: string | null;
  is_empty: Made<boolean>;
  part: Made<number>;
  whole: Made<number>;
}

export interface PublicFacetTable {
  kind: 'place' | 'province' | 'authority' | 'press' | 'topic';
  slug: string;
  name: string;
  sort_key: string;
  programmes: number;
}

export interface PublicRecordTable {
  viewer_id: Made<string>;
  programme_id: string;
  slug: string;
  title: string;
  search_key: string;
  kind: string;
  state: string;
  term_from: string | null;
  term_to: string | null;
  signed_on: string | null;
  published_at: Date;
  money: string;
  sides: ColumnType<unknown, string | undefined, string>;
  body_ids: Made<string[]>;
  body_names: Made<string[]>;
  body_kinds: Made<string[]>;
  body_keys: Made<string[]>;
  place_slugs: Made<string[]>;
  place_names: Made<string[]>;
  province_slug: string | null;
  province: string | null;
  topic_slugs: Made<string[]>;
  topic_names: Made<string[]>;
  commitments: Made<number>;
  commitments_met: Made<number>;
  commitments_partially_met: Made<number>;
  commitments_not_met: Made<number>;
  commitments_not_due: Made<number>;
  targets_due: Made<number>;
  targets_met: Made<number>;
  pieces: Made<number>;
  changed_at: Date;
  counted_at: Date | null;
  counted_for: string | null;
}

export interface PublicRegisterTable {
  programme_id: string;
  quarter: string;
  search_key: string;
  asked: number;
  none: number;
  paid: number;
  late: number;
  amount: number;
  lines: number;
}

export interface ReadingHelperTable {
  only_row: Made<boolean>;
  is_on: Made<boolean>;
  endpoint: string | null;
  model: string | null;
  sealed_key: Buffer | null;
  own_network: Made<boolean>;
  timeout_seconds: Made<number>;
  longest_text: Made<number>;
  warned_by: string | null;
  warned_at: Date | null;
  warned_of: string | null;
  version: Made<number>;
  changed_at: Made<Date>;
}

export interface ReadingMarkTable {
  programme_id: string;
  object_kind: 'commitment' | 'party';
  object_id: string;
  proposed_by: 'rules' | 'helper' | 'person';
}

export interface RecoveryCodeTable {
  account_id: string;
  code_hash: Buffer;
  created_at: Made<Date>;
  used_at: Date | null;
}

export interface ReportTable {
  id: Made<string>;
  programme_id: string | null;
  organisation_id: string;
  period_kind: 'quarter' | 'half_year' | 'year' | 'interim' | 'final' | 'span';
  period_from: string;
  period_to: string;
  state: Made<'draft' | 'offered' | 'frozen'>;
  texts: ColumnType<unknown, string | undefined, string>;
  number_ordinal: number | null;
  place: string | null;
  dated_on: string | null;
  addressed_to: string[] | null;
  recipients: string[] | null;
  signer_name: string | null;
  signer_title: string | null;
  signer_authority: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | null;
  signer_body: string | null;
  content: ColumnType<unknown, string | null | undefined, string | null>;
  content_sha256: Buffer | null;
  writer_version: string | null;
  files: ColumnType<unknown, string | null | undefined, string | null>;
  frozen_at: Date | null;
  frozen_by: string | null;
  early_reason: string | null;
  edition: Made<number>;
  replaces_id: string | null;
  changes: string | null;
  version: Made<number>;
  created_at: Made<Date>;
  scope: Made<'programme' | 'organisation' | 'place'>;
  scope_place_id: string | null;
  offered_at: Date | null;
  offered_sha256: Buffer | null;
}

export interface ReportOpinionTable {
  id: Made<string>;
  report_id: string;
  programme_id: string;
  organisation_id: string;
  content_sha256: Buffer;
  side: string;
  opinion: 'agrees' | 'agrees_with_remark' | 'disagrees';
  statement: string | null;
  signer_name: string;
  signer_title: string;
  given_at: Made<Date>;
  given_by: string | null;
}

export interface RequestCountTable {
  key: string;
  minute: number;
  count: number;
}

export interface SavedFilterTable {
  id: Made<string>;
  account_id: string;
  organisation_id: string;
  screen: string;
  name: string;
  query: string;
  shared: Made<boolean>;
  opens: Made<boolean>;
  removed_at: Date | null;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface SchemaMigrationTable {
  name: string;
  sha256: string;
  applied_at: Made<Date>;
}

export interface SearchableTable {
  object_id: string;
  kind: 'clipping' | 'commitment';
  organisation_id: string | null;
  programme_id: string | null;
  at: Date;
  edition: number;
  keys: number[];
}

export interface SearchableFrequentTable {
  key: number;
  share: number;
  counted_at: Made<Date>;
}

export interface SearchablePublisherTable {
  organisation_id: string;
}

export interface SecondStepRuleTable {
  id: Made<string>;
  organisation_id: string | null;
  since: Made<Date>;
}

export interface SentFormTable {
  key_sha256: Buffer;
  sent_at: Made<Date>;
  answer: string | null;
}

export interface SignInAttemptTable {
  key: string;
  failures: number;
  last_at: Date;
  open_at: Date;
}

export interface SignInStepTable {
  id: Made<string>;
  kind: 'passkey' | 'single_sign_on' | 'kept_form';
  token_hash: Buffer;
  session_id: string | null;
  sealed: Buffer;
  expires_at: Date;
}

export interface SignedLinkTable {
  id: Made<string>;
  token_hash: Buffer;
  purpose: string;
  subject_id: string;
  organisation_id: string;
  programme_id: string | null;
  made_for: string;
  made_by: string | null;
  created_at: Made<Date>;
  expires_at: Date;
  most_uses: number;
  uses: Made<number>;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export interface SignedPaperTable {
  id: Made<string>;
  programme_id: string;
  file_id: string;
  organisation_id: string;
  account_id: string | null;
  at: Made<Date>;
}

export interface SingleSignOnTable {
  id: Made<string>;
  name: string;
  issuer: string;
  client_id: string;
  sealed_secret: Buffer | null;
  own_network: Made<boolean>;
  proves_twice: Made<boolean>;
  is_on: Made<boolean>;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface SourceTable {
  id: Made<string>;
  outlet_id: string;
  organisation_id: string;
  kind: 'feed' | 'sitemap' | 'page';
  address: string;
  state: Made<'active' | 'paused' | 'gone'>;
  every_minutes: Made<number>;
  etag: string | null;
  last_modified: string | null;
  last_attempt_at: Date | null;
  last_success_at: Date | null;
  last_new_item_at: Date | null;
  next_attempt_at: Made<Date>;
  asked_at: Date | null;
  failures: Made<number>;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
  version: Made<number>;
  created_at: Made<Date>;
  moved_to: string | null;
  moved_since: Date | null;
  missing: Made<number>;
  usual_gap_minutes: number | null;
  remarks: ColumnType<unknown, string | undefined, string>;
}

export interface SourceOutageTable {
  id: Made<string>;
  source_id: string;
  organisation_id: string;
  began_at: Date;
  noticed_at: Made<Date>;
  ended_at: Date | null;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
  catch_up: Made<'none' | 'not_needed' | 'waiting' | 'done' | 'out_of_reach'>;
  asked_at: Date | null;
  caught_up_at: Date | null;
  found_pages: Made<number>;
  requests: Made<number>;
  note: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface StampDueTable {
  authority_id: string;
  capture_id: string;
}

export interface StampProgressTable {
  authority_id: string;
  failures: Made<number>;
  next_attempt_at: Made<Date>;
  last_success_at: Date | null;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface StatedResultTable {
  id: Made<string>;
  programme_id: string;
  organisation_id: string;
  kind: 'reach' | 'outtake' | 'outcome' | 'impact';
  period_from: string;
  period_to: string;
  text: string | null;
  quantity: number | null;
  unit: 'views' | 'listens' | 'reached' | 'downloads' | 'attendees' | 'copies' | null;
  channel: string | null;
  source: string;
  source_address: string | null;
  source_on: string;
  stated_at: Made<Date>;
  stated_by: string | null;
}

export interface StoredFileTable {
  id: Made<string>;
  organisation_id: string;
  programme_id: string | null;
  sha256: Buffer;
  size: number;
  media_type: string;
  name: string;
  created_at: Made<Date>;
}

export interface TargetTable {
  id: Made<string>;
  programme_id: string;
  commitment_id: string;
  period_from: string;
  period_to: string;
  unit: string;
  quantity: number;
}

export interface TimeStampAuthorityTable {
  id: Made<string>;
  name: string;
  address: string;
  own_network: Made<boolean>;
  certificate: string | null;
  is_on: Made<boolean>;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface UsedCodeTable {
  account_id: string;
  step: number;
}

export interface WorkerPresenceTable {
  holder: string;
  seen_at: Made<Date>;
}

export interface YearlyPlanTable {
  id: Made<string>;
  programme_id: string;
  year: number;
  edition: Made<number>;
  replaces_id: string | null;
  changes: string | null;
  state: Made<'draft' | 'proposed' | 'returned' | 'agreed' | 'issued'>;
  organisation_id: string;
  side: string;
  is_joint: Made<boolean>;
  purpose: string | null;
  arrangements: string | null;
  lines: ColumnType<unknown, string | undefined, string>;
  number_ordinal: number | null;
  file_notation: string | null;
  place: string | null;
  dated_on: string | null;
  returned_reason: string | null;
  proposed_at: Date | null;
  content: ColumnType<unknown, string | null | undefined, string | null>;
  content_sha256: Buffer | null;
  writer_version: string | null;
  files: ColumnType<unknown, string | null | undefined, string | null>;
  pages: number | null;
  issued_at: Date | null;
  issued_by: string | null;
  version: Made<number>;
  created_at: Made<Date>;
}

export interface YearlyPlanConsentTable {
  plan_id: string;
  programme_id: string;
  side: string;
  organisation_id: string;
  by_paper: string | null;
  account_id: string | null;
  at: Made<Date>;
}

export interface DB {
  acceptance_consent: AcceptanceConsentTable;
  acceptance_minutes: AcceptanceMinutesTable;
  agreement: AgreementTable;
  amendment: AmendmentTable;
  amendment_consent: AmendmentConsentTable;
  appointment: AppointmentTable;
  assessment: AssessmentTable;
  assessment_rule: AssessmentRuleTable;
  authority_document: AuthorityDocumentTable;
  backup_run: BackupRunTable;
  brought_list: BroughtListTable;
  capture: CaptureTable;
  capture_picture: CapturePictureTable;
  capture_stamp: CaptureStampTable;
  ceremony: CeremonyTable;
  ceremony_file: CeremonyFileTable;
  ceremony_guest: CeremonyGuestTable;
  ceremony_paper: CeremonyPaperTable;
  ceremony_site: CeremonySiteTable;
  ceremony_step: CeremonyStepTable;
  checkpoint_delivery: CheckpointDeliveryTable;
  checkpoint_subscription: CheckpointSubscriptionTable;
  clipping: ClippingTable;
  clipping_check: ClippingCheckTable;
  clipping_confirmation: ClippingConfirmationTable;
  clipping_file: ClippingFileTable;
  clipping_fingerprint: ClippingFingerprintTable;
  clipping_watch: ClippingWatchTable;
  commitment: CommitmentTable;
  commitment_topic: CommitmentTopicTable;
  content_confirmation: ContentConfirmationTable;
  data_licence: DataLicenceTable;
  data_request: DataRequestTable;
  day_off: DayOffTable;
  delegation: DelegationTable;
  deliverable: DeliverableTable;
  digest_choice: DigestChoiceTable;
  evidence_lock: EvidenceLockTable;
  file_sweep: FileSweepTable;
  found_item: FoundItemTable;
  helper_reading: HelperReadingTable;
  helper_suggestion: HelperSuggestionTable;
  installation: InstallationTable;
  invitation: InvitationTable;
  journal_checkpoint: JournalCheckpointTable;
  journal_entry: JournalEntryTable;
  journal_key: JournalKeyTable;
  journal_leaf: JournalLeafTable;
  journal_node: JournalNodeTable;
  journal_place: JournalPlaceTable;
  link_shape_decision: LinkShapeDecisionTable;
  machine_alarm: MachineAlarmTable;
  mail_letter: MailLetterTable;
  mail_progress: MailProgressTable;
  mail_server: MailServerTable;
  match: MatchTable;
  membership: MembershipTable;
  money_declaration: MoneyDeclarationTable;
  money_declaration_line: MoneyDeclarationLineTable;
  organisation: OrganisationTable;
  organisation_alias: OrganisationAliasTable;
  organisation_change: OrganisationChangeTable;
  organisation_change_batch: OrganisationChangeBatchTable;
  organisation_change_body: OrganisationChangeBodyTable;
  organisation_change_progress: OrganisationChangeProgressTable;
  organisation_past: OrganisationPastTable;
  outlet: OutletTable;
  outlet_handover: OutletHandoverTable;
  outlet_link_shape: OutletLinkShapeTable;
  outside_answer: OutsideAnswerTable;
  outside_assessor: OutsideAssessorTable;
  outside_judgement: OutsideJudgementTable;
  outside_opinion: OutsideOpinionTable;
  passkey_use: PasskeyUseTable;
  person_account: PersonAccountTable;
  person_credential: PersonCredentialTable;
  person_passkey: PersonPasskeyTable;
  person_session: PersonSessionTable;
  person_totp: PersonTotpTable;
  person_verification: PersonVerificationTable;
  place: PlaceTable;
  place_import: PlaceImportTable;
  place_succession: PlaceSuccessionTable;
  plan_action: PlanActionTable;
  plan_action_handover: PlanActionHandoverTable;
  programme: ProgrammeTable;
  programme_channel: ProgrammeChannelTable;
  programme_import: ProgrammeImportTable;
  programme_import_progress: ProgrammeImportProgressTable;
  programme_liquidation: ProgrammeLiquidationTable;
  programme_party: ProgrammePartyTable;
  programme_person: ProgrammePersonTable;
  programme_reading: ProgrammeReadingTable;
  programme_standing: ProgrammeStandingTable;
  programme_state_change: ProgrammeStateChangeTable;
  programme_succession: ProgrammeSuccessionTable;
  programme_suspension: ProgrammeSuspensionTable;
  programme_topic: ProgrammeTopicTable;
  programme_version: ProgrammeVersionTable;
  programme_viewer: ProgrammeViewerTable;
  public_change: PublicChangeTable;
  public_duty: PublicDutyTable;
  public_facet: PublicFacetTable;
  public_record: PublicRecordTable;
  public_register: PublicRegisterTable;
  reading_helper: ReadingHelperTable;
  reading_mark: ReadingMarkTable;
  recovery_code: RecoveryCodeTable;
  report: ReportTable;
  report_opinion: ReportOpinionTable;
  request_count: RequestCountTable;
  saved_filter: SavedFilterTable;
  schema_migration: SchemaMigrationTable;
  searchable: SearchableTable;
  searchable_frequent: SearchableFrequentTable;
  searchable_publisher: SearchablePublisherTable;
  second_step_rule: SecondStepRuleTable;
  sent_form: SentFormTable;
  sign_in_attempt: SignInAttemptTable;
  sign_in_step: SignInStepTable;
  signed_link: SignedLinkTable;
  signed_paper: SignedPaperTable;
  single_sign_on: SingleSignOnTable;
  source: SourceTable;
  source_outage: SourceOutageTable;
  stamp_due: StampDueTable;
  stamp_progress: StampProgressTable;
  stated_result: StatedResultTable;
  stored_file: StoredFileTable;
  target: TargetTable;
  time_stamp_authority: TimeStampAuthorityTable;
  used_code: UsedCodeTable;
  worker_presence: WorkerPresenceTable;
  yearly_plan: YearlyPlanTable;
  yearly_plan_consent: YearlyPlanConsentTable;
}
