// Reports of a working session often name the two sides nowhere together: "Hai đơn vị thống nhất …", and each body alone.
// Then the paper and the authority that are named most are proposed.
import type { Mention } from './body-mentions.ts';
import { isCollective } from './collective-press.ts';
import { has, words, type Source } from './folded-text.ts';
import type { Evidence } from './party-evidence.ts';
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
  const press = mostNamed(
    bodies.filter((one) => one.kind === 'press' && !one.generic && !isCollective(one) && !isCredit(source, one)),
  );
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
    const press = own.filter((one) => one.kind === 'press' && !one.generic);
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
