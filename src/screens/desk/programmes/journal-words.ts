// What the journal's entries are called on screen, from all modules whose changes belong to a programme.
import { LINK_EVENTS } from '../../../modules/accounts/model.ts';
import { AGREEMENT_EVENTS } from '../../../modules/agreements/model.ts';
import { AMENDMENT_EVENTS } from '../../../modules/amendments/model.ts';
import { CEREMONY_EVENTS } from '../../../modules/ceremonies/model.ts';
import { COMMITMENT_EVENTS, STATUS_WORDS } from '../../../modules/commitments/model.ts';
import { EVIDENCE_EVENTS } from '../../../modules/evidence/model.ts';
import { PLAN_EVENTS } from '../../../modules/planning/model.ts';
import { MONEY_WORDS, PROGRAMME_EVENTS, STATE_WORDS } from '../../../modules/programmes/model.ts';
import { PUBLIC_RECORD_EVENTS } from '../../../modules/public-record/model.ts';
import { ACCEPTANCE_EVENTS } from '../../../modules/acceptance/model.ts';
import { REPORT_EVENTS } from '../../../modules/reports/model.ts';
import { say, type Language, type Sentence } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';

const EVENTS: Readonly<Record<string, Sentence>> = {
  ...LINK_EVENTS,
  ...PROGRAMME_EVENTS,
  ...COMMITMENT_EVENTS,
  ...AMENDMENT_EVENTS,
  ...AGREEMENT_EVENTS,
  ...CEREMONY_EVENTS,
  ...PLAN_EVENTS,
  ...EVIDENCE_EVENTS,
  ...REPORT_EVENTS,
  ...ACCEPTANCE_EVENTS,
  ...PUBLIC_RECORD_EVENTS,
};

const SUBJECTS: Readonly<Record<string, Sentence>> = {
  programme: say('chương trình', 'the programme'),
  commitment: say('cam kết', 'a commitment'),
  'plan-action': say('kế hoạch', 'the plan'),
  'yearly-plan': say('kế hoạch năm', 'a yearly plan'),
  ceremony: say('lễ ký', 'a ceremony'),
  amendment: say('sửa đổi', 'an amendment'),
  match: say('bằng chứng', 'evidence'),
  clipping: say('tin bài', 'a clipping'),
  report: say('báo cáo', 'a report'),
  'acceptance-minutes': say('biên bản', 'minutes'),
  agreement: say('văn bản', 'a text'),
};

/** What happened. An entry of a kind not named here is told by its subject, never left out. */
export function eventWords(what: string): Sentence {
  const known = EVENTS[what];
  if (known) return known;
  const subject = SUBJECTS[what.split('.')[0] ?? ''] ?? say('dữ liệu', 'data');
  return say(`thay đổi ${subject.vi} (${what})`, `changed ${subject.en} (${what})`);
}

type Data = Readonly<Record<string, unknown>>;
const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);
const day = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : null;

function word(words: Readonly<Record<string, Sentence>>, key: unknown, language: Language): string | null {
  return typeof key === 'string' ? (words[key]?.[language] ?? null) : null;
}

const FIELD_WORDS: Readonly<Record<string, Sentence>> = {
  title: say('tên', 'title'),
  kind: say('loại văn bản', 'kind'),
  termFrom: say('từ ngày', 'from'),
  termTo: say('đến ngày', 'to'),
  signedOn: say('ngày ký', 'signed on'),
  place: say('nơi ký', 'place'),
  sites: say('điểm cầu', 'sites'),
  online: say('ký trực tuyến', 'online'),
  purpose: say('mục đích', 'purpose'),
  legalBasis: say('căn cứ', 'legal basis'),
  cadence: say('kỳ báo cáo', 'reporting'),
};

/** About what and from what to what, in a few words; empty when the entry says no more. */
export function eventDetails(what: string, data: Data, language: Language): string[] {
  const subject =
    text(data['title']) ?? text(data['text']) ?? (Array.isArray(data['texts']) ? text(data['texts'][0]) : null);
  const more = typeof data['count'] === 'number' && data['count'] > 1 ? `(${data['count']})` : null;
  const states = [word(STATE_WORDS, data['from'], language), word(STATE_WORDS, data['to'], language)];
  const money = what === 'programme.money-declared' ? word(MONEY_WORDS, data['to'], language) : null;
  const status = word(STATUS_WORDS, data['status'], language);
  const due = day(data['dueOn']) ?? day(data['heldOn']);
  const year = typeof data['year'] === 'number' ? String(data['year']) : null;
  const changed =
    data['changed'] && typeof data['changed'] === 'object'
      ? Object.keys(data['changed'])
          .map((field) => FIELD_WORDS[field]?.[language] ?? field)
          .join(', ')
      : null;
  return [
    subject ? [`“${subject}”`, more].filter(Boolean).join(' ') : more,
    states[0] && states[1] ? `${states[0]} → ${states[1]}` : null,
    money,
    status,
    due,
    year,
    changed,
    text(data['fromTitle']) ?? text(data['priorTitle']),
  ].filter((part): part is string => part !== null && part !== '');
}
