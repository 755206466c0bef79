// What one new clipping costs: finding the texts it shares words with, and suggesting commitments, in the database.
import { addOutlet } from '../src/modules/evidence/index.ts';
import { perform } from '../src/platform/context/index.ts';
import { registeredTasks } from '../src/platform/jobs/index.ts';
import { addDays } from '../src/tools/calendar/index.ts';
import { insertClippings, withoutFingerprintIndexes, type HeldClipping } from './held-clippings.ts';
import { articles, inventorOf, rewritten, type Inventor } from './invented-texts.ts';
import { median, ms, times, type Measured, type Measurement } from './measure.ts';
import { NOW, personOf, PROGRAM, registerBody, signProgramme, type SignedProgramme } from './signed-programmes.ts';
import { matchingQuality } from './matching-quality.ts';
import { inTemporaryHouse, type TemporaryHouse } from './temporary-house.ts';

const HELD = [1_000, 100_000];
/** Programmes that the clipping's newspaper is a party of. */
const SERVED = [3, 30];
const NEW = 60;

interface Paper {
  readonly organisationId: string;
  readonly outletId: string;
  readonly programmes: readonly SignedProgramme[];
}

async function openPaper(served: number, firstCommune: number): Promise<Paper> {
  const organisationId = await registerBody(`Báo Đo ${served}`, 'press');
  const { outletId } = await perform(personOf(organisationId), addOutlet, {
    name: `Báo Đo ${served} điện tử (mẫu)`,
    kind: 'online' as const,
  });
  const programmes: SignedProgramme[] = [];
  for (let at = 0; at < served; at++) programmes.push(await signProgramme(firstCommune + at, organisationId));
  return { organisationId, outletId, programmes };
}

/** Texts of years; one in seven is a copy of an earlier one with changes. */
function heldClippings(count: number, papers: readonly Paper[], inventor: Inventor): HeldClipping[] {
  const made: HeldClipping[] = [];
  for (let at = 0; at < count; at++) {
    const paper = papers[at % papers.length]!;
    const earlier = made[at - 1 - Math.floor(inventor.chance.next() * 50)];
    const text = at % 7 === 0 && earlier ? rewritten(earlier.text, 20, inventor.chance) : inventor.text(350);
    made.push({
      title: text.slice(0, 70),
      text,
      outletId: paper.outletId,
      organisationId: paper.organisationId,
      publishedAt: new Date(`${addDays(NOW, -1 - (at % 900))}T08:00:00+07:00`),
    });
  }
  return made;
}

/** News of the example, told of places of the paper's programmes; one in six a copy of something held. */
function newClippings(paper: Paper, from: number, held: readonly HeldClipping[], inventor: Inventor): HeldClipping[] {
  return Array.from({ length: NEW }, (_, at) => {
    const article = articles()[(from + at) % articles().length]!;
    const { place } = paper.programmes[at % paper.programmes.length]!;
    const copied = at % 6 === 0 ? inventor.chance.pick(held) : null;
    const text = [article.sapo, ...article.paragraphs].join('\n').replaceAll(article.locality, place);
    return {
      title: article.title.replaceAll(article.locality, place),
      text: copied ? rewritten(copied.text, 15, inventor.chance) : text,
      outletId: paper.outletId,
      organisationId: paper.organisationId,
      publishedAt: new Date(`${addDays(NOW, -1 - (at % 60))}T08:00:00+07:00`),
    };
  });
}

/** The same transaction around a change that finds nothing and suggests nothing. */
function bareChange(clippingId: string): Promise<void> {
  return perform(
    PROGRAM,
    async (ctx) => {
      await ctx.db.selectFrom('clipping').selectAll().where('id', '=', clippingId).executeTakeFirstOrThrow();
      await ctx.db.updateTable('clipping').set({ section: 'Đo' }).where('id', '=', clippingId).execute();
      await ctx.journal({ what: 'clipping.measured', objectKind: 'clipping', objectId: clippingId });
    },
    null,
  );
}

async function timesOf(ids: readonly string[], work: (id: string) => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  for (const id of ids) {
    const begun = performance.now();
    await work(id);
    taken.push(performance.now() - begun);
  }
  // The first ones fill caches.
  return taken.slice(5);
}

const p95 = (taken: readonly number[]): number => taken.toSorted((a, b) => a - b)[Math.ceil(taken.length * 0.95) - 1]!;

async function measure({ filling }: TemporaryHouse): Promise<Measured[]> {
  // Booting the house has registered them all.
  const task = registeredTasks().find((one) => one.name === 'evidence.relate');
  if (!task) throw new Error('evidence has no task evidence.relate');
  const inventor = inventorOf('matching');
  const papers: Paper[] = [];
  for (const served of SERVED) papers.push(await openPaper(served, papers.length * 100));
  const first = new Map<number, number>();
  const rows: Measured[] = [];
  const held: HeldClipping[] = [];
  let from = 0;
  for (const size of HELD) {
    const added = heldClippings(size - held.length, papers, inventor);
    await withoutFingerprintIndexes(filling, () => insertClippings(filling, added, true));
    held.push(...added);
    for (const table of ['clipping', 'clipping_fingerprint']) await filling.query(`vacuum analyze ${table}`);
    for (const [at, paper] of papers.entries()) {
      const ids = await insertClippings(filling, newClippings(paper, from, held, inventor), false);
      from += NEW;
      const bare = median(await timesOf(ids, bareChange));
      const taken = await timesOf(ids, (objectId) => task.run(task.payload.parse({ objectId })));
      const p50 = median(taken);
      const before = first.get(at);
      if (before === undefined) first.set(at, p50);
      rows.push({
        what: `${size.toLocaleString('en')} clippings held, ${SERVED[at]} programmes of 10 commitments served`,
        figure: `p50 ${ms(p50)}, p95 ${ms(p95(taken))}${before === undefined ? '' : `, p50 grew ${times(p50 / before)}`}`,
        against: `bare journalled change ${ms(bare)}`,
        ratio: `${times(p50 / bare)} the time`,
      });
    }
  }
  const { rows: made } = await filling.query<{ reprints: number; suggestions: number }>(`select
    (select count(*)::int from clipping where original_id is not null) as reprints,
    (select count(*)::int from match) as suggestions`);
  rows.push({
    what: 'what came of it',
    figure: `${made[0]!.suggestions} suggestions, ${made[0]!.reprints} put behind an original`,
    against: `${HELD.length * SERVED.length * NEW} new clippings, 1 in 6 a copy`,
    ratio: '–',
  });
  return rows;
}

export const matching: Measurement = {
  name: 'matching',
  about:
    'Suggestions on 2,400 invented, labelled clippings over 30 programmes of one newspaper, half of them told from stories written after words and weights were settled. Then one new clipping, in the embedded PostgreSQL and by the task that the worker runs: texts that share its words are looked up and compared exactly, then the commitments of all programmes of its newspaper are weighed. Should not grow with the clippings held; grows with the programmes that the newspaper serves.',
  run: async () => [...matchingQuality(), ...(await inTemporaryHouse(measure))],
};
