// An invented, labelled set on which suggestions are measured: eight programmes of places that are easy to confuse, and
// clippings of which it is known what they serve. Used by tests only; the workspace itself shows `articles.ts`.
import { addDays } from '../../../tools/calendar/index.ts';
import type { MatchingClipping, MatchingProgramme } from '../../../tools/matching/index.ts';
import { foldAccents } from '../../../tools/vietnamese/index.ts';
import { composeArticle } from './compose-article.ts';
import type { Locality } from './model.ts';
import { TOPIC_NAMES } from './programmes/topics.ts';
import { chanceFrom, type Chance } from './seeded.ts';
import { OTHER_SUBJECTS, PROGRAMME_SUBJECTS, type Subject } from './subjects/index.ts';

export interface LabelledClipping {
  readonly clipping: MatchingClipping;
  /** What kind of case it is, to see where suggestions go wrong. */
  readonly manner: 'plain' | 'no accents' | 'NFD' | 'other topic' | 'everyday' | 'other place' | 'mentioned beside';
  readonly right: { readonly programmeId: string; readonly commitmentId: string } | null;
}

export interface LabelledSet {
  readonly programmes: readonly MatchingProgramme[];
  readonly clippings: readonly LabelledClipping[];
}

const GIANG = 'tỉnh Mẫu Giang (mẫu)';
const SON = 'tỉnh Mẫu Sơn (mẫu)';
const PLACES: readonly Locality[] = [
  place('phường', 'Đông Hòa', GIANG, 'khu phố'),
  place('xã', 'Đông Hòa', GIANG, 'thôn'),
  place('phường', 'Đông Hòa', SON, 'khu phố'),
  place('xã', 'Thanh Thủy', GIANG, 'thôn'),
  place('phường', 'Lá Tre', GIANG, 'khu phố'),
  place('xã', 'Mười Cồn', SON, 'ấp'),
  place('xã', 'An Bãi', GIANG, 'thôn'),
  place('xã', 'An Bãi Thượng', GIANG, 'thôn'),
];
/** No programme has these; their names are those of parties but for kind or province. */
const STRANGERS: readonly Locality[] = [
  place('xã', 'Lá Tre', SON, 'thôn'),
  place('xã', 'Thanh Thủy', SON, 'thôn'),
  place('phường', 'Mười Cồn', GIANG, 'khu phố'),
  place('xã', 'Rừng Thưa', GIANG, 'bản'),
];
/** Other wordings of the same topics, as other agreements have them. */
const OTHER_WORDINGS: Readonly<Record<string, string>> = {
  'nong-thon-moi': 'kết quả thực hiện chương trình mục tiêu quốc gia về nông thôn mới',
  'kinh-te-nong-nghiep': 'mô hình kinh tế nông nghiệp hiệu quả',
  'phong-chong-thien-tai': 'công tác phòng, chống thiên tai và tìm kiếm cứu nạn',
  'an-sinh-xa-hoi': 'các hoạt động giảm nghèo bền vững',
  'van-hoa-du-lich': 'tiềm năng du lịch, bản sắc văn hóa',
  'cai-cach-hanh-chinh': 'cải cách thủ tục hành chính, phục vụ người dân',
  'chuyen-doi-so': 'chuyển đổi số và Đề án 06',
  'y-te-giao-duc': 'sự nghiệp giáo dục, y tế',
  'moi-truong': 'công tác bảo vệ môi trường',
  'do-thi-van-minh': 'xây dựng đô thị văn minh',
  'an-ninh-trat-tu': 'bảo đảm an ninh, trật tự, phòng cháy',
  'doi-thoai-nhan-dan': 'kết quả tiếp xúc cử tri và đối thoại',
  'nguoi-tot-viec-tot': 'các điển hình tiên tiến, gương sáng',
  'xay-dung-dang': 'công tác Đảng, học tập và làm theo Bác',
  'xac-minh-thong-tin': 'tin giả, thông tin xuyên tạc',
  'ky-nang-truyen-thong': 'nghiệp vụ truyền thông',
  'hoat-dong-chung': 'hội thảo, cuộc thi, diễn đàn',
};
const COVERED = Object.keys(TOPIC_NAMES).filter(
  (id) => !['xac-minh-thong-tin', 'ky-nang-truyen-thong', 'hoat-dong-chung'].includes(id),
);
const TERM = { from: '2026-01-01', to: '2026-12-31' };
const PER_PROGRAMME = 60;

export function labelledSet(seed: string): LabelledSet {
  const chance = chanceFrom(seed);
  const programmes = PLACES.map((locality, at) => programmeFor(locality, at, chance));
  const clippings = programmes.flatMap((programme, at) =>
    Array.from({ length: PER_PROGRAMME }, (_, nth) => clippingFor(programme, PLACES[at]!, `${at}-${nth}`, chance)),
  );
  return { programmes, clippings };
}

