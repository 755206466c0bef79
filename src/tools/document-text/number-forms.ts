// The forms in which Word writes a number of a list (ECMA-376 part 1, §17.18.59 ST_NumberFormat).
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** Beyond this a "number" comes from a damaged file; it is written in digits. */
const MOST = 3_999;

export function writeNumber(value: number, form: string): string {
  if (value < 0 || value > MOST) return String(value);
  switch (form) {
    case 'none':
      return '';
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'vietnameseCounting':
      return inWords(value);
    default:
      return String(value);
  }
}

function roman(value: number): string {
  let left = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      written += sign;
      left -= worth;
    }
  }
  return written;
}

/** a … z, aa, bb, … : Word repeats the letter. */
function letter(value: number): string {
  if (value === 0) return '';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function inWords(value: number): string {
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[ones]!;
  const last = ones === 0 ? '' : ones === 1 && tens > 1 ? ' mốt' : ones === 5 ? ' lăm' : ` ${DIGITS[ones]!}`;
  return `${tens === 1 ? 'mười' : `${DIGITS[tens]!} mươi`}${last}`;
}
