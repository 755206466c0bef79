// Each row of the list, taken by the same person, from elsewhere, in another's stead, and by another person.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import type { JournalEntry } from '../journal/index.ts';
import type { Actor, Context, Who } from './context.ts';
import { FOUR_EYES, secondPersonAnswers, type FourEyesAct } from './four-eyes.ts';

useTestDatabase();
let bodies: TestBodies;
const HOA = randomUUID();
const LAN = randomUUID();
const MAI = randomUUID();

beforeAll(async () => {
  bodies = await registerBodies();
});

const as = (organisationId: string, accountId: string, more: Partial<Actor> = {}): Who => {
  const who = personOf(organisationId, 'focal_officer', accountId);
  return who.kind === 'person' ? { ...who, actor: { ...who.actor, ...more } } : who;
};
type Told = Readonly<Record<string, unknown>>;
const inStead = (accountId: string) => ({ onBehalfOf: { accountId, maySign: true } });

const write = (ctx: Context, entry: Parameters<Context['journal']>[0]) => ctx.journal(entry);

/** Data that make the row count, for the earlier step and for the step itself. */
const TOLD: Partial<Record<FourEyesAct, readonly [earlier: Told, now: Told]>> = {
  'match.quantity-changed': [{}, { state: 'confirmed' }],
  'match.meaning-set': [{}, { state: 'confirmed' }],
  'commitment.assessed': [
    { side: 'A', stance: 'states', periodFrom: '2026-01-01', periodTo: '2026-03-31' },
    { side: 'B', stance: 'confirms', periodFrom: '2026-01-01', periodTo: '2026-03-31' },
  ],
};

/** Data with which the row does not count: no second person is asked for. */
const FREE: Partial<Record<FourEyesAct, Told>> = {
  'match.quantity-changed': { state: 'suggested' },
  'match.meaning-set': { state: 'suggested' },
  'commitment.assessed': { side: 'B', stance: 'disputes', periodFrom: '2026-01-01', periodTo: '2026-03-31' },
  'amendment.consented': { onPaper: true },
  'yearly-plan.agreed': { byPaper: 'Công văn số 5' },
  'acceptance.agreed': { byPaper: 'Công văn số 5' },
};

const ROWS = FOUR_EYES.flatMap((row) => row.unlike.map((before) => ({ row, act: row.act, before })));

describe.each(ROWS)('$act after $before', ({ row, act, before }) => {
  const [earlier, now] = TOLD[act] ?? [{}, {}];
  const about = randomUUID();
  const begin = (who: Who, id = about) => {
    const entry: JournalEntry = {
      what: before as JournalEntry['what'],
      objectKind: row.object,
      objectId: id,
      data: { ...earlier },
    };
    // A step that is on the list itself is begun as such.
    const own = FOUR_EYES.some((one) => one.act === before)
      ? { fourEyes: { act: before as FourEyesAct, about: id } }
      : {};
    return perform(who, write, { ...entry, ...own });
  };
  const take = (who: Who, id = about, data: Told = now) =>
    perform(who, write, {
      what: act,
      objectKind: row.object,
      objectId: id,
      data: { ...data },
      fourEyes: { act, about: id },
    });
  const refused = { code: 'second-person', status: 422 };

  it('is refused to whoever took the earlier step, wherever they come from', async () => {
    await begin(as(bodies.commune, HOA));
    await expect(take(as(bodies.commune, HOA))).rejects.toMatchObject(refused);
    // On the other side; that body does not see the entry of the first.
    await expect(take(as(bodies.paper, HOA))).rejects.toMatchObject(refused);
    // From another browser, with a sign-in of its own.
    await expect(take(as(bodies.paper, HOA, { provenAt: new Date() }))).rejects.toMatchObject(refused);
    await expect(
      perform(
        as(bodies.paper, HOA),
        (ctx: Context) => secondPersonAnswers(ctx, act, [about], now).then((may) => may(about)),
        null,
      ),
    ).resolves.toMatchObject({ yes: false });
  });

  it('is refused in the stead of that person, and to a stand-in who did it for another', async () => {
    await expect(take(as(bodies.paper, LAN, inStead(HOA)))).rejects.toMatchObject(refused);
    const other = randomUUID();
    await begin(as(bodies.commune, LAN, inStead(HOA)), other);
    await expect(take(as(bodies.paper, HOA), other)).rejects.toMatchObject(refused);
    await expect(take(as(bodies.paper, LAN), other)).rejects.toMatchObject(refused);
  });

  it('is refused to a holder of a link, who may be anybody', async () => {
    const link = { id: randomUUID(), purpose: 'x', subjectId: about };
    await expect(take({ ...as(bodies.paper, HOA, { accountId: null, link }) } as Who)).rejects.toMatchObject({
      code: 'not-by-link',
    });
  });

  it('is open to another person, and where nobody took an earlier step', async () => {
    await expect(take(as(bodies.paper, MAI))).resolves.toMatchObject({ accountId: MAI });
    await expect(take(as(bodies.paper, HOA), randomUUID())).resolves.toMatchObject({ accountId: HOA });
  });
});

const FREED = Object.entries(FREE) as [FourEyesAct, Told][];

it.each(FREED)('%s asks nobody else where its row does not count', async (act, now) => {
  const row = FOUR_EYES.find((one) => one.act === act)!;
  const objectId = randomUUID();
  const entry = { objectKind: row.object, objectId, data: { side: 'A', ...now } };
  const [before] = row.unlike;
  const own = before === act ? { fourEyes: { act, about: objectId } } : {};
  await perform(as(bodies.commune, HOA), write, { ...entry, what: before, ...own });
  const done = perform(as(bodies.paper, HOA), write, {
    ...entry,
    what: act,
    data: { ...now },
    fourEyes: { act, about: objectId },
  });
  await expect(done).resolves.toMatchObject({ accountId: HOA });
});

describe('the list', () => {
  const entry = { objectKind: 'clipping', objectId: 'x' } as const;

  it('is asked by every step that stands in it', async () => {
    await expect(perform(SYSTEM, write, { ...entry, what: 'match.confirmed' })).rejects.toThrow(/do not fit the list/);
  });

  it('knows every step that names it', async () => {
    const claim = { fourEyes: { act: 'match.confirmed', about: 'x' } } as const;
    await expect(perform(SYSTEM, write, { ...entry, what: 'match.rejected', ...claim })).rejects.toThrow(/do not fit/);
    const unknown = { fourEyes: { act: 'match.made-up' as FourEyesAct, about: 'x' } };
    await expect(perform(SYSTEM, write, { ...entry, what: 'match.made-up', ...unknown })).rejects.toThrow(
      /no step for two/,
    );
  });

  it('holds back nothing that the program does itself', async () => {
    await perform(SYSTEM, write, { ...entry, what: 'clipping.uploaded' });
    const claim = { fourEyes: { act: 'match.confirmed', about: 'x' } } as const;
    const done = perform(SYSTEM, write, { ...entry, what: 'match.confirmed', ...claim });
    await expect(done).resolves.toMatchObject({ accountId: null });
  });
});
