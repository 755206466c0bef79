// Text typed with the fonts of the 1990s (TCVN3 = ".VnTime", VNI = "VNI-Times") stores Vietnamese letters in the places
// of Latin-1 letters: "Céng hßa" and "Coäng hoøa" instead of "Cộng hòa". Such text is valid Unicode, so it is known only
// by its words. Tables: TCVN 5712:1993 (VN3, the ABC fonts) and the VNI-Windows layout.

export type LegacyFont = 'tcvn3' | 'vni';

const LOWER = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
const TCVN3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ';
const VNI =
  'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î'.split(
    ' ',
  );

/** Frequent syllables with accents; a Vietnamese page of any subject is full of them. */
const FREQUENT =
  'của và được người không một những các trong với đã là nước nhân dân thành phố tỉnh xã phường ủy việt chủ tịch hội nghị quyết phát triển thông tin truyền báo chí phối hợp chương trình năm tháng ngày đồng công tác tại về cho đến để này có khi đó từ sẽ phải lãnh đạo quận huyện kinh tế văn hóa giáo dục y độc lập tự hạnh phúc cộng hòa nghĩa điều khoản bên thực hiện hoạt động địa phương ký kết giữa nội dung tuyên kế hoạch nhiệm vụ'
    .split(' ')
    .filter((syllable) => /[^a-z]/.test(syllable));

const UNICODE_WORDS = new Set(FREQUENT);
const TCVN3_WORDS = legacyWords(FREQUENT.map((word) => write(word, (at) => TCVN3[at]!)));
const VNI_WORDS = legacyWords(FREQUENT.map((word) => write(word, (at) => VNI[at]!)));

/** A legacy spelling that is also a right Vietnamese word proves nothing. */
function legacyWords(words: string[]): Set<string> {
  return new Set(words.filter((word) => !UNICODE_WORDS.has(word)));
}

function write(word: string, letter: (at: number) => string): string {
  return [...word].map((char) => (LOWER.includes(char) ? letter(LOWER.indexOf(char)) : char)).join('');
}

const SEPARATORS = /[\s!-/:-@[-`{-~“”‘’…–—]+/;
/** The first 60,000 characters are plenty to know a text by its words. */
const SAMPLE = 60_000;

/** How many words of the sample are among the frequent syllables, in Unicode and in each legacy spelling. */
export function wordCounts(text: string): { words: number; unicode: number; tcvn3: number; vni: number } {
  const found = { words: 0, unicode: 0, tcvn3: 0, vni: 0 };
  for (const raw of text.slice(0, SAMPLE).split(SEPARATORS)) {
    if (raw === '') continue;
    found.words += 1;
    // TCVN3 writes "ư" as the soft hyphen and upper-case vowels with lower-case codes, so lower case is safe for the list.
    const word = raw.toLowerCase();
    if (UNICODE_WORDS.has(word)) found.unicode += 1;
    if (TCVN3_WORDS.has(word)) found.tcvn3 += 1;
    if (VNI_WORDS.has(word)) found.vni += 1;
  }
  return found;
}

/** The legacy font in which this text was typed, or null. Needs at least three telling words. */
export function legacyFont(text: string): LegacyFont | null {
  const { words, unicode, tcvn3, vni } = wordCounts(text);
  const best = Math.max(tcvn3, vni);
  if (best < 3 || best <= unicode || best < words * 0.04) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}
