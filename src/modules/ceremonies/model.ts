// What a signing ceremony is: its kinds, states and words, and what may happen to it. Pure, so that screens in the browser
// may use it too.
import type { Day } from '../../tools/calendar/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';

export const CEREMONY_KINDS = ['on_site', 'at_conference', 'online'] as const;
export type CeremonyKind = (typeof CEREMONY_KINDS)[number];

export const CEREMONY_KIND_WORDS: Record<CeremonyKind, Sentence> = {
  on_site: say('trực tiếp tại một nơi', 'on site'),
  at_conference: say('trong khuôn khổ một hội nghị khác', 'inside another conference'),
  online: say('trực tuyến tại các điểm cầu', 'online at bridge points'),
};

export const CEREMONY_STATES = ['planned', 'held', 'minutes_made', 'closed'] as const;
export type CeremonyState = (typeof CEREMONY_STATES)[number];

export const CEREMONY_STATE_WORDS: Record<CeremonyState, Sentence> = {
  planned: say('đang chuẩn bị', 'planned'),
  held: say('đã tổ chức', 'held'),
  minutes_made: say('đã lập biên bản', 'minutes made'),
  closed: say('đã kết thúc hồ sơ', 'closed'),
};

export const PAPER_KINDS = ['invitation', 'minutes'] as const;
export type CeremonyPaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_KIND_WORDS: Record<CeremonyPaperKind, Sentence> = {
  invitation: say('giấy mời', 'invitation'),
  minutes: say('biên bản', 'minutes'),
};

export const PAPER_FORMATS = ['docx', 'pdf'] as const;
export type CeremonyPaperFormat = (typeof PAPER_FORMATS)[number];

/** What the journal says of ceremonies, in words. Keys are the entries' `what`. */
export const CEREMONY_EVENTS: Readonly<Record<string, Sentence>> = {
  'ceremony.planned': say('lên kế hoạch lễ ký', 'planned a signing ceremony'),
  'ceremony.recorded': say('ghi lại lễ ký đã tổ chức', 'recorded a signing ceremony that was held'),
  'ceremony.changed': say('sửa thông tin lễ ký', 'changed the facts of a ceremony'),
  'ceremony.arranged': say('ghi lại điểm tổ chức và kịch bản lễ ký', 'set sites and script of a ceremony'),
  'ceremony.guests-set': say('ghi lại thành phần dự lễ ký', 'set the guests of a ceremony'),
  'ceremony.attendance-ticked': say('điểm danh lễ ký', 'ticked the attendance of a ceremony'),
  'ceremony.held': say('ghi nhận lễ ký đã tổ chức', 'recorded a ceremony as held'),
  'ceremony.files-added': say('thêm ảnh, tài liệu lễ ký', 'added files of a ceremony'),
  'ceremony.file-removed': say('bỏ ảnh, tài liệu lễ ký', 'removed a file of a ceremony'),
  'ceremony.paper-changed': say('sửa giấy mời, biên bản lễ ký', 'changed a paper of a ceremony'),
  'ceremony.invitation-issued': say('ban hành giấy mời lễ ký', 'issued the invitation to a ceremony'),
  'ceremony.minutes-made': say('chốt biên bản lễ ký', 'froze the minutes of a ceremony'),
  'ceremony.closed': say('kết thúc hồ sơ lễ ký', 'closed the record of a ceremony'),
  'ceremony.deleted': say('xóa lễ ký chưa tổ chức', 'deleted a planned ceremony'),
};

export interface CeremonyFacts {
  readonly state: CeremonyState;
  readonly heldOn: Day;
  readonly sites: readonly unknown[];
}

export interface PaperFacts {
  readonly isFrozen: boolean;
  readonly place: string | null;
  readonly datedOn: Day | null;
  /** Each side's signer, null where nobody is named. */
  readonly signers: readonly (string | null)[];
}

const SETTLED = no(
  'minutes-made',
  'Biên bản đã chốt nên hồ sơ lễ ký không sửa được nữa.',
  'The minutes are frozen, so the record of the ceremony changes no more.',
);

const HELD_ALREADY = no(
  'held-already',
  'Lễ ký đã được ghi nhận là đã tổ chức.',
  'The ceremony is recorded as held already.',
);

const FROZEN = no('frozen', 'Văn bản này đã chốt nên không sửa được nữa.', 'This paper is frozen and changes no more.');