function programmeFor(locality: Locality, at: number, chance: Chance): MatchingProgramme {
  const topicIds = chance.some(COVERED, 8);
  const wording = (id: string): string => (chance.next() < 0.5 ? TOPIC_NAMES[id]! : OTHER_WORDINGS[id]!);
  const special = ['xac-minh-thong-tin', 'ky-nang-truyen-thong', 'hoat-dong-chung'];
  const topics = [...topicIds, ...special].map((id) => ({ id, name: wording(id) }));
  const nameOf = (id: string): string => topics.find((topic) => topic.id === id)!.name;
  // Some commitments join two topics, the others have one.
  const groups = [topicIds.slice(0, 2), topicIds.slice(2, 4), ...topicIds.slice(4).map((id) => [id])];
  const place = `UBND ${locality.name} (mẫu)`;
  const kinds = ['correction.publish', 'training.course', 'joint.event'];
  const texts = ['xác minh, đăng tải khi có', 'mở lớp tập huấn', 'phối hợp tổ chức'];
  return {
    programmeId: `p${at}`,
    title: `Chương trình phối hợp giữa ${place} và Báo Thử (mẫu)`,
    term: TERM,
    parties: [
      { organisationId: `a${at}`, name: place, aliases: [locality.name], kind: 'authority', place: locality.province },
      { organisationId: 'press', name: 'Báo Thử (mẫu)', aliases: [], kind: 'press', place: GIANG },
    ],
    topics,
    commitments: [
      ...groups.map((ids, group) => ({
        id: `p${at}-c${group}`,
        obligedSide: 'B',
        kind: 'coverage.topic',
        text: `tuyên truyền về ${ids.map(nameOf).join(', ')}`,
        topics: ids,
      })),
      ...special.map((id, nth) => ({
        id: `p${at}-${id}`,
        obligedSide: 'both',
        kind: kinds[nth]!,
        text: `${texts[nth]} ${nameOf(id)}`,
        topics: [id],
      })),
      {
        id: `p${at}-info`,
        obligedSide: 'A',
        kind: 'information.supply',
        text: 'cung cấp thông tin cho báo',
        topics: [],
      },
      { id: `p${at}-report`, obligedSide: 'both', kind: 'governance.report', text: 'sơ kết mỗi quý', topics: [] },
    ],
    planActions: [],
  };
}

function clippingFor(programme: MatchingProgramme, own: Locality, id: string, chance: Chance): LabelledClipping {
  const wanted = PROGRAMME_SUBJECTS.filter((subject) => serves(programme, subject) !== null);
  const unwanted = PROGRAMME_SUBJECTS.filter((subject) => serves(programme, subject) === null);
  const subject = chance.pick(wanted);
  const dice = chance.next();
  const right = (served: Subject) => ({ programmeId: programme.programmeId, commitmentId: serves(programme, served)! });
  if (dice < 0.48) return labelled(id, 'plain', subject, own, right(subject), chance);
  if (dice < 0.54) return labelled(id, 'no accents', subject, own, right(subject), chance);
  if (dice < 0.6) return labelled(id, 'NFD', subject, own, right(subject), chance);
  if (dice < 0.72) return labelled(id, 'other topic', chance.pick(unwanted), own, null, chance);
  if (dice < 0.82) return labelled(id, 'everyday', chance.pick(OTHER_SUBJECTS), own, null, chance);
  if (dice < 0.92) return labelled(id, 'other place', subject, chance.pick(STRANGERS), null, chance);
  return labelled(id, 'mentioned beside', subject, STRANGERS[3]!, null, chance, own);
}

function serves(programme: MatchingProgramme, subject: Subject): string | null {
  return programme.commitments.find((one) => subject.topic !== null && one.topics.includes(subject.topic))?.id ?? null;
}

function labelled(
  id: string,
  manner: LabelledClipping['manner'],
  subject: Subject,
  locality: Locality,
  right: LabelledClipping['right'],
  chance: Chance,
  mentioned?: Locality,
): LabelledClipping {
  const day = addDays(TERM.from, chance.between(0, 363));
  const article = composeArticle({ subject, locality, outletName: 'Báo Thử', day, chance });
  const beside = mentioned
    ? [`Trước đó, ${mentioned.name} (mẫu), ${mentioned.province}, cũng cử đoàn đến học hỏi cách làm này.`]
    : [];
  const change = manner === 'no accents' ? foldAccents : manner === 'NFD' ? nfd : (text: string) => text;
  // Lost accents keep their capitals.
  const written = (text: string): string => (manner === 'no accents' ? keepCapitals(text, change(text)) : change(text));
  const paragraphs = [...article.paragraphs.slice(0, -1), ...beside, ...article.paragraphs.slice(-1)];
  return {
    manner,
    right,
    clipping: {
      id,
      outletId: 'bao-thu',
      outletOrganisationId: 'press',
      title: written(article.title),
      sapo: written(article.sapo),
      text: written(paragraphs.join('\n')),
      publishedOn: day,
    },
  };
}

function nfd(text: string): string {
  return text.normalize('NFD');
}

function keepCapitals(original: string, folded: string): string {
  let kept = '';
  for (let at = 0; at < folded.length; at++) {
    const upper = original[at] !== original[at]!.toLowerCase();
    kept += upper ? folded[at]!.toUpperCase() : folded[at]!;
  }
  return kept;
}

function place(kind: Locality['kind'], bareName: string, province: string, unit: string): Locality {
  const hamlets = ['Một', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu'].map((name) => `${unit} ${name}`);
  return { name: `${kind} ${bareName}`, bareName, kind, province, hamlets, leaders: [] };
}
