// A signed paper taken in, and the steps of an amendment to it, for database tests.
import { addCommitments, setTargets } from '../../src/modules/commitments/index.ts';
import { createProgramme, programmeView } from '../../src/modules/programmes/index.ts';
import {
  amendmentView,
  answerAmendment,
  draftAmendment,
  editAmendment,
  proposeAmendment,
  signAmendment,
  type Edit,
} from '../../src/modules/amendments/index.ts';
import { consult, type Who } from '../../src/platform/context/index.ts';
import { keepFile } from '../../src/platform/files/index.ts';
import { dayInVietNam } from '../../src/tools/calendar/index.ts';
import { perform, personOf } from './database.ts';
import { registerBodies, signedProgramme, type TestBodies } from './programmes.ts';

export const TODAY = dayInVietNam(new Date());
export const TARGET = { periodFrom: '2026-10-01', periodTo: '2026-12-31', unit: 'bài', quantity: 3 };

export interface AmendmentWorld {
  readonly bodies: TestBodies;
  readonly officer: Who;
  readonly leader: Who;
  readonly editor: Who;
  readonly reporter: Who;
  readonly stranger: Who;
  /** A signed paper taken in by the commune in one transaction, with two commitments and one target. */
  takenIn(): Promise<{ id: string; coverage: string; information: string }>;
  amendment(id: string, who?: Who): ReturnType<typeof amendmentView>;
  drafted(programmeId: string, edits: readonly Edit[], who?: Who): Promise<string>;
  step(id: string, who: Who, command: typeof proposeAmendment): Promise<void>;
  answer(id: string, who: Who, more?: object): Promise<void>;
  sign(id: string, who: Who, more?: object): Promise<void>;
  /** Drafted and proposed by the commune, agreed to by the newspaper. */
  agreed(programmeId: string, edits: readonly Edit[]): Promise<string>;
}

export async function makeAmendmentWorld(): Promise<AmendmentWorld> {
  const bodies = await registerBodies();
  const officer = personOf(bodies.commune);
  const editor = personOf(bodies.paper, 'editor');
  const amendment = (id: string, who = officer) => consult(who, (ctx) => amendmentView(ctx, id));
  const versionOf = async (id: string, who: Who) => (await amendment(id, who)).version;
  const world: AmendmentWorld = {
    bodies,
    officer,
    leader: personOf(bodies.commune, 'leader'),
    editor,
    reporter: personOf(bodies.paper, 'reporter'),
    stranger: personOf(bodies.stranger, 'leader'),
    amendment,
    takenIn: () =>
      perform(
        officer,
        async (ctx) => {
          const { id } = await createProgramme(ctx, signedProgramme(bodies));
          const { topics } = await programmeView(ctx, id);
          const topicIds = [topics[0]!.id];
          const { ids } = await addCommitments(ctx, {
            programmeId: id,
            reason: 'Ghi từ bản đã ký',
            commitments: [
              { obliged: 'B', kind: 'coverage', subKind: 'news', text: 'Mỗi quý đăng ba bài', topicIds },
              { obliged: 'A', kind: 'information', text: 'Cung cấp tin hằng tuần' },
            ],
          });
          await setTargets(ctx, { commitmentId: ids[0]!, version: 1, targets: [TARGET] });
          return { id, coverage: ids[0]!, information: ids[1]! };
        },
        null,
      ),
    async drafted(programmeId, edits, who = officer) {
      const rationale = 'Tăng chuyên trang theo nhu cầu của xã';
      const { id } = await perform(who, draftAmendment, { programmeId, kind: 'annex', rationale });
      for (const edit of edits) await perform(who, editAmendment, { id, version: await versionOf(id, who), edit });
      return id;
    },
    async step(id, who, command) {
      await perform(who, command, { id, version: await versionOf(id, who) });
    },
    async answer(id, who, more = {}) {
      await perform(who, answerAmendment, {
        id,
        version: await versionOf(id, who),
        answer: 'agrees',
        givenOn: TODAY,
        personName: 'Trần Thị Đồng Ý (mẫu)',
        personTitle: 'Tổng Biên tập',
        ...more,
      });
    },
    async sign(id, who, more = {}) {
      await perform(who, signAmendment, {
        id,
        version: await versionOf(id, who),
        symbol: '02/PL-CTr',
        signedOn: TODAY,
        effectiveOn: TODAY,
        signatories: [{ name: 'Nguyễn Văn Thử (mẫu)', title: 'Chủ tịch' }],
        ...more,
      });
    },
    async agreed(programmeId, edits) {
      const id = await world.drafted(programmeId, edits);
      await world.step(id, officer, proposeAmendment);
      await world.answer(id, editor);
      return id;
    },
  };
  return world;
}

/** A paper whose bytes are kept already. */
export async function keptPaper(text = 'văn bản giấy (mẫu)') {
  return { ...(await keepFile(Buffer.from(text))), mediaType: 'application/pdf', name: 'van-ban.pdf' };
}
