// Plays the people of the example workspace while its news come in: what was published more than three weeks ago has
// been decided by the officer in charge, ended quarters have been assessed by both sides. The newest news are left for
// whoever tries CauNoi. It goes through the same commands as people do.
import { z } from 'zod';
import {
  assessCommitment,
  assessmentsOf,
  commitmentsOf,
  statusOfAll,
  type AssessmentStatus,
  type CommitmentView,
} from '../../modules/commitments/index.ts';
import {
  confirmMatch,
  evidenceQueue,
  listClippings,
  rejectMatch,
  targetResults,
  type QueueItem,
} from '../../modules/evidence/index.ts';
import { programmeView, sideOf } from '../../modules/programmes/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { asSystem, houseTime } from '../../platform/database/index.ts';
import { type AnyTask, defineTask, enqueue } from '../../platform/jobs/index.ts';
import { addDays, quarterOf, quarterPeriod, type Day } from '../../tools/calendar/index.ts';
import { gatherDeliverables } from './gather.ts';
import { seedAcceptance } from './seed-acceptance.ts';
import { exampleArticles, exampleProgrammes, type ExampleArticle, type ExampleProgramme } from './content/index.ts';

export const TEND = 'example.tend';

const payload = z.object({
  /** The day that the content was made for. */
  today: z.string(),
  /** Who acts, by body and role: `xa-dong-say focal_officer`. */
  cast: z.record(z.string(), z.object({ organisationId: z.string(), accountId: z.string(), name: z.string() })),
  /** Programme ids and their commitments by the example's keys. */
  programmes: z.record(z.string(), z.object({ id: z.string(), commitments: z.record(z.string(), z.string()) })),
  /** Rounds in a row in which nothing new came in. */
  quiet: z.number().int(),
  clippings: z.number().int(),
});
type Tending = z.output<typeof payload>;

const RECENT_DAYS = 21;
const PAUSE_MS = 4_000;
/** Rounds without news after which it is taken that no more will come. */
const QUIET_ROUNDS = 4;
/** For when the outlets cannot be read at all. */
const MOST_ROUNDS_WITHOUT_NEWS = 60;

export function startTending(first: Omit<Tending, 'quiet' | 'clippings'>): Promise<void> {
  return asSystem('example workspace', async (db) => {
    // The sources' turn would come within a minute; somebody is waiting to see something.
    await enqueue(db, 'evidence.poll-sources', {});
    await enqueue(
      db,
      TEND,
      { ...first, quiet: 0, clippings: 0 },
      { key: TEND, runAt: new Date(houseTime().getTime() + PAUSE_MS) },
    );
  });
}

const tendTask = defineTask({
  name: TEND,
  payload,
  async run(state) {
    const articles = exampleArticles(state.today);
    const truth = new Map(articles.map((article) => [article.path, article]));
    let clippings = 0;
    for (const programme of exampleProgrammes(state.today)) {
      const seeded = state.programmes[programme.key];
      if (!seeded) continue;
      clippings += await clippingsOf(state, programme, seeded.id);
      await decide(state, programme, truth);
    }
    const quiet = clippings === state.clippings ? state.quiet + 1 : 0;
    // Before the first news the sources are still being read.
    if (quiet < (clippings === 0 ? MOST_ROUNDS_WITHOUT_NEWS : QUIET_ROUNDS)) {
      await asSystem('example workspace', (db) =>
        enqueue(
          db,
          TEND,
          { ...state, quiet, clippings },
          { key: `${TEND} ${clippings} ${quiet}`, runAt: new Date(houseTime().getTime() + PAUSE_MS) },
        ),
      );
      return;
    }
    for (const programme of exampleProgrammes(state.today)) {
      const seeded = state.programmes[programme.key];
      if (!seeded) continue;
      await gatherDeliverables({
        programmeId: seeded.id,
        officer: actor(state, bodyOn(programme, 'A'), 'focal_officer'),
        editor: actor(state, bodyOn(programme, 'B'), 'editor'),
        period: lastEndedQuarter(state.today),
        commitments: seeded.commitments,
      });
      await seedAcceptance(seeded.id, actor(state, bodyOn(programme, 'B'), 'editor'));
      await assess(state, programme, seeded.id);
    }
  },
});

export const exampleTasks: readonly AnyTask[] = [tendTask];

function actor(state: Tending, bodyId: string, role: string): Who {
  const one = state.cast[`${bodyId} ${role}`];
  if (!one) throw new Error(`the example has no ${role} at ${bodyId}`);
  return {
    kind: 'person',
    organisationId: one.organisationId,
    actor: { accountId: one.accountId, name: one.name, role, isPlatformAdmin: false, provenAt: 'by-program' },
  };
}

const bodyOn = (programme: ExampleProgramme, side: 'A' | 'B') =>
  programme.parties.find((party) => party.side === side)!.bodyId;

async function clippingsOf(state: Tending, programme: ExampleProgramme, programmeId: string): Promise<number> {
  const officer = actor(state, bodyOn(programme, 'A'), 'focal_officer');
  const { total } = await consult(officer, (ctx) => listClippings(ctx, { programmeId, kind: 'web' }));
  return total;
}

