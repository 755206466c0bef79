// Programmes between one newspaper and many communes, made by the commands that people use.
import { addCommitments, COMMITMENT_KINDS } from '../src/modules/commitments/index.ts';
import { registerOrganisation } from '../src/modules/organisations/index.ts';
import { createProgramme, programmeView } from '../src/modules/programmes/index.ts';
import { perform, type Context, type Who } from '../src/platform/context/index.ts';
import { addDays, dayInVietNam } from '../src/tools/calendar/index.ts';
import { exampleProgrammes } from '../src/start/example/content/index.ts';
import { TODAY } from './invented-texts.ts';

export const PROGRAM: Who = { kind: 'system', reason: 'measuring' };

/** Today: programmes are matched and shown by the real clock. */
export const NOW = dayInVietNam(new Date());
export const COMMITMENTS = 10;

export function personOf(organisationId: string): Who {
  const actor = { accountId: null, name: 'Người đo (mẫu)', role: 'focal_officer', isPlatformAdmin: false };
  return { kind: 'person', organisationId, actor };
}

export async function registerBody(name: string, kind: 'authority' | 'press'): Promise<string> {
  const { id } = await perform(PROGRAM, registerOrganisation, {
    name: `${name} (mẫu)`,
    kind,
    isExample: true,
    evenIfSimilar: true,
  });
  return id;
}

export interface SignedProgramme {
  readonly id: string;
  readonly slug: string;
  readonly commune: string;
  /** "xã Bến Sậy" */
  readonly place: string;
  readonly commitments: readonly string[];
}

const FIRST = ['Bến', 'Đồng', 'Gò', 'Hòa', 'Khe', 'Lũng', 'Nậm', 'Phú', 'Rạch', 'Suối', 'Tân', 'Vạn'];
const SECOND = ['Cói', 'Dâu', 'Đước', 'Gạo', 'Lau', 'Mía', 'Nhãn', 'Quế', 'Sắn', 'Tràm', 'Ươm', 'Vối'];

/** The `number`-th of 144 communes. In force from half a year ago to half a year from now, with topics and ten commitments of the example's largest one. */
export async function signProgramme(number: number, paper: string): Promise<SignedProgramme> {
  const model = exampleProgrammes(TODAY).toSorted((a, b) => b.commitments.length - a.commitments.length)[0]!;
  const place = `xã ${FIRST[number % 12]} ${SECOND[Math.floor(number / 12) % 12]}`;
  const commune = await registerBody(`Ủy ban nhân dân ${place}`, 'authority');
  const who = personOf(commune);
  return perform(who, (ctx) => takeIn(ctx, model, { commune, paper, place }), null);
}

/** The paper and what it promises in one step, as signed papers are taken in. */
async function takeIn(
  ctx: Context,
  model: ReturnType<typeof exampleProgrammes>[number],
  { commune, paper, place }: { commune: string; paper: string; place: string },
): Promise<SignedProgramme> {
  const { id } = await createProgramme(ctx, {
    title: `Chương trình phối hợp truyền thông ${place} (mẫu)`,
    kind: 'programme',
    state: 'in_force',
    termFrom: addDays(NOW, -180),
    termTo: addDays(NOW, 180),
    signedOn: addDays(NOW, -190),
    cadence: 'quarter',
    parties: [
      { organisationId: commune, side: 'A', isLead: true },
      { organisationId: paper, side: 'B', isLead: true },
    ],
    topics: model.topics.map((topic) => topic.name),
  });
  const { topics, slug } = await programmeView(ctx, id);
  const { ids } = await addCommitments(ctx, {
    programmeId: id,
    reason: 'Ghi từ bản đã ký',
    commitments: Array.from({ length: COMMITMENTS }, (_, at) => {
      const one = model.commitments[at % model.commitments.length]!;
      const kind = COMMITMENT_KINDS.find((name) => one.kind.startsWith(name)) ?? 'coverage';
      return {
        obliged: one.obliged,
        kind,
        text: one.text,
        topicIds: topics.filter((_, topic) => topic % COMMITMENTS === at).map((topic) => topic.id),
      };
    }),
  });
  return { id, slug, commune, place, commitments: ids };
}
