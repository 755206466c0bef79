/** Month words in English and Vietnamese, lower case. "tư" and "bốn", "bảy" and "bẩy" are both in use. */
export const MONTHS = new Map<string, number>();
const NAMES = 'january february march april may june july august september october november december'.split(' ');
for (const [at, name] of NAMES.entries()) {
  MONTHS.set(name, at + 1);
  MONTHS.set(name.slice(0, 3), at + 1);
}
MONTHS.set('sept', 9);
const THANG: readonly (readonly string[])[] = [
  ['giêng', 'một'],
  ['hai'],
  ['ba'],
  ['tư', 'bốn'],
  ['năm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
  ['mười'],
  ['mười một'],
  ['mười hai', 'chạp'],
];
for (const [at, words] of THANG.entries()) for (const word of words) MONTHS.set(word, at + 1);

/** RFC 822 §5.1 zones, and ICT (Indochina Time); hours. Single military letters are unreliable (RFC 2822 §4.3): UTC. */
const ZONES = new Map<string, number>([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['ict', 7],
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
  ['bst', 1],
  ['cet', 1],
  ['cest', 2],
  ['jst', 9],
  ['kst', 9],
  ['sgt', 8],
]);

/** Minutes east of UTC for "+07:00", "+0700", "GMT+7", "GMT", "EST"; null when it is no zone. */
export function zoneMinutes(text: string): number | null {
  const plain = text.toLowerCase().replace(/\s+/g, '');
  const offset = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(plain);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 14 * 60 ? null : offset[1] === '-' ? -minutes : minutes;
  }
  const hours = ZONES.get(plain);
  return hours === undefined ? null : hours * 60;
}
