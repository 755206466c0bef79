// Whether two names found in the text are one party: short and long names, a committee and its place, initials.
import type { Mention } from './body-mentions.ts';
import { isCollective } from './collective-press.ts';
import type { PartyKind } from './model.ts';

export interface Candidate {
  name: string;
  key: string;
  kind: PartyKind;
  place: string;
  mention: Mention;
  weight: number;
  first: number;
  chains: Set<number>;
  strong: boolean;
}

/** "tỉnh" of "Công an tỉnh": the place is the paper's own. */
export const LOCAL = / (?:tỉnh|thành phố|tp|huyện|quận|thị xã|phường|xã|(?:tỉnh|thành|huyện|quận) uỷ)$/u;

export function standsWith(one: Candidate, other: Candidate): boolean {
  if (one.kind !== 'authority' || other.kind !== 'authority' || one.place === '' || one.place !== other.place)
    return false;
  return (
    !one.mention.head.place && !other.mention.head.place && [...one.chains].some((chain) => other.chains.has(chain))
  );
}

export function isSame(one: Candidate, other: Candidate): boolean {
  if (one.kind === 'press' || other.kind === 'press') {
    return (
      one.kind === other.kind &&
      (one.key === other.key ||
        one.key.startsWith(`${other.key} `) ||
        other.key.startsWith(`${one.key} `) ||
        isSameCollective(one, other) ||
        isSameLocal(one, other) ||
        isSameLocal(other, one) ||
        initialsOf(one.key, other.key))
    );
  }
  if (isPartOfPlace(one, other) || isPartOfPlace(other, one)) return true;
  if (one.kind === 'other' && other.kind === 'other' && (isLocalOf(one, other) || isLocalOf(other, one))) return true;
  if (one.kind === 'other' && other.kind === 'other' && (isPrefix(one, other) || isPrefix(other, one))) return true;
  if (one.kind === other.kind && (isUnplaced(one, other) || isUnplaced(other, one))) return true;
  if (one.kind === other.kind && (isUntyped(one, other) || isUntyped(other, one))) return true;
  if (one.kind === other.kind && (isInside(one, other) || isInside(other, one))) return true;
  if (one.place === '' || one.place !== other.place || longForm(one.key) === longForm(other.key))
    return longForm(one.key) === longForm(other.key);
  if (one.kind !== other.kind) return false;
  const apart = [...one.chains].some((chain) => other.chains.has(chain));
  return !apart || one.mention.head.place || other.mention.head.place;
}

/** "Phường Thượng" is "UBND phường Long Mẫu Thượng" where no other ward is called so. */
function isPartOfPlace(short: Candidate, long: Candidate): boolean {
  return (
    short.kind === 'authority' &&
    long.kind === 'authority' &&
    short.mention.head.place &&
    short.place !== '' &&
    long.place.endsWith(` ${short.place}`) &&
    long.key.includes(`${short.mention.head.words.join(' ')} `)
  );
}

/** "Ủy ban MTTQ phường" is the named one. */
function isLocalOf(short: Candidate, long: Candidate): boolean {
  return short.mention.generic && LOCAL.test(short.key) && long.key.startsWith(`${short.key} `);
}

/** "UBND tỉnh X" is "Ủy ban nhân dân tỉnh X". */
export function longForm(key: string): string {
  return key
    .replace(/(?<!\p{L})ubnd(?!\p{L})/u, 'uỷ ban nhân dân')
    .replace(/(?<!\p{L})hđnd(?!\p{L})/u, 'hội đồng nhân dân')
    .replace(/(?<!\p{L})mttq(?!\p{L})/u, 'mặt trận tổ quốc');
}

/** "29 cơ quan thông tấn, báo chí" and "29 cơ quan báo chí". */
function isSameCollective(one: Candidate, other: Candidate): boolean {
  return isCollective(one.mention) && isCollective(other.mention) && one.key.split(' ')[0] === other.key.split(' ')[0];
}

/** "Đài PT-TH tỉnh" is the named station of the same kind. */
function isSameLocal(one: Candidate, other: Candidate): boolean {
  if (!one.mention.generic || isCollective(one.mention) || other.mention.generic) return false;
  const head = one.key.replace(LOCAL, '');
  return head !== one.key && other.key.startsWith(`${head} `);
}

/** "Sở Tư pháp" and "Sở Tư pháp tỉnh X". */
export function isUnplaced(short: Candidate, long: Candidate): boolean {
  return (
    short.mention.head.listed &&
    long.key.startsWith(`${short.key} `) &&
    /^(?:tỉnh|thành phố|tp|huyện|quận|thị xã|phường|xã) /u.test(long.key.slice(short.key.length + 1))
  );
}

/** "Sở Tư pháp X" and "Sở Tư pháp tỉnh X". */
export function isUntyped(short: Candidate, long: Candidate): boolean {
  return (
    short.mention.head.listed &&
    short.key.length < long.key.length &&
    long.key.replace(/ (?:tỉnh|thành phố|tp)(?= )/u, '') === short.key
  );
}

/** "Hải quan Cửa Mẫu" and "Chi cục Hải quan khu vực Cửa Mẫu": all its words in order, and the same end. */
export function isInside(short: Candidate, long: Candidate): boolean {
  const [few, many] = [short.key.split(' '), long.key.split(' ')];
  if (!short.mention.head.listed || few.length < 3 || few.length >= many.length) return false;
  if (
    few.slice(-2).join(' ') !== many.slice(-2).join(' ') ||
    !long.key.includes(` ${short.mention.head.words.join(' ')} `)
  )
    return false;
  let at = 0;
  for (const word of many) if (word === few[at]) at++;
  return at === few.length;
}

/** "Hội Nông dân" and "Hội Nông dân tỉnh". */
function isPrefix(short: Candidate, long: Candidate): boolean {
  return LOCAL.test(long.key) && long.key.replace(LOCAL, '') === short.key;
}

/** "Báo SX" is "Báo Sông Xanh". */
export function initialsOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')];
  if (short.length !== 2 || long.length < 3 || short[0] !== long[0]) return false;
  return (
    short[1] ===
    long
      .slice(1)
      .map((word) => word[0])
      .join('')
  );
}
