// Two people edit one programme in two sessions at the same moment, and one form is sent ten times at once.
import { makeHouse, PRESS } from './house.ts';
import { halfStates } from './invariants.ts';
import type { Finding, Part, PartOptions } from './part.ts';
import { freePort, ownerOf, startProgram, stopProgram, untilServing } from './program.ts';
import { hiddenValue, visitor, type Fields, type Outcome, type Visitor } from './visitor.ts';

const PATIENCE_MS = 300_000;
const TIMES = 10;

const facts = (title: string): Fields => ({
  title,
  kind: 'programme',
  termFrom: '2026-01-01',
  termTo: '2027-12-31',
  cadence: 'quarter',
});

async function run({ n, say }: PartOptions): Promise<readonly Finding[]> {
  const house = await makeHouse(1);
  const program = startProgram({ dataDir: house.dataDir, port: await freePort() });
  const wrong: string[] = [];
  const several: string[] = [];
  try {
    await untilServing(program, PATIENCE_MS);
    const people = [visitor(program.address, house.officers[0]!), visitor(program.address, house.editors[0]!)] as const;
    for (const one of people) if (!(await one.signIn())) throw new Error(`nobody can sign in:\n${program.said()}`);
    const owner = await ownerOf(house.dataDir);
    const titlesOf = async (like: string): Promise<string[]> =>
      (await owner.query<{ title: string }>('select title from programme where title like $1', [like])).rows.map(
        ({ title }) => title,
      );
    for (let round = 1; round <= n; round++) {
      const title = `Chương trình hai người ${round} (mẫu)`;
      const form = { ...facts(title), state: 'negotiating', partner: PRESS };
      const sent = await Promise.all(
        Array.from({ length: TIMES }, () => people[0].send('/lam-viec/chuong-trinh/moi', form)),
      );
      const made = await titlesOf(title);
      const places = new Set(sent.map((one) => (one.kind === 'taken' ? one.location : one.kind)));
      if (made.length !== 1 || places.size !== 1)
        several.push(`${made.length} programmes, answers ${[...places].join(' ')}`);
      const id = /chuong-trinh\/([0-9a-f-]{36})/.exec([...places][0] ?? '')?.[1];
      if (!id) throw new Error(`no programme in ${[...places].join(' ')}`);
      const fault = await bothEdit(people, `/lam-viec/chuong-trinh/${id}/sua`, title);
      if (fault !== null) wrong.push(fault);
      say(`${round}/${n}: ${fault ?? 'one was taken, the other saw what changed'}`);
    }
    const half = await halfStates(owner);
    await owner.end();
    return [
      {
        figure: `two people edit one programme, ${n} times`,
        value: wrong.length === 0 ? 'one taken, the other 409 with what is stored' : wrong.slice(0, 3).join('; '),
        limit: 'one taken, the other 409 with what is stored',
        holds: wrong.length === 0,
      },
      {
        figure: `one form sent ${TIMES} times at once, ${n} times`,
        value: several.length === 0 ? 'one effect, one answer' : several.slice(0, 3).join('; '),
        limit: 'one effect, one answer',
        holds: several.length === 0,
      },
      { figure: 'half states', value: half.length, limit: '0', holds: half.length === 0 },
    ];
  } finally {
    await stopProgram(program);
    await house.remove();
  }
}

/** Null: one was taken and stored, the other was told, saw what is stored now, and kept what they typed. */
async function bothEdit(people: readonly [Visitor, Visitor], path: string, title: string): Promise<string | null> {
  const pages = await Promise.all(people.map((one) => one.page(path)));
  const version = pages[0] && hiddenValue(pages[0].text, 'version');
  if (!version || pages[1]?.status !== 200)
    return `the form is not there: ${pages.map((page) => page?.status).join(', ')}`;
  const typed = people.map((_, at) => `${title} của người ${at + 1}`);
  const outcomes: Outcome[] = await Promise.all(
    people.map((one, at) => one.send(path, { ...facts(typed[at]!), version })),
  );
  const [won, lost] = [
    outcomes.findIndex(({ kind }) => kind === 'taken'),
    outcomes.findIndex(({ kind }) => kind === 'refused'),
  ];
  const refusal = outcomes[lost];
  if (won === -1 || refusal?.kind !== 'refused' || refusal.status !== 409)
    return outcomes.map((one) => (one.kind === 'taken' ? 'taken' : one.status)).join(', ');
  if (!refusal.text.includes(`Người khác vừa lưu: ${typed[won]}`)) return 'the second does not see what changed';
  if (!refusal.text.includes(`value="${typed[lost]}"`)) return 'what the second typed is gone';
  const after = await people[0].page(path);
  return after?.text.includes(`value="${typed[won]}"`) ? null : 'the first change is lost';
}

export const together: Part = {
  name: 'together',
  promise:
    'Two people edit one programme: no lost update, the second sees what changed; the same form ten times at once has one effect',
  full: 50,
  run,
};
