// The matrix: every address × way of asking × person × thing. Things are seen by a body or they are not (cast.ts); states
// come with the things, because every thing of the workspace is tried.
import type { Cast, Knocker } from './cast.ts';
import { DOORS, filled, type Door } from './doors.ts';
import { EXPECTED, type Expected } from './expectations.ts';
import { inParallel, knock, leadsTo, wrongWithAny, type Answer, type Call } from './knock.ts';
import { finderOf, hiddenFrom, neverShown } from './secrets.ts';

export interface MatrixResult {
  calls: number;
  /** Calls for things that the asker may not see. */
  foreign: number;
  readonly wrong: string[];
  slowest: { milliseconds: number; call: string };
}

interface Options {
  readonly baseURL: string;
  readonly cast: Cast;
  /** How many things of each kind are tried; all of them in the full run. */
  readonly things: number;
  /** Every way of asking and every person, or a sample. */
  readonly full: boolean;
  readonly at?: (done: MatrixResult) => void;
}

interface Thing {
  readonly parameters: Readonly<Record<string, string>>;
  readonly key: string;
}

/** A secret that nobody was given. */
const NO_TOKEN = 'khong-co-bi-mat-nao-nhu-the-nay-0000';
const NEVER_WAS = '019a0000-0000-7000-8000-000000000000';
const GIVING_UP = 2_000;

export async function runMatrix(options: Options): Promise<MatrixResult> {
  const { cast, full } = options;
  const result: MatrixResult = { calls: 0, foreign: 0, wrong: [], slowest: { milliseconds: 0, call: '' } };
  const never = finderOf(await neverShown(cast));
  const finders = new Map<string, ReturnType<typeof finderOf>>();
  const knockers = full ? cast.knockers : sampleOf(cast.knockers);
  const seen = new Map<string, Set<string>>();
  for (const door of DOORS) {
    const expected = EXPECTED[door.path];
    if (!expected) {
      result.wrong.push(`${door.path} has no row in expectations.ts`);
      continue;
    }
    const things = await thingsOf(options, door, expected);
    for (const knocker of knockers) {
      const scope = knocker.organisationId ?? 'public';
      if (!finders.has(scope)) finders.set(scope, finderOf(await hiddenFrom(cast, knocker.organisationId)));
      const question = `${scope} ${expected.things}`;
      if (expected.things && !seen.has(question)) seen.set(question, await seenKeys(cast, knocker, expected, things));
      const tries = things.flatMap((thing) => {
        const visible = !expected.things || seen.get(question)!.has(thing.key);
        return callsAt(door, thing, visible, full).map((call) => ({ call, thing, visible }));
      });
      await inParallel(tries, async ({ call, thing, visible }) => {
        const answer = await knock(options.baseURL, { ...call, cookie: knocker.cookie });
        result.calls++;
        if (!visible) result.foreign++;
        const said = `${knocker.name}: ${call.method} ${call.address}`;
        if (answer.milliseconds > result.slowest.milliseconds)
          result.slowest = { milliseconds: Math.round(answer.milliseconds), call: said };
        const problems = [...wrongWithAny(call, answer), ...wrongHere(door, expected, knocker, visible, call, answer)];
        if (
          !visible &&
          isRefusalOfInput(answer) &&
          (await isAsIfNothingWere(options.baseURL, door, thing, call, knocker, answer))
        ) {
          problems.splice(0);
        }
        problems.push(...wrongWithFile(door, answer));
        const own = Object.values(thing.parameters).join('/');
        const leak =
          never(answer.body, own) ?? (knocker.isAdministrator ? null : finders.get(scope)!(answer.body, own));
        if (leak !== null) problems.push(`shows what is hidden: “${leak.slice(0, 80)}”`);
        for (const problem of problems) result.wrong.push(`${said}: ${problem}`);
      });
      if (result.wrong.length > GIVING_UP) return result;
    }
    options.at?.(result);
  }
  return result;
}

/** Nobody, a stranger, each side of the programmes, another authority, an administrator. */
function sampleOf(knockers: readonly Knocker[]): Knocker[] {
  const named = ['nobody', 'dau-moi', 'dau-moi-ben-trang', 'quan-tri'];
  const stranger = knockers.findLast((one) => one.name.startsWith('nguoi-ngoai-authority-focal'));
  return [...knockers.filter((one) => named.includes(one.name)), ...(stranger ? [stranger] : [])];
}

async function thingsOf({ cast, things, full }: Options, door: Door, expected: Expected): Promise<Thing[]> {
  const names = [...door.path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => name);
  if (expected.area === 'token') return [{ parameters: { token: NO_TOKEN }, key: '' }];
  let found: Record<string, string>[] = [{}];
  if (expected.things) found = spread(await cast.everything(expected.things), things);
  for (const [name, values] of Object.entries(expected.choices ?? {}))
    found = found.flatMap((one) => (full ? values : values.slice(0, 1)).map((value) => ({ ...one, [name]: value })));
  // Addresses for everyone whose parameters are words, not things: any word must be answered in order.
  const filledIn = found.map((one) => ({ ...Object.fromEntries(names.map((name) => [name, 'x'])), ...one }));
  return filledIn.map((parameters) => ({ parameters, key: keyOf(expected, parameters) }));
}

/** As many as asked for, from all over the list: early and late ones are in different states. */
function spread<T>(rows: readonly T[], most: number): T[] {
  if (rows.length <= most) return [...rows];
  return Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)]!);
}

