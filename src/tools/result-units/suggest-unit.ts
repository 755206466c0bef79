// What a clipping's own form says of its unit: words in the title, the section, the address, and its length.
import { say, type Sentence } from '../sentence/index.ts';
import { foldTones, nfc } from '../vietnamese/index.ts';
import { meaningsOf, unitAmong } from './families.ts';

export interface FormOfClipping {
  readonly kind: 'web' | 'print' | 'broadcast' | 'record';
  readonly title: string;
  readonly section: string | null;
  readonly address: string | null;
  /** 0 when the text is not known. */
  readonly syllables: number;
}

export interface SuggestedUnit {
  /** As the targets write it. */
  readonly unit: string;
  readonly reason: Sentence;
}

/** Up to here a text is news ("tin"), longer it is an article ("bài"). Our own rule; a person can change each. */
export const LONGEST_NEWS = 350;

// What stands at the head of a title, as a section or in the path, and the unit it speaks for.
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:e-?magazine|mega\s?story|longform)\b/u, 'emagazine'],
  [/\binfographics?\b|đồ họa|đồ hoạ/u, 'infographic'],
  [/\bpodcast\b/u, 'podcast'],
  [/phóng sự ảnh|chùm ảnh|\bphoto\b/u, 'ảnh'],
  [/phóng sự|\bphong-su\b/u, 'phóng sự'],
  [/\b(?:video|clip)\b/u, 'video'],
  [/chuyên trang|\bchuyen-trang\b/u, 'chuyên trang'],
  [/chuyên đề|\bchuyen-de\b/u, 'chuyên đề'],
];
// What the record of a thing done is the record of.
const THINGS: readonly (readonly [RegExp, string])[] = [
  [/tập huấn|bồi dưỡng|khóa|khoá|lớp/u, 'lớp'],
  [/cuộc thi|hội thi/u, 'cuộc thi'],
  [/hội nghị|tọa đàm|toạ đàm|hội thảo|họp|giao ban/u, 'cuộc'],
  [/đặt mua|đặt báo|tờ báo/u, 'tờ'],
  [/chuyến|thực tế/u, 'chuyến'],
  [/buổi/u, 'buổi'],
];
const WRITTEN = ['tin', 'bài'];
const SHOWN = [
  'phóng sự',
  'video',
  'bản tin',
  'chương trình truyền hình',
  'chương trình phát thanh',
  'tọa đàm truyền hình',
];
const HELD = ['lớp', 'buổi', 'cuộc', 'sự kiện', 'cuộc thi', 'chuyến'];

/** Null when there are not several units to choose from, or when nothing speaks for one of them. */
export function suggestUnit(clipping: FormOfClipping, units: readonly string[]): SuggestedUnit | null {
  const different = [...new Set(units)];
  if (different.length < 2) return null;
  return bySign(clipping, different) ?? byForm(clipping, different);
}

function bySign(clipping: FormOfClipping, units: readonly string[]): SuggestedUnit | null {
  const fold = (text: string) => foldTones(nfc(text)).toLowerCase();
  const head = clipping.title.split(/[:|\]]/u)[0]!;
  const isRecord = clipping.kind === 'record';
  const places = isRecord
    ? [clipping.title]
    : [...(head === clipping.title ? [] : [head]), clipping.section ?? '', pathOf(clipping.address)];
  for (const [sign, word] of isRecord ? THINGS : SIGNS) {
    const seen = places.map(fold).find((place) => sign.test(place));
    const unit = seen === undefined ? null : unitAmong(word, units);
    if (unit !== null) return { unit, reason: say(`thể loại: ${word}`, `format: ${word}`) };
  }
  return null;
}

function pathOf(address: string | null): string {
  return address === null || !URL.canParse(address) ? '' : new URL(address).pathname.replaceAll('/', ' ');
}

function byForm(clipping: FormOfClipping, units: readonly string[]): SuggestedUnit | null {
  if (clipping.kind === 'record') return onlyOne(HELD, units, say('hồ sơ việc đã làm', 'record of a thing done'));
  if (clipping.kind === 'broadcast') return onlyOne(SHOWN, units, say('tác phẩm phát sóng', 'broadcast'));
  const written = onlyOne(WRITTEN, units, say('tác phẩm chữ', 'written item'));
  if (written !== null || clipping.syllables === 0) return written;
  const word = clipping.syllables <= LONGEST_NEWS ? 'tin' : 'bài';
  const unit = unitAmong(word, units);
  return unit === null
    ? null
    : {
        unit,
        reason: say(`dài ${clipping.syllables} tiếng: ${word}`, `${clipping.syllables} syllables long: ${word}`),
      };
}

/** The unit when exactly one of them takes any of these meanings. */
function onlyOne(meanings: readonly string[], units: readonly string[], reason: Sentence): SuggestedUnit | null {
  const fitting = units.filter((unit) => meaningsOf(unit).some((one) => meanings.includes(one)));
  return fitting.length === 1 ? { unit: fitting[0]!, reason } : null;
}
