// Opens the example workspace: makes it on an empty house, and serves its outlets on loopback each time the house opens.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { houseTime } from '../../platform/database/index.ts';
import {
  declareExample,
  exampleSignIns,
  houseIsEmpty,
  houseIsExample,
  ROLE_WORDS,
  type ExampleSignIn,
  type Role,
} from '../../modules/accounts/index.ts';
import { addOutlet, addSource } from '../../modules/evidence/index.ts';
import { perform, type Who } from '../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import type { House } from '../boot.ts';
import { emptyHouse } from '../empty-house.ts';
import { loadPlacesOnce } from '../load-places.ts';
import type { Running } from '../run.ts';
import { exampleBodies, exampleOutlets, exampleProgrammes } from './content/index.ts';
import { FORMER_FEED, startOutletServer, type OutletServer } from './outlet-server.ts';
import { seedAppointments } from './seed-appointments.ts';
import { seedAmendments } from './seed-amendments.ts';
import { seedBodyHistory } from './seed-body-history.ts';
import { seedBodies, type Cast } from './seed-bodies.ts';
import { seedCeremony } from './seed-ceremony.ts';
import { seedIssuedPlan, seedProposedPlan } from './seed-plans.ts';
import { seedProgramme, type SeededProgramme } from './seed-programmes.ts';
import { seedReports } from './seed-reports.ts';
import { startTending } from './tend.ts';

export interface OpenExample extends Running {
  /** What `npm start` prints below the address. */
  lines(address: string): string[];
}

const noteShape = z.object({
  /** The day that the content was made for; the outlets keep telling of it. */
  today: z.string(),
  /** Where the outlets answer; their addresses are in the clippings, so it stays. */
  port: z.number().int(),
  ready: z.boolean(),
});
type Note = z.output<typeof noteShape>;

/** Null when the house is in real use, or the settings say no. */
export async function openExample(house: House): Promise<OpenExample | null> {
  const path = join(house.dataDir, 'example.json');
  const isExample = await houseIsExample();
  if (!isExample && (!house.config.example || !(await houseIsEmpty()))) return null;
  const note = await readNote(path);
  // A house whose making was interrupted is made anew: nobody has worked in it yet.
  const interrupted = isExample && note !== null && !note.ready;
  if (interrupted) {
    await emptyHouse(house.owner);
    await loadPlacesOnce();
  }
  const fresh = !isExample || interrupted;
  const today = fresh || !note ? dayInVietNam(houseTime()) : note.today;
  // Without the note (another data folder) the example goes on, but its outlets cannot be where its clippings say.
  const outlets = fresh || note ? await serveOutlets(today, fresh || !note ? 0 : note.port) : null;
  if (outlets) await house.allowOutlets(outlets.port);
  if (fresh && outlets) {
    await writeNote(path, { today, port: outlets.port, ready: false });
    await makeExample(today, outlets);
    await writeNote(path, { today, port: outlets.port, ready: true });
  }
  const people = await exampleSignIns();
  return {
    async stop() {
      await outlets?.stop();
    },
    lines(address) {
      return [
        `Không gian mẫu, bấm một lần để vào với vai: / example workspace, one click to sign in as: ${address}dang-nhap`,
        ...people.map(signInLine),
        ...(outlets
          ? [`Báo mẫu / example outlets: ${outlets.origin}/`]
          : [
              'Cổng của báo mẫu đang bận, lần này báo mẫu không chạy. / The port of the example outlets is taken; they do not run this time.',
            ]),
      ];
    },
  };
}

function signInLine(one: ExampleSignIn): string {
  const role = one.role
    ? `${ROLE_WORDS[one.role].vi} / ${ROLE_WORDS[one.role].en}`
    : 'Quản trị hệ thống / Administrator';
  return `  ${role}: ${[one.name, one.organisationName].filter(Boolean).join(', ')}`;
}

/** Null when another program has taken the outlets' port meanwhile. */
async function serveOutlets(today: Day, port: number): Promise<OutletServer | null> {
  try {
    return await startOutletServer({ today, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null;
    throw error;
  }
}

async function makeExample(today: Day, outlets: OutletServer): Promise<void> {
  const program: Who = { kind: 'system', reason: 'example workspace' };
  await perform(program, (ctx) => declareExample(ctx), null);
  const cast = await seedBodies();
  await seedAppointments(today, cast);
  const programmes = new Map<string, SeededProgramme>();
  for (const programme of exampleProgrammes(today)) {
    const seeded = await seedProgramme(programme, cast, programmes, today);
    if (seeded) programmes.set(programme.key, seeded);
  }
  await seedBodyHistory(today, cast);
  await seedAmendments(programmes.get('dong-say-hai-bao')!, cast, today);
  await seedCeremony(programmes.get('dong-say-hai-bao')!, cast);
  await seedIssuedPlan(programmes.get('dong-say-hai-bao')!, cast, today);
  await seedProposedPlan(programmes.get('gac-may-song-mau')!, cast, today);
  await seedReports(programmes.get('dong-say-hai-bao')!, cast, today);
  for (const body of exampleBodies) {
    if (!body.outlet) continue;
    const editor = cast.actor(body.id, 'editor');
    const home = `${outlets.addressOf(body.outlet.id)}/`;
    const { outletId } = await perform(editor, addOutlet, {
      name: body.outlet.name,
      kind: body.pressKind === 'portal' ? ('portal' as const) : ('online' as const),
      homeAddress: home,
    });
    await perform(editor, addSource, {
      outletId,
      kind: 'sitemap' as const,
      address: `${home}sitemap.xml`,
      everyMinutes: 1440,
    });
    // One paper still names the former address of its feed, one section is watched by its page: both are seen on Sources.
    const isFirst = body.outlet.id === exampleOutlets[0]?.id;
    const feed = isFirst ? `${outlets.addressOf(body.outlet.id)}${FORMER_FEED}` : `${home}rss.xml`;
    await perform(editor, addSource, { outletId, kind: 'feed' as const, address: feed, everyMinutes: 30 });
    if (isFirst) {
      await perform(editor, addSource, { outletId, kind: 'page' as const, address: `${home}xa-hoi`, everyMinutes: 60 });
    }
  }
  await startTending({
    today,
    cast: castOf(cast),
    programmes: Object.fromEntries(
      [...programmes].map(([key, one]) => [key, { id: one.id, commitments: Object.fromEntries(one.commitments) }]),
    ),
  });
}

/** The people who decide and assess in the example, in a form that fits into a job. */
function castOf(cast: Cast): Parameters<typeof startTending>[0]['cast'] {
  const found: Record<string, { organisationId: string; accountId: string; name: string }> = {};
  for (const body of exampleBodies) {
    const role: Role = body.kind === 'press' ? 'editor' : 'focal_officer';
    const who = cast.actor(body.id, role);
    if (who.kind !== 'person' || who.actor.accountId === null) throw new Error('the cast are people');
    found[`${body.id} ${role}`] = {
      organisationId: who.organisationId,
      accountId: who.actor.accountId,
      name: who.actor.name,
    };
  }
  return found;
}

async function readNote(path: string): Promise<Note | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const read = noteShape.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}

async function writeNote(path: string, note: Note): Promise<void> {
  await writeFile(`${path}.part`, JSON.stringify(note));
  await rename(`${path}.part`, path);
}
