// The full name of a body that the text names shortly: by its place, by the longer form used elsewhere.
import { foldTones } from '../vietnamese/index.ts';
import { PLACE_WORDS } from './body-heads.ts';
import { bodyKey } from './body-keys.ts';
import type { Mention } from './body-mentions.ts';
import type { Evidence } from './party-evidence.ts';

const WITH_AND = /(phát thanh) và (truyền hình)/u;

/** "TTXVN", "Đài VOV", "Đài PT-TH X": a form that has a longer one. */
export function isShort(name: string): boolean {
  const plain = foldKey(name)
    .replace(WITH_AND, '$1 $2')
    .replace(/^báo và đài /u, 'báo và ');
  return bodyKey(foldKey(name)) !== plain;
}

/** Short names grow to the longer form that the text uses most: "Ban Tuyên giáo Thành ủy" → "… TP Hồ Chí Minh". */
export function completer(bodies: readonly Mention[]): (mention: Mention) => Mention {
  const byHead = new Map<string, Map<string, { mention: Mention; count: number }>>();
  for (const body of bodies) {
    if (body.generic || body.kind === 'press') continue;
    const head = body.head.words.join(' ');
    const forms = byHead.get(head) ?? new Map<string, { mention: Mention; count: number }>();
    const form = forms.get(body.key) ?? { mention: body, count: 0 };
    form.count++;
    forms.set(body.key, form);
    byHead.set(head, forms);
  }
  return (mention) => {
    if (!mention.generic) return placed(mention, byHead) ?? mention;
    const forms = [...(byHead.get(mention.head.words.join(' '))?.values() ?? [])].filter((form) =>
      form.mention.key.startsWith(`${mention.key} `),
    );
    forms.sort((a, b) => b.count - a.count);
    return forms[0]?.mention ?? withOnlyPlace(mention, bodies);
  };
}

/** "Sở Công Thương" of a text that also writes "Sở Công Thương tỉnh X", and no other one. */
function placed(
  mention: Mention,
  byHead: ReadonlyMap<string, ReadonlyMap<string, { mention: Mention; count: number }>>,
): Mention | null {
  if (!mention.head.listed) return null;
  const longer = [...(byHead.get(mention.head.words.join(' '))?.values() ?? [])].filter(
    (form) =>
      form.mention.key.startsWith(`${mention.key} `) &&
      /^(?:tỉnh|thành phố|tp|huyện|quận|thị xã|phường|xã) /u.test(form.mention.key.slice(mention.key.length + 1)),
  );
  return longer.length === 1 ? longer[0]!.mention : null;
}

/** "UBND huyện" of a text that names one district only: "UBND huyện Sơn Hòa". */
function withOnlyPlace(mention: Mention, bodies: readonly Mention[]): Mention {
  if (mention.kind !== 'authority' || mention.head.place) return mention;
  const places = new Map(
    bodies
      .filter((body) => body.head.place && !body.generic && mention.key.endsWith(` ${body.head.words.join(' ')}`))
      .map((body) => [body.key, body]),
  );
  const [place] = [...places.values()];
  if (!place || places.size > 1) return mention;
  const type = place.head.words.length;
  const proper = place.name.split(' ').slice(type).join(' ');
  return {
    ...mention,
    name: `${mention.name} ${proper}`,
    key: `${mention.key} ${place.key.split(' ').slice(type).join(' ')}`,
  };
}

/** "UBND - Ủy ban MTTQ Việt Nam phường Xuân Lộc": the first body takes the place of the one that names it. */
export function fullName(
  one: Evidence,
  chain: readonly Evidence[],
  full: (mention: Mention) => Mention,
): { name: string; key: string } {
  const { mention } = one;
  if (!mention.generic || mention.kind === 'press') {
    const whole = mention.kind === 'press' ? mention : full(mention);
    return { name: tidy(whole.name), key: whole.key };
  }
  const neighbour = chain.find(
    (other) => other.mention.start > mention.start && !other.mention.generic && other.mention.kind !== 'press',
  );
  const typed = neighbour ? typedPlace(neighbour.mention.name) : null;
  if (typed && neighbour!.mention.start - mention.end < 60 && !PLACE_WORDS.has(mention.key.split(' ').at(-1)!)) {
    // "Quận ủy Sơn Thủy", not "Quận ủy quận Sơn Thủy": the committee's name says the type already.
    const place = /^(?:thành|tỉnh|huyện|quận|thị) uỷ$/u.test(mention.key) ? typed.replace(PLACE_TYPE, '') : typed;
    return { name: `${tidy(mention.name)} ${place}`, key: `${mention.key} ${foldKey(place)}` };
  }
  const longer = full(mention);
  return { name: tidy(longer.name), key: longer.key };
}

export function foldKey(name: string): string {
  return foldTones(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function tidy(name: string): string {
  return name.replace(/\s+/gu, ' ').trim();
}

const TYPED =
  /(?:[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ|TP\.?|[Qq]uận|QUẬN|[Hh]uyện|HUYỆN|[Tt]hị xã|THỊ XÃ|[Tt]hị trấn|[Pp]hường|PHƯỜNG|[Xx]ã|XÃ|[Đđ]ặc khu|ĐẶC KHU)\s+(?!(?:ỦY|UỶ|Ủy|Uỷ|ĐOÀN|Đoàn)(?!\p{L}))[\p{Lu}\d].*$/u;

const PLACE_TYPE = /^(?:tỉnh|thành phố|huyện|quận|thị xã)\s+/iu;

/** "phường Xuân Lộc" out of "Ủy ban MTTQ Việt Nam phường Xuân Lộc". */
export function typedPlace(name: string): string | null {
  return TYPED.exec(name)?.[0] ?? null;
}

/** The proper part of an authority's name, folded: what "huyện Thanh Bình" and "UBND huyện Thanh Bình" share. */
export function placeOf(key: string, mention: Mention): string {
  if (mention.kind === 'press') return '';
  const rest = key.split(' ');
  const type = rest.findLastIndex(
    (word, at) => PLACE_WORDS.has(word) && at < rest.length - 1 && !/^(?:uỷ|đoàn)$/u.test(rest[at + 1]!),
  );
  if (type >= 0) return rest.slice(type + 1).join(' ');
  const head = mention.head.words.filter((word) => !/[,&-]/u.test(word)).length;
  return mention.generic && key === mention.key ? '' : rest.slice(head).join(' ');
}
