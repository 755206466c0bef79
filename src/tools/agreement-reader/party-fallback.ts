// Reports of a working session often name the two sides nowhere together: "Hai đơn vị thống nhất …", and each body alone.
// Then the paper and the authority that are named most are proposed.
import type { Mention } from './body-mentions.ts';
import { isCollective } from './collective-press.ts';
import { has, words, type Source } from './folded-text.ts';
import type { Evidence } from './party-evidence.ts';
import { placeOf } from './party-full-names.ts';
import type { TextSentence } from './sentences.ts';

const TWO_SIDES = words('(hai|2) (bên|đơn vị)');
const TOGETHER = words('buổi làm việc|(hai|2) (bên|đơn vị)[^.;]{0,40} (thống nhất|ký kết)');

/** Evidence for the two bodies, or none when the text does not speak of two sides that work together. */
export function likelySides(
  source: Source,
  sentences: readonly TextSentence[],
  bodies: readonly Mention[],
): Evidence[] {
  if (!has(TWO_SIDES, source.fold) || !has(TOGETHER, source.fold)) return namedTogether(source, sentences, bodies);
  const press = mostNamed(bodies.filter((one) => one.kind === 'press' && isNamed(one) && !isCredit(source, one)));
  const authority = mostNamed(bodies.filter((one) => one.kind === 'authority' && !one.generic && !one.head.listed));
  if (!press || !authority) return namedTogether(source, sentences, bodies);
  return [press, authority].map((mention, at) => ({ mention, cue: 'works-with', weight: 2, chain: at + 1 }));
}

/** Reports that tell the signing in words of their own: the press and the local body that stand in one sentence about it. */
function namedTogether(source: Source, sentences: readonly TextSentence[], bodies: readonly Mention[]): Evidence[] {
  const found: Evidence[] = [];
  let next = 0;
  let chain = 0;
  for (const sentence of sentences) {
    while (next < bodies.length && bodies[next]!.start < sentence.start) next++;
    const own: Mention[] = [];
    for (let at = next; at < bodies.length && bodies[at]!.start < sentence.end; at++) own.push(bodies[at]!);
    if (own.length < 2 || own.length > 12 || !has(COOPERATES, source.fold.slice(sentence.start, sentence.end)))
      continue;
    const press = own.filter((one) => one.kind === 'press' && isNamed(one));
    const others = own.filter((one) => one.kind !== 'press' && (!one.generic || one.head.bare));
    const [first] = others;
    if (press.length === 0 || !first) continue;
    chain++;
    for (const mention of [first, ...press]) found.push({ mention, cue: 'signing', weight: 1.5, chain });
  }
  return found.slice(0, 200);
}

const COOPERATES = words(
  '(ký kết|ký|bắt tay|hợp tác|phối hợp|thoả thuận|chương trình|quy chế|ghi nhớ|hợp đồng|sơ kết|tổng kết)[^.;]{0,120}(truyền thông|tuyên truyền|thông tin|quảng bá|báo chí|phối hợp|hợp tác)',
);

const AGREES = words(
  'ký kết|ký|đặt bút|hạ bút|chữ ký|bản ghi nhớ|giao ước|giao kèo|gia hạn|bắt tay|kết nghĩa|siết tay|thoả thuận|quy chế|chương trình (phối hợp|hợp tác)|kế hoạch phối hợp|(hai|ba|các|đôi|cả hai|mỗi) bên|làm việc',
);

/**
 * Reports that never name the two in one breath: the press and the local body that the story names most, where it speaks
 * of an agreement. What only stands in somebody's office counts half.
 */
