// Reports of a working session often name the two sides nowhere together: "Hai đơn vị thống nhất …", and each body alone.
// Then the paper and the authority that are named most are proposed.
import type { Mention } from './body-mentions.ts';
import { isCollective } from './collective-press.ts';
import { has, words, type Source } from './folded-text.ts';
import type { Evidence } from './party-evidence.ts';

const TWO_SIDES = words('(hai|2) (bên|đơn vị)');
const TOGETHER = words('buổi làm việc|(hai|2) (bên|đơn vị)[^.;]{0,40} (thống nhất|ký kết)');

/** Evidence for the two bodies, or none when the text does not speak of two sides that work together. */
export function likelySides(source: Source, bodies: readonly Mention[]): Evidence[] {
  if (!has(TWO_SIDES, source.fold) || !has(TOGETHER, source.fold)) return [];
  const press = mostNamed(bodies.filter((one) => one.kind === 'press' && !one.generic && !isCollective(one)));
  const authority = mostNamed(bodies.filter((one) => one.kind === 'authority' && !one.generic && !one.head.listed));
  if (!press || !authority) return [];
  return [press, authority].map((mention, at) => ({ mention, cue: 'works-with', weight: 2, chain: at + 1 }));
}

function mostNamed(bodies: readonly Mention[]): Mention | undefined {
  const groups = [...Map.groupBy(bodies, (one) => one.key).values()];
  return groups.toSorted((a, b) => b.length - a.length || a[0]!.start - b[0]!.start)[0]?.[0];
}
