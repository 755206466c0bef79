// From the evidence to the parties: which mentions are one body, what its full name is, which side it stands on.
import type { Mention } from './body-mentions.ts';
import { isCollective } from './collective-press.ts';
import { isPortal } from './body-heads.ts';
import type { PartyKind } from './model.ts';
import type { Evidence } from './party-evidence.ts';
import {
  initialsOf,
  isInside,
  isSame,
  isUnplaced,
  isUntyped,
  LOCAL,
  longForm,
  standsWith,
  type Candidate,
} from './same-party.ts';
import { asOneSide } from './one-side.ts';
import { completer, foldKey, fullName, isShort, placeOf, tidy } from './party-full-names.ts';

export interface FoundParty {
  readonly name: string;
  readonly key: string;
  readonly kind: PartyKind;
  readonly side: string;
  readonly mention: Mention;
  /** Folded name of its place ("tam sơn"), for an authority; empty when unknown. */
  readonly place: string;
  readonly aliases: readonly string[];
}

/** Only bodies that a signing, a side or both sides' introductions point to. */
const ENOUGH = 2;
/** Five sides is the most that is known; beyond this a text is a list of something else. */
const MOST = 20;

export function chooseParties(evidence: readonly Evidence[], bodies: readonly Mention[]): FoundParty[] {
  const full = completer(bodies);
  const chains = Map.groupBy(evidence, (one) => one.chain);
  const byKey = new Map<string, Candidate>();
  // Beside a told signing, "quan hệ giữa A và B" is of others.
  const told = [...chains.values()].some((chain) => chain.length > 1 && chain.every((one) => one.weight >= 3));
  for (const one of evidence) {
    if (told && one.cue === 'between' && one.weight < 3 && chains.get(one.chain)!.length > 1) continue;
    const { name, key } = fullName(one, chains.get(one.chain)!, full);
    const known = byKey.get(key);
    if (known) {
      if (one.mention.kind === 'press' && isShort(known.name) && !isShort(name)) known.name = name;
      if (isShout(known.name) && !isShout(name)) known.name = name;
      known.weight += one.weight;
      known.chains.add(one.chain);
      known.strong ||= isStrong(one);
      continue;
    }
    byKey.set(key, {
      name,
      key,
      kind: one.mention.kind,
      place: placeOf(key, one.mention),
      mention: one.mention,
      weight: one.weight,
      first: one.mention.start,
      chains: new Set([one.chain]),
      strong: isStrong(one),
    });
  }
  for (const key of ofOtherSignings(byKey, chains)) byKey.delete(key);
  const agencies = [...byKey.values()].filter((one) => one.kind === 'press' && one.strong);
  const together = agencies.some((one) => isCollective(one.mention) && one.chains.size > 0);
  const single = agencies.filter((one) => !isCollective(one.mention));
  // "Năm cơ quan báo chí … ký; thay mặt năm cơ quan, Tổng Biên tập Báo X ký": one of them names nobody else.
  const named = single.length > (together ? 1 : 0);
  if (together && !named) for (const one of single) byKey.delete(one.key);
  const all = [...byKey.values()].filter((one) => !(named && isCollective(one.mention)));
  const placed = all.filter((one) => !isBareHead(one));
  // "Công an tỉnh và Đài PT-TH tỉnh ký kết …": a local paper leaves the place out.
  const local = all.filter((one) => one.kind !== 'press' && (one.strong || one.weight >= ENOUGH) && isLocal(one));
  const candidates = placed.some((one) => one.kind !== 'press' && one.strong)
    ? [
        ...placed,
        ...local.filter(
          (one) => one.kind === 'other' && one.strong && !placed.some((other) => other.key.startsWith(`${one.key} `)),
        ),
      ]
    : [...placed, ...local];
  const sure = candidates.filter((one) => one.strong);
  // "Đảng ủy, UBND phường X" named together stand together, when one of them signs.
  const strong = candidates.filter((one) => one.strong || sure.some((other) => standsWith(one, other)));
  const kept =
    strong.some((one) => one.kind === 'press') && strong.some((one) => one.kind !== 'press')
      ? strong
      : candidates.filter((one) => one.kind !== 'press' || one.strong || !signedWithoutPress(strong));
  const merged = mergeSame(kept.filter((one) => one.weight >= ENOUGH || one.strong)).slice(0, MOST);
  return withSides(merged, bodies);
}

