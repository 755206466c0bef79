// Forms with what nobody should have typed, sent by those who are shown them; and forms of others, sent by those who are not.
import { createServer, type AddressInfo } from 'node:net';
import type { Cast, Knocker } from './cast.ts';
import { bodyOf, formsOf, type Form } from './forms.ts';
import { inParallel, knock, wrongWithAny, type Answer, type Call } from './knock.ts';

export interface HostileResult {
  calls: number;
  forms: number;
  readonly wrong: string[];
  slowest: { milliseconds: number; call: string };
}

const MARK = 'q7zx';
/** Must never stand in a page as it is written here. */
const SCRIPT = `<script>${MARK}()</script>`;
const HANDLER = `"><img src=x onerror=${MARK}()>`;

/** Texts that are equal to others, that are none, that break out of where they are put, that are too long. */
const NASTY: readonly (readonly [name: string, text: string])[] = [
  ['markup', `${SCRIPT}${HANDLER}'"`],
  ['a NUL', 'trước\u0000sau'],
  ['1 MB', 'ă'.repeat(500_000)],
  ['10 MB', 'a'.repeat(10_000_000)],
  ['decomposed', 'Ủy ban nhân dân xã Hòa Bình Đông (mẫu)'.normalize('NFD')],
  ['invisible', '\u200B\u200D\uFEFF\u00AD\u2060'],
  ['turned round', '\u202Emẫu\u2066\u2069\u200F'],
  ['look-alike', 'Вáо Ѕông Mẫu (mẫu)'],
  ['a formula', `=HYPERLINK("http://${MARK}.example","x")`],
  ['a huge number', '99999999999999999999999999'],
  ['no number', '1e309'],
  ['no day', '2026-02-31'],
  ['year 0', '0000-00-00'],
  ['far away', '99999-12-31'],
  ['a path', '../../../../etc/passwd\\..\\'],
  ['SQL', `'; drop table programme; --`],
  ['half a character', '\uD83D'],
  ['marks without end', `a${'\u0301'.repeat(5_000)}`],
];
const MOST_LONG = 3;
const SOONER = new Set(['markup', 'a NUL', 'a huge number', 'far away', 'invisible']);

/** Where no address that somebody types may lead; `PORT` is one that listens and must hear nothing. */
const ADDRESSES = [
  'http://127.0.0.1:PORT/',
  'http://localhost:PORT/',
  'http://[::1]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f.1:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://0.0.0.0:PORT/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://user:pass@127.0.0.1:PORT/',
  'https://example.com:22/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:PORT/_x',
  'javascript:alert(1)',
  'data:text/html,x',
];
const IS_ADDRESS = /address|url|link|lien-ket|dia-chi|issuer|endpoint/i;

/** Longer than this for one form is a way to keep a machine busy. */
export const BOUND_MS = 20_000;

/** As the people themselves. Changes what they may change. */
export async function runHostile(
  baseURL: string,
  cast: Cast,
  knockers: readonly Knocker[],
  { full }: { readonly full: boolean },
): Promise<HostileResult> {
  const result: HostileResult = { calls: 0, forms: 0, wrong: [], slowest: { milliseconds: 0, call: '' } };
  const ear = await listening();
  const tries = NASTY.filter(([name]) => full || SOONER.has(name));
  for (const knocker of knockers) {
    const forms = await formsOf(baseURL, cast, knocker, { each: 1, things: full ? 3 : 1 });
    await inParallel(forms, async (form) => {
      result.forms++;
      for (const [name, text] of tries) {
        // Some forms have a hundred fields: all of them with ten million letters are more than one text can hold here.
        let left = text.length > 1_000_000 ? MOST_LONG : Infinity;
        const body = bodyOf(form, (field) => (field.isTyped && left-- > 0 ? text : field.value));
        await send(baseURL, knocker, form, body, `${name} in what is typed`, result);
      }
      // What is hidden or chosen can be written by hand too.
      const chosen = bodyOf(form, (field) => (field.isTyped ? field.value : `${SCRIPT}\u0000`));
      await send(baseURL, knocker, form, chosen, 'what cannot be chosen', result);
      const more = bodyOf(form, (field) => field.value);
      for (const extra of ['__proto__', 'constructor', 'isPlatformAdmin', 'organisationId', 'a.b.c.d.e.f.g'])
        more.append(extra, 'true');
      if (full) await send(baseURL, knocker, form, more, 'fields that it does not have', result);
      if (!form.fields.some((field) => field.isTyped && IS_ADDRESS.test(field.name))) return;
      for (const address of ADDRESSES) {
        const typed = address.replace('PORT', String(ear.port));
        const pointed = bodyOf(form, (field) => (field.isTyped && IS_ADDRESS.test(field.name) ? typed : field.value));
        await send(baseURL, knocker, form, pointed, `the address ${typed}`, result);
      }
    });
  }
  const raised = await cast.everything(
    `select example_key as key from person_account where is_platform_admin and example_key <> 'quan-tri'`,
  );
  for (const row of raised) result.wrong.push(`${row['key']} became an administrator by a field of no form`);
  if (ear.heard() > 0) result.wrong.push(`an address of this machine was asked ${ear.heard()} times`);
  await ear.close();
  return result;
}