export const ceremonyCan = {
  /** Facts, sites, script, guests, files: until the minutes stand. */
  change: (ceremony: Pick<CeremonyFacts, 'state'>): Answer =>
    ceremony.state === 'planned' || ceremony.state === 'held' ? YES : SETTLED,

  hold(ceremony: CeremonyFacts, today: Day): Answer {
    if (ceremony.state !== 'planned') return HELD_ALREADY;
    if (ceremony.heldOn > today)
      return no('not-yet', 'Chưa đến ngày tổ chức lễ ký.', 'The day of the ceremony has not come.');
    return ceremony.sites.length > 0
      ? YES
      : no('no-site', 'Chưa ghi nơi tổ chức. Hãy ghi ít nhất một điểm.', 'Record at least one site first.');
  },

  delete: (ceremony: Pick<CeremonyFacts, 'state'>): Answer =>
    ceremony.state === 'planned'
      ? YES
      : no(
          'held-already',
          'Chỉ xóa được lễ ký chưa tổ chức.',
          'Only a ceremony that has not been held can be deleted.',
        ),

  changePaper(ceremony: Pick<CeremonyFacts, 'state'>, kind: CeremonyPaperKind, isFrozen: boolean): Answer {
    if (isFrozen) return FROZEN;
    return kind === 'invitation' && ceremony.state !== 'planned'
      ? no('held-already', 'Lễ ký đã tổ chức, không còn mời nữa.', 'The ceremony is over; nobody is invited any more.')
      : YES;
  },

  freezePaper(ceremony: CeremonyFacts, kind: CeremonyPaperKind, paper: PaperFacts): Answer {
    const open = ceremonyCan.changePaper(ceremony, kind, paper.isFrozen);
    if (!open.yes) return open;
    if (kind === 'minutes' && ceremony.state !== 'held')
      return ceremony.state === 'planned'
        ? no('not-held', 'Chỉ lập biên bản khi lễ ký đã tổ chức.', 'Minutes are made once the ceremony has been held.')
        : SETTLED;
    if (ceremony.sites.length === 0)
      return no('no-site', 'Chưa ghi nơi tổ chức.', 'The site of the ceremony is missing.');
    if (!paper.place?.trim()) return no('no-place', 'Chưa ghi địa danh ban hành.', 'The place of issue is missing.');
    if (!paper.datedOn) return no('no-date', 'Chưa ghi ngày ban hành.', 'The date of issue is missing.');
    if (kind === 'minutes' && paper.datedOn < ceremony.heldOn)
      return no(
        'dated-before',
        'Ngày biên bản không thể trước ngày tổ chức lễ ký.',
        'Minutes cannot be dated before the day of the ceremony.',
      );
    if (kind === 'invitation' && paper.datedOn > ceremony.heldOn)
      return no(
        'dated-after',
        'Ngày giấy mời không thể sau ngày tổ chức lễ ký.',
        'An invitation cannot be dated after the day of the ceremony.',
      );
    return paper.signers.length > 0 && paper.signers.every((name) => name?.trim())
      ? YES
      : no(
          'no-signer',
          'Chưa có người ký của đủ các bên. Hãy ghi người ký ở mục Nhân sự của chương trình.',
          'Not every side has a signatory. Record them with the people of the programme.',
        );
  },

  close(ceremony: Pick<CeremonyFacts, 'state'>): Answer {
    if (ceremony.state === 'minutes_made') return YES;
    return ceremony.state === 'closed'
      ? no('closed', 'Hồ sơ lễ ký đã kết thúc.', 'The record is closed already.')
      : no(
          'no-minutes',
          'Hãy chốt biên bản trước khi kết thúc hồ sơ.',
          'Freeze the minutes before closing the record.',
        );
  },
} as const;

/** A ceremony ends after it begins, and has no end without a beginning. */
export function hoursInOrder(hours: {
  readonly timeFrom?: string | null | undefined;
  readonly timeTo?: string | null | undefined;
}): Answer {
  return !hours.timeTo || (hours.timeFrom && hours.timeFrom <= hours.timeTo)
    ? YES
    : no(
        'hours-backwards',
        'Giờ kết thúc phải sau giờ bắt đầu; có giờ kết thúc thì phải ghi giờ bắt đầu.',
        'The end must come after the beginning; who gives an end gives the beginning too.',
      );
}

export interface Counted {
  readonly expected: number;
  readonly came: number;
}

/** Persons, not rows: a named office-holder is one, a group as many as it says. */
export function attendance(
  guests: readonly { readonly people: number | null; readonly came: boolean | null }[],
): Counted {
  const heads = (list: typeof guests) => list.reduce((sum, guest) => sum + (guest.people ?? 1), 0);
  return { expected: heads(guests), came: heads(guests.filter((guest) => guest.came === true)) };
}

/** "08 giờ 30" */
export function hourWords(time: string): string {
  return `${time.slice(0, 2)} giờ ${time.slice(3, 5)}`;
}

/** "Nguyễn Văn Thử (mẫu), Chủ tịch, UBND xã Bến Thử"; a group with its number. In official Vietnamese. */
export function guestWords(guest: {
  readonly name: string | null;
  readonly title: string;
  readonly body: string | null;
  readonly people: number | null;
}): string {
  const number = guest.people === null ? '' : ` (${guest.people} người)`;
  return `${[guest.name, guest.title, guest.body].filter(Boolean).join(', ')}${number}`;
}