/** Decides everything older than three weeks: by what the article was written for, in the example's own words. */
async function decide(
  state: Tending,
  programme: ExampleProgramme,
  truth: ReadonlyMap<string, ExampleArticle>,
): Promise<void> {
  const seeded = state.programmes[programme.key]!;
  const officer = actor(state, bodyOn(programme, 'A'), 'focal_officer');
  const editor = actor(state, bodyOn(programme, 'B'), 'editor');
  const before = addDays(state.today, -RECENT_DAYS);
  const { pages } = await consult(officer, (ctx) => evidenceQueue(ctx, { programmeId: seeded.id }));
  const items: QueueItem[] = [];
  for (let page = 1; page <= pages; page++) {
    items.push(...(await consult(officer, (ctx) => evidenceQueue(ctx, { programmeId: seeded.id, page }))).items);
  }
  // While pages were read news came in, so that an item may stand on two of them.
  const decided = new Set<string>();
  for (const item of items) {
    for (const { clipping, suggestions } of [item, ...item.reprints]) {
      if (clipping.publishedOn >= before) continue;
      const article = clipping.address ? truth.get(pathOf(clipping.address)) : null;
      const served =
        article?.programmeKey === programme.key ? seeded.commitments[article.commitmentKey ?? ''] : undefined;
      for (const suggestion of suggestions) {
        if (decided.has(suggestion.id)) continue;
        decided.add(suggestion.id);
        // Records are confirmed by the side that did not enter them.
        const isRecord = clipping.kind !== 'web';
        const who = isRecord && clipping.organisationId === orgOf(officer) ? editor : officer;
        const right = isRecord || suggestion.commitmentId === served;
        const decision = { matchId: suggestion.id, version: suggestion.version };
        const unit = suggestion.unit ?? suggestion.units[0];
        if (right) await perform(who, confirmMatch, { ...decision, ...(unit === undefined ? {} : { unit }) });
        else await perform(who, rejectMatch, decision);
      }
    }
  }
}

function orgOf(who: Who): string | null {
  return who.kind === 'person' ? who.organisationId : null;
}

/** "http://127.0.0.1:4100/bao-song-mau/xa-hoi/…" → "/xa-hoi/…" */
function pathOf(address: string): string {
  return new URL(address).pathname.replace(/^\/[^/]+/, '');
}

/** Both sides have assessed the last ended quarter, mostly of one mind. */
async function assess(state: Tending, example: ExampleProgramme, programmeId: string): Promise<void> {
  const officer = actor(state, bodyOn(example, 'A'), 'focal_officer');
  const editor = actor(state, bodyOn(example, 'B'), 'editor');
  const programme = await consult(officer, (ctx) => programmeView(ctx, programmeId));
  if (programme.state !== 'in_force') return;
  const period = lastEndedQuarter(state.today);
  if (programme.term.from !== null && programme.term.from > period.to) return;
  const { commitments, results, said } = await consult(officer, async (ctx) => ({
    commitments: await commitmentsOf(ctx, programmeId),
    results: await targetResults(ctx, programmeId),
    said: await assessmentsOf(ctx, programmeId, period),
  }));
  const officerSide = sideOf(programme, orgOf(officer));
  for (const [at, commitment] of commitments.entries()) {
    if (said.some((one) => one.commitmentId === commitment.id)) continue;
    const own = results.filter((one) => one.commitmentId === commitment.id && one.periodTo === period.to);
    // What has no target was done as agreed, as far as anybody says.
    const status = statusOfAll(own.map((one) => one.result.status)) ?? 'met';
    const delivers = commitment.obliged === officerSide || commitment.obliged === 'both' ? officer : editor;
    const answers = delivers === officer ? editor : officer;
    await perform(delivers, assessCommitment, {
      commitmentId: commitment.id,
      periodFrom: period.from,
      periodTo: period.to,
      status,
      stance: 'states' as const,
      comment: COMMENTS[status],
    });
    // One in six is seen differently by the other side, and one in eight has not been answered yet.
    if (at % 8 === 7) continue;
    const disputed = at % 6 === 5;
    await perform(answers, assessCommitment, {
      commitmentId: commitment.id,
      periodFrom: period.from,
      periodTo: period.to,
      status: disputed ? (status === 'met' ? ('partially_met' as const) : ('not_met' as const)) : status,
      stance: disputed ? ('disputes' as const) : ('confirms' as const),
      comment: disputed ? disputeOf(commitment) : null,
    });
    if (!disputed || at !== 5) continue;
    await perform(delivers, assessCommitment, {
      commitmentId: commitment.id,
      periodFrom: period.from,
      periodTo: period.to,
      status,
      stance: 'explains' as const,
      comment: 'Mỗi lần đều đúng lịch hai bên đã hẹn; tòa soạn gửi kèm danh mục để xem lại (mẫu).',
    });
  }
}

function lastEndedQuarter(today: Day): { from: Day; to: Day } {
  const { from } = quarterPeriod(quarterOf(today));
  return quarterPeriod(quarterOf(addDays(from, -1)));
}

const COMMENTS: Record<AssessmentStatus, string> = {
  met: 'Đã thực hiện đủ trong quý (mẫu).',
  partially_met: 'Đã thực hiện một phần; phần còn lại chuyển sang quý sau (mẫu).',
  not_met: 'Chưa có kết quả ghi nhận trong quý (mẫu).',
  scheduled: 'Chưa đến hạn (mẫu).',
};

function disputeOf(commitment: CommitmentView): string {
  return commitment.obliged === 'B'
    ? 'Một số bài chỉ nhắc qua địa phương, đề nghị tính lại (mẫu).'
    : 'Thông tin có lần đến sau giờ chốt trang, đề nghị gửi sớm hơn (mẫu).';
}
