// What a change of a body does, as data: seven kinds, what each does to each body field by field, and the exact inverse.
// Whether it may happen stands in change-rules.ts. Pure. Days are half open, as decisions say them: a change holds from its day on.
import type { Day } from '../../tools/calendar/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';
import type { Heading, Level, OrganisationKind } from './model.ts';
import { nameKey } from './name-key.ts';

/** The seven kinds that bodies of public registers go through (mysociety/alaveteli righttoknow#834). */
export const CHANGE_KINDS = ['rename', 'move', 'merge', 'split', 'dissolve', 'transfer', 'new_kind'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_WORDS: Readonly<Record<ChangeKind, Sentence>> = {
  rename: say('Đổi tên', 'Rename'),
  move: say('Chuyển sang cơ quan cấp trên khác', 'Move under another parent'),
  merge: say('Sáp nhập, hợp nhất', 'Merge'),
  split: say('Chia, tách', 'Split'),
  dissolve: say('Giải thể, kết thúc hoạt động', 'Dissolve'),
  transfer: say('Chuyển giao nhiệm vụ', 'Transfer of duties'),
  new_kind: say('Đổi loại hình, đổi cấp', 'New kind or level'),
};

/** Facts of a body that may differ from day to day. */
export interface DatedFacts {
  readonly name: string;
  readonly shortName: string | null;
  readonly parentName: string | null;
  readonly parentId: string | null;
  readonly kind: OrganisationKind;
  readonly heading: Heading;
  readonly level: Level | null;
  readonly place: string | null;
  readonly placeId: string | null;
  readonly symbol: string | null;
  readonly officialCode: string | null;
}

export interface BodyState extends DatedFacts {
  readonly id: string;
  /** First day; null when not known. */
  readonly begunOn: Day | null;
  /** First day on which it is no more. On the day it began when its beginning was taken back. */
  readonly endedOn: Day | null;
  readonly aliases: readonly string[];
}

export interface ChangeLink {
  readonly fromId: string;
  /** Null where a body changes itself or ends without a successor; fromId where it goes on beside its successors. */
  readonly toId: string | null;
  readonly share: 'whole' | 'part';
  /** The successor to whom goes what cannot be divided. */
  readonly isMain: boolean;
}

export interface BodyChange {
  readonly kind: ChangeKind;
  readonly effectiveOn: Day;
  readonly links: readonly ChangeLink[];
  /** New facts, for rename, move and new_kind. */
  readonly facts: Partial<DatedFacts>;
  /** Bodies that begin with this change. */
  readonly begins: readonly string[];
}

type Changeable = Omit<BodyState, 'id' | 'aliases'>;

/** What a change does to one body. `before` and `after` have the same members. */
export interface Effect {
  readonly organisationId: string;
  readonly before: Partial<Changeable>;
  readonly after: Partial<Changeable>;
  readonly aliasAdded: string | null;
  readonly aliasRemoved: string | null;
}

const unique = (ids: readonly string[]) => [...new Set(ids)];
export const changedBodies = (change: Pick<BodyChange, 'links'>): string[] =>
  unique(change.links.map((link) => link.fromId));
/** Bodies that take something over, the main ones first. */
export const successorBodies = (change: Pick<BodyChange, 'links'>): string[] =>
  unique(
    change.links
      .toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
      .flatMap((link) => (link.toId !== null && link.toId !== link.fromId ? [link.toId] : [])),
  );
/** Every body that the change names. */
export const bodiesIn = (change: Pick<BodyChange, 'links'>): string[] =>
  unique([...changedBodies(change), ...successorBodies(change)]);
/** Bodies that are no more from the day on. */
export function endedBodies(change: Pick<BodyChange, 'kind' | 'links'>): string[] {
  if (change.kind !== 'merge' && change.kind !== 'split' && change.kind !== 'dissolve') return [];
  return changedBodies(change).filter((id) => !change.links.some((link) => link.fromId === id && link.toId === id));
}
/** The successors of one body, the main one first. */
export function successorsIn(change: Pick<BodyChange, 'links'>, fromId: string): string[] {
  return successorBodies({ links: change.links.filter((link) => link.fromId === fromId) });
}
/** It began and ended on one day: its beginning was taken back, so there never was such a body. */
export function neverWas(body: Pick<BodyState, 'begunOn' | 'endedOn'>): boolean {
  return body.begunOn !== null && body.endedOn !== null && body.endedOn <= body.begunOn;
}
export function existsOn(body: Pick<BodyState, 'begunOn' | 'endedOn'>, day: Day): boolean {
  return (body.begunOn === null || body.begunOn <= day) && (body.endedOn === null || day < body.endedOn);
}

/** What the change does to each body. Only for changes that may be applied. */
export function effectsOf(change: BodyChange, bodies: ReadonlyMap<string, BodyState>): Effect[] {
  const found: Effect[] = change.begins.map((id) => ({
    organisationId: id,
    before: { endedOn: change.effectiveOn },
    after: { endedOn: null },
    aliasAdded: null,
    aliasRemoved: null,
  }));
  for (const id of endedBodies(change)) {
    found.push({
      organisationId: id,
      before: { endedOn: null },
      after: { endedOn: change.effectiveOn },
      aliasAdded: null,
      aliasRemoved: null,
    });
  }
  if (change.kind !== 'rename' && change.kind !== 'move' && change.kind !== 'new_kind') return found;
  for (const id of changedBodies(change)) {
    const body = bodies.get(id)!;
    const fields = (Object.keys(change.facts) as (keyof DatedFacts)[]).filter(
      (field) => change.facts[field] !== undefined && change.facts[field] !== body[field],
    );
    const pick = (facts: Partial<DatedFacts>) => Object.fromEntries(fields.map((field) => [field, facts[field]]));
    found.push({
      organisationId: id,
      before: pick(body),
      after: pick(change.facts),
      aliasAdded: formerName(body, change.facts.name ?? body.name),
      aliasRemoved: null,
    });
  }
  return found;
}

/** Texts go on using the old name: it stays as another name, unless it is one already. */
function formerName(body: BodyState, name: string): string | null {
  const key = nameKey(body.name);
  return key === nameKey(name) || body.aliases.some((alias) => nameKey(alias) === key) ? null : body.name;
}

/** The bodies with the effects done to them; others are as they were. */
export function withEffects(
  bodies: ReadonlyMap<string, BodyState>,
  effects: readonly Effect[],
): Map<string, BodyState> {
  const done = new Map(bodies);
  for (const { organisationId, after, aliasAdded, aliasRemoved } of effects) {
    const body = done.get(organisationId);
    if (!body) continue;
    const aliases = body.aliases.filter((alias) => alias !== aliasRemoved);
    done.set(organisationId, { ...body, ...after, aliases: aliasAdded === null ? aliases : [...aliases, aliasAdded] });
  }
  return done;
}

export function inverseOf(effects: readonly Effect[]): Effect[] {
  return effects.toReversed().map(({ organisationId, before, after, aliasAdded, aliasRemoved }) => ({
    organisationId,
    before: after,
    after: before,
    aliasAdded: aliasRemoved,
    aliasRemoved: aliasAdded,
  }));
}

/** "nay là …", for a body that ended and those that took it over. */
export function nowIs(successors: readonly { readonly name: string }[]): Sentence | null {
  if (successors.length === 0) return null;
  const names = successors.map((one) => one.name).join('; ');
  return say(`nay là ${names}`, `now ${names}`);
}

/** May the body be named as a party of something signed on that day (null: not signed yet)? */
export function bodyCanSign(
  body: Pick<BodyState, 'name' | 'endedOn'>,
  signedOn: Day | null,
  successors: readonly { readonly name: string }[],
): Answer {
  if (body.endedOn === null || (signedOn !== null && signedOn < body.endedOn)) return YES;
  const now = nowIs(successors);
  const day = formatDate(body.endedOn);
  return no(
    'body-ended',
    `“${body.name}” đã kết thúc từ ${day}${now ? `, ${now.vi}` : ''}. Hãy chọn đơn vị kế thừa.`,
    `“${body.name}” ended on ${day}${now ? `, ${now.en}` : ''}. Choose its successor.`,
  );
}