/** Bodies of two places or kinds that sign with each other: a paper that they also work with is none of them. */
function signedWithoutPress(strong: readonly Candidate[]): boolean {
  return strong.some((one) =>
    strong.some(
      (other) =>
        one.kind !== 'press' &&
        other.kind !== 'press' &&
        one.key !== other.key &&
        one.mention.head.words.join(' ') !== other.mention.head.words.join(' ') &&
        one.mention.head.listed &&
        [...one.chains].some((chain) => other.chains.has(chain)),
    ),
  );
}

/** A page of short news tells of several signings: those without the press are not this one's. */
function ofOtherSignings(
  byKey: ReadonlyMap<string, Candidate>,
  chains: ReadonlyMap<number, readonly Evidence[]>,
): string[] {
  const isMixed = (chain: readonly Evidence[]) =>
    chain.some((one) => one.weight >= 3 && one.mention.kind === 'press') &&
    chain.some((one) => one.mention.kind !== 'press');
  if (![...chains.values()].some(isMixed)) return [];
  return [...byKey.values()]
    .filter((one) => {
      const own = [...one.chains].map((chain) => chains.get(chain) ?? []);
      return (
        one.kind !== 'press' &&
        own.every(
          (chain) =>
            (chain.length > 1 || (one.kind === 'other' && chain.every((other) => other.weight < 3))) &&
            chain.every((other) => other.mention.kind !== 'press' && (other.cue === 'signing' || other.cue === 'with')),
        )
      );
    })
    .map((one) => one.key);
}

function isStrong(one: Evidence): boolean {
  return (
    one.cue === 'sides' || one.cue === 'signing' || one.cue === 'between' || (one.cue === 'with' && one.weight >= 2)
  );
}

function isBareHead(one: Candidate): boolean {
  return one.mention.generic && one.kind !== 'press' && one.place === '';
}

function isLocal(one: Candidate): boolean {
  return one.mention.generic && LOCAL.test(one.key);
}

