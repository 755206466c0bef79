// The shapes of the example workspace's content. All names are invented and marked "(mẫu)" or carry the word "Mẫu".
import type { Day, Period, Quarter } from '../../../tools/calendar/index.ts';
import type { SectionKey } from './subjects/index.ts';

export interface ExamplePerson {
  readonly name: string;
  readonly title: string;
  readonly role: 'leader' | 'spokesperson' | 'focalOfficer' | 'clerk' | 'editor' | 'reporter';
}

/** A place that articles tell of; hamlets are what the people there call them ("thôn …", "khu phố …"). */
export interface Locality {
  /** Lower case, with its kind: "xã Đồng Sậy". */
  readonly name: string;
  readonly bareName: string;
  readonly kind: 'xã' | 'phường';
  /** With the mark: "tỉnh Mẫu Giang (mẫu)". */
  readonly province: string;
  readonly hamlets: readonly string[];
  readonly leaders: readonly ExamplePerson[];
}

export interface ExampleOutlet {
  /** Also the first part of its addresses. */
  readonly id: string;
  readonly name: string;
  readonly bodyId: string;
  readonly sections: readonly { readonly key: SectionKey; readonly name: string }[];
  readonly reporters: readonly string[];
}

export interface ExampleBody {
  readonly id: string;
  readonly kind: 'authority' | 'press';
  readonly pressKind: 'newspaper' | 'portal' | null;
  /** With the mark: "UBND xã Đồng Sậy (mẫu)". */
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly address: string;
  readonly people: readonly ExamplePerson[];
  readonly locality: Locality | null;
  readonly outlet: ExampleOutlet | null;
}

export type Side = 'A' | 'B';

/** A piece of the agreement text: `text === agreementText.slice(start, end)`, in UTF-16 units of NFC text. */
export interface Quote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ExampleCommitment extends Quote {
  readonly key: string;
  /** Starts with coverage, information, access, training, data, feedback, correction, joint, subscription or governance. */
  readonly kind: string;
  readonly obliged: Side | 'both';
  readonly modality: 'agreed' | 'pledged' | 'requested';
  readonly topics: readonly string[];
  readonly unit: string;
  readonly cadence: 'quarter' | 'halfYear' | 'year' | 'asNeeded';
}

export interface ExampleTarget {
  readonly commitmentKey: string;
  readonly quarter: Quarter;
  readonly format: string;
  readonly quantity: number;
}

export interface ExamplePlanAction {
  readonly key: string;
  readonly commitmentKey: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly ownerBodyId: string;
  readonly ownerName: string;
  readonly topics: readonly string[];
}

/** Something that a side did, shown by a record and not by a published item. */
export interface ExampleEvidence {
  readonly key: string;
  readonly commitmentKey: string;
  readonly kind: 'minutes' | 'letter' | 'attendance' | 'receipt' | 'dataset';
  readonly recordedBy: Side;
  readonly happenedOn: Day;
  readonly title: string;
  readonly text: string;
  readonly quantity: number;
  readonly unit: string;
}

export interface ExampleSuppliedText {
  readonly key: string;
  readonly commitmentKey: string;
  readonly suppliedOn: Day;
  readonly text: string;
}

export interface ExampleProgramme {
  readonly key: string;
  readonly name: string;
  readonly kind: 'chương trình phối hợp' | 'quy chế phối hợp' | 'thỏa thuận hợp tác';
  readonly state: 'draft' | 'negotiating' | 'in_force' | 'ended';
  /** `waiting`: the text has come in and nobody has read the reader's proposal yet. */
  readonly textReview: 'waiting' | 'accepted';
  readonly signedOn: Day | null;
  readonly publishedOn: Day;
  readonly term: Period | null;
  readonly place: string;
  readonly parties: readonly {
    readonly bodyId: string;
    readonly side: Side;
    readonly lead: boolean;
    readonly representatives: readonly { readonly name: string; readonly title: string }[];
  }[];
  readonly signatories: readonly { readonly bodyId: string; readonly name: string; readonly title: string }[];
  readonly priorKey: string | null;
  readonly agreementText: string;
  readonly topics: readonly ({ readonly id: string; readonly name: string } & Quote)[];
  readonly commitments: readonly ExampleCommitment[];
  readonly targets: readonly ExampleTarget[];
  readonly planActions: readonly ExamplePlanAction[];
  readonly evidence: readonly ExampleEvidence[];
  readonly suppliedTexts: readonly ExampleSuppliedText[];
}

export interface ExampleArticle {
  readonly id: string;
  readonly outletId: string;
  /** Path on the outlet, without the outlet's own prefix: "/xa-hoi/ten-bai-….html". */
  readonly path: string;
  readonly section: SectionKey;
  readonly title: string;
  readonly sapo: string;
  readonly author: string;
  /** "Theo …" of a reprint, else null. */
  readonly credit: string | null;
  /** ISO time with +07:00. */
  readonly publishedAt: string;
  readonly paragraphs: readonly string[];
  /** The place that it tells of. */
  readonly locality: string;
  readonly topic: string | null;
  /** What a person should confirm it for; null for news that serves no programme. */
  readonly programmeKey: string | null;
  readonly commitmentKey: string | null;
  /** Id of the original. */
  readonly reprintOf: string | null;
}