async function send(
  baseURL: string,
  knocker: Knocker,
  form: Form,
  body: URLSearchParams | FormData,
  what: string,
  result: HostileResult,
): Promise<void> {
  const call = callOf(form, body, knocker.cookie);
  if (call.address.length > 8_000) return;
  const answer = await knock(baseURL, call);
  result.calls++;
  const said = `${knocker.name}: ${what} at ${form.method} ${form.action} (${form.page})`;
  if (answer.milliseconds > result.slowest.milliseconds)
    result.slowest = { milliseconds: Math.round(answer.milliseconds), call: said };
  for (const problem of [...wrongWithAny(call, answer), ...reflected(answer)]) result.wrong.push(`${said}: ${problem}`);
  if (answer.milliseconds > BOUND_MS) result.wrong.push(`${said}: took ${Math.round(answer.milliseconds)} ms`);
}

function callOf(form: Form, body: URLSearchParams | FormData, cookie: string): Call {
  if (form.method === 'POST') return { method: 'POST', address: form.action, form: body, cookie };
  const asked = new URLSearchParams([...body].map(([name, value]) => [name, String(value)]));
  return { method: 'GET', address: `${form.action.replace(/\?.*$/, '')}?${asked}`, cookie };
}

export function reflected(answer: Answer): string[] {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return [];
  return answer.body.includes(SCRIPT) || answer.body.includes(`<img src=x onerror=${MARK}`)
    ? ['runs what was typed']
    : [];
}

async function listening(): Promise<{ port: number; heard(): number; close(): Promise<void> }> {
  let heard = 0;
  const server = createServer((socket) => {
    heard++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard: () => heard,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * Forms that insiders are shown, sent by strangers to whom their things do not exist, with every id that stands in them.
 * None may be taken, and nothing may be written about a thing of others.
 */
export async function runReplay(
  baseURL: string,
  cast: Cast,
  insiders: readonly Knocker[],
  strangers: readonly Knocker[],
  { full }: { readonly full: boolean },
): Promise<HostileResult> {
  const result: HostileResult = { calls: 0, forms: 0, wrong: [], slowest: { milliseconds: 0, call: '' } };
  const programmes = await cast.everything('select id from programme');
  const since = (await cast.everything('select coalesce(max(id), 0) as id from journal_entry'))[0]!['id']!;
  for (const insider of insiders) {
    const forms = await formsOf(baseURL, cast, insider, { each: full ? 3 : 1, things: full ? 6 : 1 });
    for (const stranger of strangers) {
      const own = new Set(
        (await cast.seenBy(stranger.organisationId, 'select id from programme')).map((row) => row['id']!),
      );
      const foreign = programmes.map((row) => row['id']!).filter((id) => !own.has(id));
      const posted = forms.filter((one) => one.method === 'POST');
      await inParallel(posted, async (form) => {
        const aboutForeign = foreign.some(
          (id) => form.action.includes(id) || form.fields.some((field) => field.value === id),
        );
        const body = bodyOf(form, (field) =>
          field.isTyped && field.value === '' ? typedInto(field.name) : field.value,
        );
        const answer = await knock(baseURL, callOf(form, body, stranger.cookie));
        result.calls++;
        result.forms++;
        const said = `${stranger.name} sends what ${insider.name} is shown: POST ${form.action} (${form.page})`;
        if (answer.status >= 500) result.wrong.push(`${said}: ${answer.status}`);
        if (aboutForeign && answer.status < 400) result.wrong.push(`${said}: taken, ${answer.status}`);
      });
      const wrote = await cast.everything(
        `select what, object_id from journal_entry where id > ${since} and account_id = '${stranger.accountId}'
            and programme_id is not null and programme_id not in ('${[...own, '00000000-0000-0000-0000-000000000000'].join("','")}')
            and exists (select from programme p where p.id = programme_id and p.created_by_organisation_id <> '${stranger.organisationId}')`,
      );
      for (const row of wrote)
        result.wrong.push(`${stranger.name} did ${row['what']} to ${row['object_id']}, which is of others`);
    }
  }
  return result;
}

export const typedInto = (name: string) =>
  /date|On$|ngay|at$/i.test(name) ? '2026-10-01' : /^\d|quantity|so/i.test(name) ? '1' : 'Thử gửi thay (mẫu)';