function keyOf(expected: Expected, parameters: Readonly<Record<string, string>>): string {
  return Object.keys(parameters)
    .filter((name) => !(name in (expected.choices ?? {})))
    .toSorted()
    .map((name) => parameters[name])
    .join(' ');
}

async function seenKeys(cast: Cast, knocker: Knocker, expected: Expected, things: readonly Thing[]) {
  if (expected.area === 'administrator') return new Set(things.map((thing) => thing.key));
  // What is on a page for everyone is what the public sees, whoever asks.
  const scope = expected.area === 'public' ? null : knocker.organisationId;
  return new Set((await cast.seenBy(scope, expected.things!)).map((row) => keyOf(expected, row)));
}

function callsAt(door: Door, thing: Thing, visible: boolean, full: boolean): Call[] {
  const address = filled(door.path, thing.parameters);
  const calls: Call[] = [{ method: 'GET', address }];
  const data = `${address === '/' ? '/_root' : address}.data`;
  if (door.file.endsWith('.tsx')) {
    // Scripts ask for one loader alone, without those of the pages above it.
    calls.push({ method: 'GET', address: `${data}?_routes=${encodeURIComponent(door.file.replace(/\.tsx$/, ''))}` });
    if (full) calls.push({ method: 'GET', address: data });
  }
  if (full) calls.push({ method: 'GET', address: `/en${address === '/' ? '' : address}` }, { method: 'HEAD', address });
  // Whoever may see a thing may be allowed to change it, and this run changes nothing.
  if (!visible || !door.changes) {
    calls.push({ method: 'POST', address, form: new URLSearchParams({ do: 'x', viec: 'x', version: '1' }) });
    if (full) {
      for (const method of ['PUT', 'PATCH', 'DELETE'])
        calls.push({ method, address, form: new URLSearchParams('a=b') });
      calls.push({ method: 'POST', address: data, form: new URLSearchParams({ do: 'x' }) });
    }
  }
  return calls;
}

function wrongHere(
  door: Door,
  expected: Expected,
  knocker: Knocker,
  visible: boolean,
  call: Call,
  answer: Answer,
): string[] {
  const must = (fine: boolean, what: string) => (fine ? [] : [`${what}, but answered ${answer.status}`]);
  const atAll = answer.status !== 405 && answer.status !== 404;
  if (call.method !== 'GET' && call.method !== 'HEAD' && !door.changes && !atAll) return [];
  switch (expected.area) {
    case 'public':
      return must(visible ? answer.status < 500 : answer.status === 404, 'nothing unpublished has an address');
    case 'entrance':
      return must(answer.status < 500, 'the entrance never fails');
    case 'token':
      return must(answer.status >= 400, 'no such secret was given');
    case 'account':
      return knocker.accountId === null && call.method !== 'HEAD' ? must(entered(answer), 'an account is needed') : [];
    case 'administrator':
      if (knocker.accountId === null) return must(entered(answer) || !atAll, 'an account is needed');
      if (!knocker.isAdministrator) return must(answer.status === 403, 'administrators only');
      return must(answer.status < 400 || !atAll || call.method !== 'GET', 'administrators may look');
    case 'desk':
      if (knocker.accountId === null) return must(entered(answer), 'signing in is needed');
      if (knocker.organisationId === null)
        return must(answer.status >= 300 || answer.status === 202, 'acting for nobody shows nothing');
      return visible
        ? must(answer.status !== 404 || mayBeMissing(door), 'what one sees has an address')
        : must(answer.status === 404, 'what one does not see has no address');
  }
}

/** What people brought is taken home, never shown as a page of ours. */
function wrongWithFile(door: Door, answer: Answer): string[] {
  if (answer.status !== 200 || !/:(fileId|captureId)$|\/giay$/.test(door.path)) return [];
  const said = (name: string) => answer.headers.get(name) ?? '';
  const wrong = said('content-disposition').startsWith('attachment') ? [] : ['shown in place'];
  return /sandbox/.test(said('content-security-policy')) ? wrong : [...wrong, 'not in a sandbox'];
}

/** Input is read before its thing is looked for; that tells nothing when the answer is that for a thing which never was. */
const isRefusalOfInput = (answer: Answer) => answer.status === 400 || answer.status === 405;

async function isAsIfNothingWere(
  baseURL: string,
  door: Door,
  thing: Thing,
  call: Call,
  knocker: Knocker,
  answer: Answer,
): Promise<boolean> {
  const never = Object.fromEntries(
    Object.entries(thing.parameters).map(([name, value]) => [name, value.replace(/^[0-9a-f-]{36}$/, NEVER_WAS)]),
  );
  const address = call.address.replace(filled(door.path, thing.parameters), filled(door.path, never));
  if (address === call.address) return false;
  const other = await knock(baseURL, { ...call, address, cookie: knocker.cookie });
  const plain = (text: string, parameters: Readonly<Record<string, string>>) =>
    Object.values(parameters)
      .reduce((rest, value) => rest.replaceAll(value, '…'), text)
      .replace(/nonce(=|\\?":\\?)"[^"]*"|[A-Za-z0-9+/]{22}==/g, '');
  return other.status === answer.status && plain(other.body, never) === plain(answer.body, thing.parameters);
}

const entered = (answer: Answer) => leadsTo(answer, '/dang-nhap');

/** Files that are made later, and parts of a thing that not every thing has. */
function mayBeMissing(door: Door): boolean {
  return (
    door.file.endsWith('.ts') ||
    door.path.startsWith('/lam-viec/lien-ket/moi/') ||
    // Asks in its address for which commitment.
    door.path.endsWith('/san-pham/moi')
  );
}