export function prominentSides(
  source: Source,
  sentences: readonly TextSentence[],
  bodies: readonly Mention[],
): Evidence[] {
  const told = sentences.filter((one) => one.block.kind !== 'caption');
  if (!told.some((one) => has(AGREES, source.fold.slice(one.start, one.end)))) return [];
  const first = new Set(told.filter((one) => one.block.kind === 'body').slice(0, 4));
  const weights = new Map<string, { mention: Mention; weight: number; at: TextSentence[] }>();
  let next = 0;
  for (const sentence of told) {
    while (next < bodies.length && bodies[next]!.start < sentence.start) next++;
    for (; next < bodies.length && bodies[next]!.start < sentence.end; next++) {
      const mention = bodies[next]!;
      if (!isNamed(mention) || isCredit(source, mention)) continue;
      const key = mention.kind === 'authority' ? placeOf(mention.key, mention) || mention.key : mention.key;
      const known = weights.get(`${mention.kind} ${key}`);
      const before = source.fold.slice(Math.max(sentence.start, mention.start - 40), mention.start);
      const weight =
        (has(OFFICE_BEFORE, before) ? 0.5 : 1) +
        (sentence.block.kind === 'title' || first.has(sentence) ? 1 : 0) -
        (has(ONLOOKER, before) ? 1.5 : 0);
      const keeps = known && (known.mention.key.length >= mention.key.length || mention.head.place);
      weights.set(`${mention.kind} ${key}`, {
        mention: keeps ? known.mention : mention,
        weight: (known?.weight ?? 0) + weight,
        at: [...(known?.at.slice(0, 100) ?? []), sentence],
      });
    }
  }
  const ranked = [...weights.values()].toSorted((a, b) => b.weight - a.weight || a.mention.start - b.mention.start);
  const press = ranked.find((one) => one.mention.kind === 'press');
  const other =
    ranked.find((one) => one.mention.kind === 'authority') ?? ranked.find((one) => one.mention.kind === 'other');
  if (!press || !other || press.weight < 1.5 || other.weight < 1.5) return [];
  // They must meet at least once where something is agreed or talked over.
  const others = new Set(other.at);
  const meets = press.at.some((one) => {
    const fold = source.fold.slice(one.start, one.end);
    return others.has(one) && (has(AGREES, fold) || has(TALKS, fold));
  });
  if (!meets && !has(SIGNS_BY_TURNS, source.fold)) return [];
  return [press.mention, other.mention].map((mention, at) => ({ mention, cue: 'signing', weight: 2, chain: at + 1 }));
}

const TALKS = words('tiếp|đón|gặp|trao đổi|bàn|thống nhất|hợp tác|phối hợp|truyền thông|tuyên truyền');
/** "Ông A, Chủ tịch …, ký trước; bà B, Tổng Biên tập …, ký sau": a sentence for each of them. */
const SIGNS_BY_TURNS = words('ký (trước|sau)|(hai|2|đôi|các|ba) bên|cả hai');
const OFFICE_BEFORE = words(
  '(chủ tịch|bí thư|tổng biên tập|giám đốc|trưởng ban|trưởng phòng|cục trưởng|chánh văn phòng|viện trưởng|chánh án|phóng viên|đại diện|lãnh đạo|thư ký)\\s*$',
  'u',
);
const ONLOOKER = words('(chứng kiến của|dự có|tham dự có|phó chủ tịch|phó bí thư|cùng dự)( [\\p{L}]+){0,3}\\s*$', 'u');

/** With a name of its own, or so well known that its name is all ("VOV"). */
function isNamed(one: Mention): boolean {
  return !isCollective(one) && (!one.generic || (one.kind === 'press' && one.head.bare));
}

/** "Theo Báo X.", "Nguồn: Báo X": whose story it is. */
function isCredit(source: Source, body: Mention): boolean {
  return /(?:^|[\s(])(?:theo|nguồn|pv|phóng viên):? ?$/u.test(
    source.fold.slice(Math.max(0, body.start - 12), body.start),
  );
}

function mostNamed(bodies: readonly Mention[]): Mention | undefined {
  const groups = [...Map.groupBy(bodies, (one) => one.key).values()];
  return groups.toSorted((a, b) => b.length - a.length || a[0]!.start - b[0]!.start)[0]?.[0];
}
