// Thirty programmes of one newspaper with communes and wards that are easy to confuse, each with its own wording.
import { addDays } from '../../src/tools/calendar/index.ts';
import type { MatchingProgramme } from '../../src/tools/matching/index.ts';
import type { Chance } from '../../src/start/example/content/seeded.ts';
import { HAMLETS, LOCALITIES, NAMES, type Locality } from './places.ts';
import type { Half } from './stories.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

export interface SetProgramme {
  readonly half: Half;
  readonly locality: Locality;
  readonly given: MatchingProgramme;
  /** By subject: the commitment that such an article serves. */
  readonly serves: ReadonlyMap<string, string>;
  /** The commitment to cover the whole place, in some programmes. */
  readonly general: string | null;
  readonly information: string;
  readonly planned: readonly { readonly id: string; readonly subject: Subject; readonly hamlet: string }[];
}

export const TERM = { from: '2026-01-01', to: '2026-12-31' };
export const PRESS = 'bao-song-mau';
export const PRESS_HOME = 'tỉnh Sông Mẫu';
/** In the middle of the year the leader changes. */
const NEW_LEADER_FROM = '2026-07-01';

const PROMISES = [
  (what: string) => `Báo tuyên truyền về ${what} trên các ấn phẩm`,
  (what: string) => `mỗi quý đăng ít nhất 03 tin, bài về ${what}`,
  (what: string) => `thông tin kịp thời, chính xác về ${what} trên địa bàn`,
  (what: string) => `mở chuyên mục phản ánh ${what}`,
  (what: string) => `Bên B có trách nhiệm viết bài, quay phóng sự về ${what}`,
];

export function makeProgrammes(chance: Chance): SetProgramme[] {
  return LOCALITIES.map((locality, at) => makeProgramme(locality, at, chance));
}

function makeProgramme(locality: Locality, at: number, chance: Chance): SetProgramme {
  const half: Half = at < LOCALITIES.length / 2 ? 'tuning' : 'unseen';
  const side = half === 'tuning' ? 0 : 1;
  const own = fitting(locality, chance);
  const topics = own.map((subject) => ({ id: subject.id, name: chance.pick(subject.wordings[side]) }));
  const nameOf = (id: string): string => topics.find((topic) => topic.id === id)!.name;
  // Some commitments join two subjects.
  const groups = [own.slice(0, 2), ...own.slice(2).map((one) => [one])].map((group) => group.map(({ id }) => id));
  const commitments = groups.map((ids, nth) => ({
    id: `p${at}-c${nth}`,
    obligedSide: 'B',
    kind: 'coverage.topic',
    text: chance.pick(PROMISES)(ids.map(nameOf).join('; ')),
    topics: ids,
    ...(nth === 3 ? { formats: ['video'] } : {}),
  }));
  const serves = new Map(commitments.flatMap(({ id, topics: ids }) => ids.map((subject) => [subject, id] as const)));
  const general = at % 7 === 3 ? `p${at}-general` : null;
  const information = `p${at}-information`;
  const body = `UBND ${locality.kind} ${locality.name}`;
  const planned = chance.some(own, 3).map((subject, nth) => ({
    id: `p${at}-a${nth}`,
    subject,
    hamlet: `${locality.hamlet} ${chance.pick(HAMLETS)}`,
    dueOn: addDays(TERM.from, chance.between(20, 340)),
  }));
  return {
    half,
    locality,
    serves,
    general,
    information,
    planned,
    given: {
      programmeId: `p${at}`,
      title: `Chương trình phối hợp giữa ${body} (mẫu) và Báo Sông Mẫu (mẫu)`,
      term: TERM,
      parties: [
        {
          organisationId: `a${at}`,
          name: `${body} (mẫu)`,
          aliases: [`${locality.kind} ${locality.name}`, ...(locality.former ? [`UBND ${locality.former}`] : [])],
          kind: 'authority',
          place: `${locality.province} (mẫu)`,
        },
        { organisationId: PRESS, name: 'Báo Sông Mẫu (mẫu)', aliases: [], kind: 'press', place: `${PRESS_HOME} (mẫu)` },
      ],
      people: [
        { name: NAMES[at % NAMES.length]!, title: 'Chủ tịch UBND', from: '2024-01-01', to: '2026-06-30' },
        { name: NAMES[(at + 5) % NAMES.length]!, title: 'Chủ tịch UBND', from: NEW_LEADER_FROM },
      ],
      topics,
      commitments: [
        ...commitments,
        ...(general === null
          ? []
          : [
              {
                id: general,
                obligedSide: 'B',
                kind: 'coverage.general',
                text: 'đưa tin về đời sống địa phương',
                topics: [],
              },
            ]),
        {
          id: information,
          obligedSide: 'A',
          kind: 'information.supply',
          text: 'cung cấp thông tin cho báo',
          topics: [],
        },
        { id: `p${at}-report`, obligedSide: 'both', kind: 'governance.report', text: 'sơ kết mỗi quý', topics: [] },
        {
          id: `p${at}-buy`,
          obligedSide: 'A',
          kind: 'subscription',
          text: 'đặt mua báo cho các khu dân cư',
          topics: [],
        },
      ],
      planActions: planned.map(({ id, subject, hamlet, dueOn }) => ({
        id,
        commitmentId: serves.get(subject.id)!,
        title: `Phóng sự tại ${hamlet} về ${nameOf(subject.id)}`,
        dueOn,
        place: hamlet,
      })),
    },
  };
}

/** Eight subjects that suit the place. */
function fitting({ kind, province }: Locality, chance: Chance): Subject[] {
  const unfit = new Set([
    ...(kind === 'phường' ? ['nong-thon-moi', 'dan-toc'] : ['do-thi']),
    ...(province.includes('Núi') ? ['bien-dao'] : ['dan-toc']),
  ]);
  return chance.some(
    SUBJECTS.filter(({ id }) => !unfit.has(id)),
    8,
  );
}
