// Offices that two people cannot hold at once: asked about, never settled.
import { findAll, words, type Source } from './folded-text.ts';
import type { KnownPerson } from './representatives.ts';

/** Offices that only one person holds at a time, for the check that two people do not both hold one. */
export function soleOffices(
  source: Source,
  people: readonly KnownPerson[],
): { office: string; people: KnownPerson[] }[] {
  const byOffice = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const listing = person.mentions.find((one) => one.title === person.title);
    if (!listing?.titleSpan) continue;
    const { start, end } = listing.titleSpan;
    for (const hit of findAll(SOLE_OFFICE, source.fold, { start, end })) {
      if (/(?:phó|nguyên)\s*$/u.test(source.fold.slice(Math.max(start, hit.start - 8), hit.start))) continue;
      const office = source.text.slice(hit.start, hit.end).replace(/\s+/gu, ' ').trim();
      const key = `${person.party?.key ?? ''}|${source.fold
        .slice(hit.start, hit.end)
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/(phường|xã|huyện|quận|tỉnh|thành phố).*$/u, '$1')}`;
      const holders = byOffice.get(key) ?? [];
      if (!holders.some((one) => one.key === person.key)) holders.push({ ...person, title: office });
      byOffice.set(key, holders);
    }
  }
  return [...byOffice.values()]
    .filter((holders) => holders.length > 1)
    .map((holders) => ({ office: holders[0]!.title, people: holders }));
}

const SOLE_OFFICE = words(
  '(bí thư (thành uỷ|tỉnh uỷ|huyện uỷ|quận uỷ|đảng uỷ)|chủ tịch (ubnd|uỷ ban nhân dân|hđnd|hội đồng nhân dân)|tổng biên tập|tổng giám đốc)( (phường|xã|huyện|quận|tỉnh|thành phố))?',
);
