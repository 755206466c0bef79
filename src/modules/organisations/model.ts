// Bodies: what kinds there are and the words for them. Pure; screens may import it.
import type { Day } from '../../tools/calendar/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';

export * from './appointments.ts';
export {
  bodyCanSign,
  CHANGE_KINDS,
  CHANGE_WORDS,
  bodiesIn,
  changedBodies,
  endedBodies,
  existsOn,
  neverWas,
  nowIs,
  successorBodies,
  successorsIn,
  type BodyChange,
  type BodyState,
  type ChangeKind,
  type ChangeLink,
  type DatedFacts,
  type Effect,
} from './changes.ts';
export { changeCanApply, changeCanBeTakenBack, type KnownBodies, type TakingBack } from './change-rules.ts';

export const ORGANISATION_KINDS = ['authority', 'press', 'other'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const KIND_WORDS: Readonly<Record<OrganisationKind, Sentence>> = {
  authority: say('Cơ quan nhà nước, địa phương', 'Public authority'),
  press: say('Cơ quan báo chí', 'Press agency'),
  other: say('Tổ chức khác', 'Other body'),
};

/** Whose heading its papers carry: Decree 30/2020 for state bodies, Party bodies have their own. */
export const HEADINGS = ['state', 'party', 'press', 'other'] as const;
export type Heading = (typeof HEADINGS)[number];

export const HEADING_WORDS: Readonly<Record<Heading, Sentence>> = {
  state: say('Văn bản hành chính (Nghị định 30/2020/NĐ-CP)', 'Administrative papers (Decree 30/2020)'),
  party: say('Văn bản của Đảng', 'Party papers'),
  press: say('Văn bản của cơ quan báo chí', 'Press agency papers'),
  other: say('Văn bản khác', 'Other papers'),
};

export const LEVELS = ['commune', 'ward', 'special_zone', 'province', 'central', 'unit'] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_WORDS: Readonly<Record<Level, Sentence>> = {
  commune: say('Cấp xã', 'Commune'),
  ward: say('Phường', 'Ward'),
  special_zone: say('Đặc khu', 'Special zone'),
  province: say('Cấp tỉnh', 'Province or city'),
  central: say('Trung ương', 'Central'),
  unit: say('Đơn vị trực thuộc', 'Unit of a larger body'),
};

/** A body as lists, papers and other modules see it. */
export interface OrganisationName {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly place: string | null;
  readonly heading: Heading;
  readonly symbol: string | null;
  readonly shortName: string | null;
  readonly parentName: string | null;
  /** First day on which it is no more; null while it stands. */
  readonly endedOn: Day | null;
}

/** All public facts of a body. */
export interface OrganisationView extends OrganisationName {
  readonly level: Level | null;
  readonly parentId: string | null;
  readonly exchangeCode: string | null;
  readonly begunOn: Day | null;
  /** Number of the unit in the official list. */
  readonly officialCode: string | null;
  readonly placeId: string | null;
  readonly isExample: boolean;
  readonly aliases: readonly string[];
  /** Give it back with a change. */
  readonly version: number;
}

/** More would let one body catch every name in a text. */
export const MOST_ALIASES = 30;

export const organisationCan = {
  takeAlias(
    organisation: { readonly name: string; readonly aliases: readonly string[] },
    key: string,
    ownKey: string,
  ): Answer {
    if (key === '') return no('alias-empty', 'Tên khác phải có chữ hoặc số.', 'Another name needs letters or digits.');
    if (key === ownKey) {
      return no(
        'alias-is-name',
        'Tên này trùng với tên chính thức, không cần thêm.',
        'This is the official name already; there is no need to add it.',
      );
    }
    if (organisation.aliases.length >= MOST_ALIASES) {
      return no(
        'too-many-aliases',
        `Mỗi đơn vị có nhiều nhất ${MOST_ALIASES} tên khác. Hãy bỏ bớt tên không còn dùng.`,
        `A body has at most ${MOST_ALIASES} other names. Remove those no longer used.`,
      );
    }
    return YES;
  },
};
