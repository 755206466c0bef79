// Amendments of the example's running programme: one in effect, one that the newspaper has proposed.
import {
  amendmentView,
  answerAmendment,
  contentOf,
  draftAmendment,
  editAmendment,
  proposeAmendment,
  signAmendment,
  type AmendmentKind,
  type Edit,
  type ProgrammeContent,
} from '../../modules/amendments/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { addDays, type Day } from '../../tools/calendar/index.ts';
import type { Cast } from './seed-bodies.ts';
import type { SeededProgramme } from './seed-programmes.ts';

export async function seedAmendments(programme: SeededProgramme, cast: Cast, today: Day): Promise<void> {
  await inEffect(programme, cast, today);
  await proposed(programme, cast);
}

/** The commune supplies news twice a month, and its loudspeakers become a channel. */
async function inEffect(programme: SeededProgramme, cast: Cast, today: Day): Promise<void> {
  const officer = cast.actor('xa-dong-say', 'focal_officer');
  const supply = programme.commitments.get('cung-cap')!;
  const id = await draft(officer, programme.id, {
    kind: 'annex',
    rationale:
      'Qua hai quý thực hiện, thông tin gửi một lần mỗi tháng đến tòa soạn thường trễ; xã có thêm đài truyền thanh cơ sở (mẫu).',
    edits: (content) => {
      const { obliged, kind, modality, cadence, topics } = content.commitments.find((one) => one.id === supply)!;
      const text = 'cung cấp thông tin, lịch sự kiện cho hai báo vào ngày 15 và ngày 28 hằng tháng';
      return [
        {
          op: 'change',
          commitmentId: supply,
          commitment: { obliged, kind, modality, cadence, topics: [...topics], text },
        },
        { op: 'channels', names: [...content.channels, 'Truyền thanh cơ sở xã Đồng Sậy (mẫu)'] },
      ];
    },
  });
  await perform(officer, proposeAmendment, { id, version: await versionOf(officer, id) });
  const editor = cast.actor('bao-song-mau', 'editor');
  await perform(editor, answerAmendment, {
    id,
    version: await versionOf(editor, id),
    answer: 'agrees',
    givenOn: addDays(today, -35),
    personName: 'Phan Mẫu Trúc',
    personTitle: 'Tổng Biên tập',
  });
  await perform(officer, signAmendment, {
    id,
    version: await versionOf(officer, id),
    symbol: '01/PL-CTr (mẫu)',
    signedOn: addDays(today, -32),
    effectiveOn: addDays(today, -30),
    signatories: [
      {
        organisationId: cast.organisations.get('xa-dong-say')!,
        name: 'Nguyễn Văn Mẫu An',
        title: 'Chủ tịch',
        authority: 'TM',
      },
      { organisationId: cast.organisations.get('bao-song-mau')!, name: 'Phan Mẫu Trúc', title: 'Tổng Biên tập' },
    ],
  });
}

async function proposed(programme: SeededProgramme, cast: Cast): Promise<void> {
  const editor = cast.actor('bao-song-mau', 'editor');
  const id = await draft(editor, programme.id, {
    kind: 'amendment',
    rationale: 'Bạn đọc xem video ngắn trên điện thoại nhiều hơn; Báo Sông Mẫu đề nghị bổ sung một cam kết (mẫu).',
    edits: () => [
      {
        op: 'add',
        commitment: {
          obliged: 'B',
          kind: 'coverage',
          modality: 'agreed',
          text: 'mở chuyên mục video ngắn “Làng quê Đồng Sậy”, mỗi quý hai video',
          cadence: 'mỗi quý 2 video',
          topics: [],
        },
      },
    ],
  });
  await perform(editor, proposeAmendment, { id, version: await versionOf(editor, id) });
}

async function draft(
  who: Who,
  programmeId: string,
  given: { kind: AmendmentKind; rationale: string; edits: (content: ProgrammeContent) => Edit[] },
): Promise<string> {
  const { kind, rationale } = given;
  const { id } = await perform(who, draftAmendment, { programmeId, kind, rationale });
  const content = await consult(who, (ctx) => contentOf(ctx, programmeId));
  for (const edit of given.edits(content))
    await perform(who, editAmendment, { id, version: await versionOf(who, id), edit });
  return id;
}

async function versionOf(who: Who, id: string): Promise<number> {
  return (await consult(who, (ctx) => amendmentView(ctx, id))).version;
}