/** One place has one party per chain; the form with the most evidence gives the name, a committee before a bare place. */
function mergeSame(candidates: Candidate[]): Candidate[] {
  const order = asOneSide(candidates)
    .toSorted((a, b) => score(b) - score(a) || a.first - b.first)
    .slice(0, 200);
  const kept: Candidate[] = [];
  for (const one of order) {
    const same = kept.find((other) => isSame(one, other));
    if (same) {
      same.first = Math.min(same.first, one.first);
      const written = isShout(same.name) && !isShout(one.name);
      if (written || isLonger(same, one)) {
        same.name = one.name;
        if (!isShout(one.name)) [same.key, same.place, same.mention] = [one.key, one.place, one.mention];
      }
      for (const chain of one.chains) same.chains.add(chain);
    } else kept.push({ ...one, chains: new Set(one.chains) });
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** The same body written out: with its place, the place's type, or its words instead of their first letters. */
function isLonger(known: Candidate, one: Candidate): boolean {
  return (
    isUnplaced(known, one) ||
    isUntyped(known, one) ||
    isInside(known, one) ||
    (one.key.length > known.key.length && longForm(one.key) === longForm(known.key))
  );
}

function score(one: Candidate): number {
  return one.weight + (one.mention.head.place ? 0 : one.strong && one.weight >= 3 ? 3 : 0.5) + (one.strong ? 1 : 0);
}

function withSides(all: readonly Candidate[], bodies: readonly Mention[]): FoundParty[] {
  // Among newspapers alone a portal speaks for its authority.
  const pressOnly = all.every((one) => one.kind === 'press') && all.some((one) => !isPortal(one.mention.head));
  const found = all.map((one) => (pressOnly && isPortal(one.mention.head) ? { ...one, kind: 'other' as const } : one));
  const authorities = found.some((one) => one.kind === 'authority');
  const others = found.some((one) => one.kind === 'other');
  let press = 0;
  return found.map((one) => {
    let side = 'A';
    if (one.kind === 'press') side = authorities || others ? 'B' : String.fromCharCode(65 + Math.min(press++, 25));
    return {
      name: wellCased(one, bodies),
      key: one.key,
      kind: one.kind,
      side,
      mention: one.mention,
      place: one.place,
      aliases: aliasesOf(one, bodies, found),
    };
  });
}

/** A name known from an all-capitals line is shown as the story writes it, or with capitals at the words' beginnings. */
function wellCased(one: Candidate, bodies: readonly Mention[]): string {
  // "Ban Thường vụ Thị ủy X" signs for the committee that the paper names as well.
  const whole = one.key.startsWith('ban thường vụ ') ? one.key.slice('ban thường vụ '.length) : null;
  const committee = whole === null ? undefined : bodies.find((body) => body.key === whole && !isShout(body.name));
  if (committee) return tidy(committee.name);
  if (whole !== null && bodies.some((body) => body.key === whole)) return tidy(one.name).slice('ban thường vụ '.length);
  const short = one.kind === 'press' && isShort(one.name);
  const full = short && bodies.find((body) => body.key === one.key && !isShort(body.name) && !isShout(body.name));
  if (full) return tidy(full.name);
  const name = tidy(one.name);
  if (!name.includes(' ')) return name;
  if (!isShout(name) && /^\p{Lu}|^(?:tỉnh|thành|huyện|quận|phường|xã|thị|đặc)/u.test(name)) return name;
  const better = bodies.find((body) => body.key === one.key && !isShout(body.name) && /^\p{Lu}/u.test(body.name));
  if (better) return tidy(better.name);
  if (!isShout(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  const words = name.replace(/\p{L}+/gu, (word) =>
    ABBREVIATION.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
  return words.replace(WRITTEN_SMALL, (run, at: number) =>
    at === 0 ? run.charAt(0) + run.slice(1).toLowerCase() : run.toLowerCase(),
  );
}

function isShout(name: string): boolean {
  return name === name.toUpperCase();
}

const ABBREVIATION = /^(?:UBND|HĐND|MTTQ|TTĐT|TP|VTV|VOV|TPHCM)$/u;
const WRITTEN_SMALL =
  /Ủy Ban Nhân Dân|Hội Đồng Nhân Dân|(?<= )(?:Tỉnh|Thành Phố|Quận|Huyện|Thị Xã|Phường|Xã|Đặc Khu|Điện Tử|Truyền Hình|Và)(?= )|Phát Thanh|Đài Truyền Hình|Tạp Chí|Ban Tuyên Giáo|(?:Tỉnh|Thành|Huyện|Quận|Đảng) Ủy/gu;

function aliasesOf(one: Candidate, bodies: readonly Mention[], all: readonly Candidate[]): string[] {
  const names = new Map<string, string>();
  for (const body of bodies) {
    if (body.key === one.key && (one.kind !== 'press' || !isShort(body.name))) continue;
    const kin =
      one.kind === 'press'
        ? body.kind === 'press' &&
          (body.key === one.key ||
            one.key.startsWith(`${body.key} `) ||
            body.key.startsWith(`${one.key} `) ||
            initialsOf(body.key, one.key))
        : body.kind === one.kind &&
          one.place !== '' &&
          placeOf(body.key, body) === one.place &&
          !all.some((other) => other !== one && other.key === body.key);
    const name = tidy(body.name);
    if (kin && name !== one.name && !names.has(foldKey(name))) names.set(foldKey(name), name);
  }
  return [...names.values()].slice(0, 12);
}
