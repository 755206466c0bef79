// Writes one article from a subject's patterns: headline, lead, six or seven facts, an official's and a resident's words.
import { addDays, quarterOf, type Day } from '../../../tools/calendar/index.ts';
import type { Locality } from './model.ts';
import { fill, type Words } from './phrase.ts';
import type { Chance } from './seeded.ts';
import type { Subject } from './subjects/index.ts';

export interface ArticleOrder {
  readonly subject: Subject;
  readonly locality: Locality;
  /** "Báo Sông Mẫu" */
  readonly outletName: string;
  readonly day: Day;
  readonly chance: Chance;
}

export interface WrittenArticle {
  readonly title: string;
  readonly sapo: string;
  readonly paragraphs: readonly string[];
}

export function composeArticle(order: ArticleOrder): WrittenArticle {
  const { subject, chance } = order;
  const story = chance.between(0, (subject.stories ?? 1) - 1);
  const beginning = { over: false };
  const words = wordsOf(order, beginning);
  const write = (pattern: string): string => fill(ofStory(pattern, story), words, chance);
  const fitting = (patterns: readonly string[]): string[] => patterns.filter((pattern) => fits(pattern, story));
  // In the order of reading: a person is named in full the first time.
  const title = write(chance.pick(fitting(subject.titles)));
  const lede = write(chance.pick(fitting(subject.ledes)));
  beginning.over = true;
  const facts = chance.some(fitting(subject.facts), chance.between(6, 7));
  const [said, alsoSaid] = chance.some(fitting(subject.official), 2).map(write);
  const felt = write(chance.pick(fitting(subject.resident)));
  const quote = (frames: readonly string[], words: string): string => write(chance.pick(frames)).replace('@', words);

  return {
    title,
    sapo: markPlace(lede, order.locality),
    paragraphs: [
      facts.slice(0, 2).map(write).join(' '),
      quote(OFFICIAL_SAYS, said!),
      facts.slice(2, 4).map(write).join(' '),
      quote(RESIDENT_SAYS, felt),
      facts.slice(4).map(write).join(' '),
      ...(alsoSaid && chance.next() < 0.35 ? [quote(OFFICIAL_ADDS, alsoSaid)] : []),
      write(chance.pick(fitting(subject.closings))),
    ],
  };
}

const STORIES = /^\[(\d+)\] /;

function fits(pattern: string, story: number): boolean {
  const only = STORIES.exec(pattern)?.[1];
  return only === undefined || only.includes(String(story));
}

/** Leaves of a pattern what belongs to the story told. */
function ofStory(pattern: string, story: number): string {
  return pattern
    .replace(STORIES, '')
    .replace(/\{v:([^{}]*)\}/g, (_, choices: string) => choices.split('|')[story] ?? '');
}

const OFFICIAL_SAYS = [
  '“@”, {canbo} {cho biết|chia sẻ|nói}.',
  '{canbo} {nhìn nhận|thông tin|cho hay}: “@.”',
  'Trao đổi với phóng viên {bao}, {canbo} {nói|cho biết}: “@.”',
  'Câu trả lời của {canbo} {khá ngắn|rất gọn|đi thẳng vào việc}: “@.”',
];
const OFFICIAL_ADDS = [
  'Nói về {chặng tới|việc còn dở|điều trăn trở}, {canbo} {bày tỏ|cho rằng}: “@.”',
  '“@”, {canbo} {nói thêm|nhấn mạnh|lưu ý}.',
];
const RESIDENT_SAYS = [
  '“@”, {dan} ({24..81} tuổi, {thon}) {nói|kể|chia sẻ|cười}.',
  '{dan}, {người|sống} ở {thon}, {bày tỏ|tâm sự|kể}: “@.”',
  'Gặp {dan} {trước ngõ|ở đầu {thon}|khi vừa đi làm về}, chúng tôi nghe {kể|nói}: “@.”',
];

