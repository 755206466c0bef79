// A story told of a place, as a newspaper would: names in several forms, what is said in passing, quotes that say nothing.
import { foldAccents } from '../../src/tools/vietnamese/index.ts';
import type { Chance } from '../../src/start/example/content/seeded.ts';
import { HAMLETS, NAMES, type Locality } from './places.ts';
import { storiesOf, type Half, type Story } from './stories.ts';
import { SUBJECTS } from './subjects.ts';

export interface Telling {
  readonly story: Story;
  readonly subjectId: string;
  readonly half: Half;
  readonly locality: Locality;
  /** Mentioned once, though the story is of another place. */
  readonly beside: Locality | null;
  readonly naming: 'full' | 'short' | 'former';
  readonly sayProvince: 'always' | 'sometimes';
  readonly hamlet: string | null;
  readonly leader: { readonly name: string; readonly title: string } | null;
  readonly chance: Chance;
}

export interface Told {
  readonly title: string;
  readonly sapo: string;
  readonly text: string;
  /** The press release that most of it was taken from. */
  readonly supplied: string;
}

const IN_PASSING = [
  'Nhiều người có mặt hôm ấy nán lại trò chuyện đến gần trưa.',
  '"Việc nhỏ thôi nhưng ai cũng thấy ấm lòng", một người dân nói.',
  'Theo người phụ trách, cách làm sẽ được xem lại sau sáu tháng.',
  'Một số nơi lân cận đã cử người tới hỏi kinh nghiệm.',
  'Trong thời gian tới, việc này còn được làm tiếp với sự góp sức của nhiều phía.',
  'Buổi làm việc kết thúc trong không khí cởi mở.',
  'Tuy vậy, cái khó trước mắt vẫn là kinh phí và thời gian.',
  'Những người lớn tuổi bảo chưa bao giờ thấy xóm mình đông vui đến thế.',
];

export function tellStory(telling: Telling): Told {
  const { story, subjectId, half, chance, locality, beside, leader } = telling;
  const say = sayer(telling);
  const subject = SUBJECTS.find(({ id }) => id === subjectId);
  const others = storiesOf(subjectId)[half].filter(
    ({ number }) => number % 2 === story.number % 2 && number !== story.number,
  );
  const lines = story.lines.map(say);
  // What newspapers add of the same matter, and of another.
  if (others.length > 0 && chance.next() < 0.5) lines.push(say(chance.pick(chance.pick(others).lines)));
  if (subject && chance.next() < 0.5)
    lines.splice(1, 0, say(chance.pick(subject.background[half === 'tuning' ? 0 : 1])));
  for (const line of chance.some(IN_PASSING, chance.between(1, 3))) lines.push(line);
  if (leader)
    lines.push(
      `Có mặt tại buổi này, ông ${leader.name}, ${leader.title} ${locality.kind} ${locality.name}, đề nghị giữ nền nếp.`,
    );
  if (chance.next() < 0.2) {
    const passing = chance.pick(SUBJECTS.filter(({ id }) => id !== subjectId));
    lines.push(say(chance.pick(passing.background[half === 'tuning' ? 0 : 1])));
  }
  if (beside)
    lines.splice(
      2,
      0,
      `Trước đó, đoàn của ${beside.kind} ${beside.name}, ${beside.province}, cũng đến học cách làm này.`,
    );
  const sapo = withProvince(say(story.sapo), telling);
  const taken = [sapo, ...lines];
  const kept = taken.filter((_, at) => at % 4 !== 3);
  return {
    title: say(story.title),
    sapo,
    text: lines.join('\n'),
    supplied: [...kept, 'Đề nghị quý báo quan tâm đưa tin. Thông tin chi tiết xin liên hệ văn phòng ủy ban.'].join(
      '\n',
    ),
  };
}

function sayer({ locality, naming, hamlet, chance }: Telling): (text: string) => string {
  const { kind, name, former } = locality;
  const short = kind === 'phường' ? chance.pick(['P. ', 'P.']) : kind === 'xã' ? 'X. ' : 'đặc khu ';
  const whole = naming === 'former' ? former! : naming === 'short' ? `${short}${name}` : `${kind} ${name}`;
  const bare = naming === 'former' ? former!.replace(/^(?:xã|thị trấn) /, '') : name;
  const values: Readonly<Record<string, () => string>> = {
    P: () => whole,
    p: () => bare,
    T: () => theHamlet,
    M: () => person,
    N: () => String(chance.between(3, 480)),
    D: () => `${chance.between(1, 28)}-${chance.between(1, 12)}`,
  };
  const theHamlet = hamlet ?? `${locality.hamlet} ${chance.pick(HAMLETS)}`;
  const person = chance.pick(NAMES);
  return (text) =>
    text
      .replace(/\{([PpTMND])\}/g, (_, key: string) => values[key]!())
      .replace(/(^|[.?!]["”]? )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Leads say where: "…, tỉnh …" behind the first naming of the place, which every story has somewhere. */
function withProvince(sapo: string, { locality, sayProvince, naming, chance }: Telling): string {
  const named = `${locality.kind} ${locality.name}`;
  const at = naming === 'full' ? sapo.toLowerCase().indexOf(named.toLowerCase()) : -1;
  const said = sayProvince === 'always' || chance.next() < (locality.province.includes('Sông') ? 0.3 : 0.7);
  if (!said) return sapo;
  if (at < 0) {
    const dateline = `(${locality.province.replace(/^(?:tỉnh|thành phố) /, '')}) – ${sapo}`;
    return naming === 'full' ? `${dateline} Chuyện ở ${named}, ${locality.province}.` : dateline;
  }
  const end = at + named.length;
  return `${sapo.slice(0, end)}, ${locality.province}${sapo.slice(end)}`;
}

/** Without accents, as some outlets write. */
export function keepCapitals(text: string): string {
  const folded = foldAccents(text);
  let kept = '';
  for (let at = 0; at < folded.length; at++) {
    kept += text[at] === text[at]!.toLowerCase() ? folded[at]! : folded[at]!.toUpperCase();
  }
  return kept;
}
