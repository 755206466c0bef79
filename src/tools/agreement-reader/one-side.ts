// Committees of one place: three and more named in one breath are one side; two that have their place each are two.
import { typedPlace } from './party-full-names.ts';
import type { Candidate } from './same-party.ts';

/** "Đảng ủy, HĐND, UBND, Ủy ban MTTQ xã X" sign as one side: three or more bodies of one place in one breath. */
export function asOneSide(given: readonly Candidate[]): Candidate[] {
  // "Đảng ủy phường X, UBND phường X": two sides of one place, which "phường X" alone would make one.
  const paired = placesOfPairs(given);
  const candidates =
    paired.size === 0 ? given : given.filter((one) => !one.mention.head.place || !paired.has(one.place));
  const groups = Map.groupBy(candidates, (one) =>
    one.kind === 'press' || one.place === '' ? one.key : `@${one.place}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [chain] = group
      .flatMap((one) => [...one.chains])
      .filter((number, _at, all) => all.filter((other) => other === number).length >= 3);
    if (chain === undefined) return group;
    const bodies = group.filter((one) => one.chains.has(chain)).sort((a, b) => a.first - b.first);
    // A department, the police and a society of one province are three sides, not one.
    if (bodies.some((one) => !COMMITTEE.test(one.key) && !one.mention.head.place)) return group;
    const place = group.find((one) => one.mention.head.place);
    const typed = bodies.map((one) => typedPlace(one.name)).find((name) => name !== null) ?? '';
    const heads = bodies.map((one) => one.name.replace(typed, '').trim()).join(', ');
    const main = bodies.find((one) => one.kind === 'authority') ?? bodies[0]!;
    const name = typed === '' ? (place?.name ?? heads) : `${heads} ${typed}`.trim();
    const key = place?.key ?? main.key;
    return [
      {
        ...main,
        name,
        key,
        kind: 'authority' as const,
        weight: main.weight + 1,
        first: bodies[0]!.first,
        strong: true,
        chains: new Set([chain]),
      },
    ];
  });
}

/** Places of which the text names two committees with their place each, in one breath. */
function placesOfPairs(given: readonly Candidate[]): ReadonlySet<string> {
  const named = new Map<string, Candidate[]>();
  for (const one of given) {
    const { generic, head } = one.mention;
    if (one.kind !== 'authority' || generic || head.place || !head.bare || one.place === '') continue;
    named.set(one.place, [...(named.get(one.place) ?? []), one]);
  }
  const places = [...named].filter(
    ([, own]) =>
      own.length > 1 &&
      own.some((one) =>
        own.some((other) => one !== other && one.strong && [...one.chains].some((chain) => other.chains.has(chain))),
      ),
  );
  return new Set(places.map(([place]) => place));
}

const COMMITTEE =
  /^(?:ban (?:thường vụ|chấp hành) |thường trực |văn phòng )?(?:đảng uỷ|đảng bộ|\p{L}+ uỷ|hđnd|hội đồng nhân dân|ubnd|uỷ ban nhân dân|uỷ ban mttq|uỷ ban mặt trận|ubmttq|ubmttqvn|mttq|mặt trận)(?: |$)/u;