const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Tạ',
];
const MEN = [
  'Bách',
  'Cường',
  'Đạt',
  'Hiếu',
  'Hùng',
  'Khoa',
  'Lực',
  'Minh',
  'Phúc',
  'Quân',
  'Sang',
  'Tâm',
  'Thuận',
  'Toàn',
  'Tường',
  'Vinh',
];
const WOMEN = [
  'Bông',
  'Cúc',
  'Diệp',
  'Hạnh',
  'Hiền',
  'Hoa',
  'Liên',
  'Mai',
  'Na',
  'Nhàn',
  'Phượng',
  'Sen',
  'Thắm',
  'Thủy',
  'Tuyết',
  'Xuân',
];
const GROUPS = [
  'Hội Liên hiệp Phụ nữ',
  'Đoàn Thanh niên',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Hội Người cao tuổi',
  'Ủy ban Mặt trận Tổ quốc',
];
const OFFICES = [
  'Phó Chủ tịch HĐND',
  'Trưởng phòng Kinh tế',
  'Trưởng phòng Văn hóa – Xã hội',
  'Chánh Văn phòng HĐND và UBND',
  'Chủ tịch Ủy ban MTTQ',
];
const ROMAN = ['I', 'II', 'III', 'IV'];

/** "bà Lê Thị Mẫu Nhàn": nobody is called that. */
export function inventedPerson(chance: Chance): { readonly honorific: string; readonly name: string } {
  const surname = chance.pick(SURNAMES);
  return chance.next() < 0.5
    ? { honorific: chance.pick(['bà', 'chị', 'bà']), name: `${surname} Thị Mẫu ${chance.pick(WOMEN)}` }
    : { honorific: chance.pick(['ông', 'anh', 'ông']), name: `${surname} Văn Mẫu ${chance.pick(MEN)}` };
}

function wordsOf(
  { subject, locality, outletName, day, chance }: ArticleOrder,
  beginning: { readonly over: boolean },
): Words {
  const hero = inventedPerson(chance);
  const timeOfDay = chance.pick(['sáng', 'chiều', 'sáng', 'tối']);
  const hamlets = chance.some(locality.hamlets, locality.hamlets.length);
  let hamletAt = 0;
  let personShown = false;
  const resident = (): string => {
    const who = subject.onePerson ? hero : inventedPerson(chance);
    if (!subject.onePerson || !personShown) {
      personShown = true;
      return `${who.honorific} ${who.name}`;
    }
    return `${who.honorific} ${who.name.split(' ').at(-1)}`;
  };
  const official = (): string => {
    if (subject.speaker) return `ông ${inventedPerson(chance).name.replace(' Thị ', ' Văn ')}, ${subject.speaker}`;
    const leader = chance.next() < 0.55 && locality.leaders.length > 0 ? chance.pick(locality.leaders) : null;
    const who = inventedPerson(chance);
    const title = leader ? leader.title : `${chance.pick(OFFICES)} ${locality.name}`;
    const honorific = (name: string): string => (name.includes(' Thị ') ? 'bà' : 'ông');
    const name = leader ? leader.name : who.name;
    return `${honorific(name)} ${name}, ${title}`;
  };
  return {
    noi: () => locality.name,
    Noi: () => locality.name.charAt(0).toUpperCase() + locality.name.slice(1),
    ten: () => locality.bareName,
    cap: () => locality.kind,
    khu: () => (locality.kind === 'phường' ? 'khu phố' : 'thôn'),
    // Headline and lead tell of the same hamlet; after them the article goes round.
    thon: () => hamlets[beginning.over ? ++hamletAt % hamlets.length : 0]!,
    dan: resident,
    dan_ten: () => `${hero.honorific} ${hero.name}`,
    canbo: official,
    hoi: () => chance.pick(GROUPS),
    nguoi: () => (hero.name.includes(' Thị ') ? 'người phụ nữ' : 'người đàn ông'),
    chi_bo: () => 'chi bộ',
    bao: () => outletName,
    buoi: () => `${timeOfDay} ${spokenDay(day)}`,
    buoi_: () => `${timeOfDay} ${spokenDay(day)}`,
    ngayso: () => spokenDay(day),
    ngaytruoc: () => spokenDay(addDays(day, -chance.between(3, 6))),
    thang: () => `tháng ${Number(day.slice(5, 7))}`,
    quy: () => `quý ${ROMAN[Number(quarterOf(day).slice(6)) - 1]}`,
    nam: () => day.slice(0, 4),
  };
}

/** "12/3" */
function spokenDay(day: Day): string {
  return `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}`;
}

/** The first naming of the place carries the mark, so that nobody takes the page for real news. */
function markPlace(lede: string, locality: Locality): string {
  const at = lede.toLowerCase().indexOf(locality.name.toLowerCase());
  if (at < 0) return lede;
  const after = at + locality.name.length;
  const elsewhere = locality.province.includes('Mẫu Giang') ? '' : `, ${locality.province.replace(' (mẫu)', '')}`;
  return `${lede.slice(0, after)} (mẫu)${elsewhere}${lede.slice(after)}`;
}
