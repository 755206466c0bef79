// An invented language with the sound of Vietnamese: syllables with their tones, words of one and two syllables, each as
// frequent as in real texts (Zipf), so that searching meets very common and very rare words as it does in newspapers.
import { chanceFrom, type Chance } from '../src/start/example/content/seeded.ts';

const ONSETS = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const RIMES =
  'a an ang anh ai ao ay ap at ac ach ăn ăng ăt ăc âm ân âng âp ât âu ây e em en eo êm ên ênh êt êu i im in inh it ich iên iêng iêt iêu o on ong oi ot oc oa oan oang ô ôn ông ôi ôt ôc ơ ơn ơi ơt u un ung ui ut uc ua uôn uông uôi ư ưng ưt ưa ươn ương ươi ươc'.split(
    ' ',
  );
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const WORDS = 40_000;

export interface InventedLanguage {
  /** A word as frequent as its rank says; smaller `reach` draws from the common ones alone. */
  word(chance: Chance, reach?: number): string;
  /** About `syllables` syllables in sentences, a paragraph a line. */
  text(chance: Chance, syllables: number): string;
}

export function inventLanguage(seed: string): InventedLanguage {
  const chance = chanceFrom(seed);
  const syllables = ONSETS.flatMap((onset) =>
    RIMES.flatMap((rime) =>
      TONES.filter(() => chance.next() < 0.55).map((tone) =>
        (onset + rime.replace(/[aăâeêioôơuưy](?=[^aăâeêioôơuưy]*$)/, `$&${tone}`)).normalize('NFC'),
      ),
    ),
  );
  // Common syllables make common words.
  const some = (): string => syllables[Math.floor(chance.next() ** 2.5 * syllables.length)]!;
  const words = Array.from({ length: WORDS }, () => (chance.next() < 0.2 ? some() : `${some()} ${some()}`));
  const sums = new Float64Array(WORDS);
  let sum = 0;
  for (let rank = 0; rank < WORDS; rank++) sums[rank] = sum += 1 / (rank + 3);
  const rankOf = (share: number): number => {
    const wanted = share * sum;
    let low = 0;
    let high = WORDS - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const word = (by: Chance, reach = 1): string => words[rankOf(by.next() * reach)]!;
  return {
    word,
    text(by, count) {
      const lines: string[] = [];
      for (let said = 0, line = ''; said < count || line !== '';) {
        const sentence = Array.from({ length: 12 }, () => word(by)).join(' ');
        line += `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. `;
        said += 21;
        if (line.length > 350 || said >= count) {
          lines.push(line.trim());
          line = '';
        }
      }
      return lines.join('\n');
    },
  };
}
