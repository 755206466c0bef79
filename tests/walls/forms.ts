// Every form that somebody is shown, as it would be sent: found on the pages themselves, so that a new form is covered.
import { parseHTML } from 'linkedom';
import type { Cast, Knocker } from './cast.ts';
import { DOORS, filled } from './doors.ts';
import { EXPECTED } from './expectations.ts';
import { inParallel, knock } from './knock.ts';

export interface Field {
  readonly name: string;
  readonly value: string;
  /** Typed by people; others are hidden, chosen or ticked. */
  readonly isTyped: boolean;
  readonly isFile: boolean;
}

export interface Form {
  /** The address of the page it stands on. */
  readonly page: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly action: string;
  readonly isMultipart: boolean;
  readonly fields: readonly Field[];
}

/** Would end the asker's own session or change who they are. */
const LEAVE_ALONE = /^(\/en)?\/(dang-xuat|chon-don-vi|xac-nhan-lai|lam-viec\/tai-khoan)/;

/** Forms on the pages of whoever knocks: of each kind at most `each`, on things of at most `things` of each address. */
export async function formsOf(
  baseURL: string,
  cast: Cast,
  knocker: Knocker,
  { each, things }: { readonly each: number; readonly things: number },
): Promise<Form[]> {
  const found = new Map<string, Form[]>();
  const pages: { readonly page: string; readonly path: string }[] = [];
  for (const door of DOORS.filter((one) => one.file.endsWith('.tsx') && one.reads)) {
    const expected = EXPECTED[door.path];
    if (!expected || expected.area === 'token') continue;
    const rows =
      expected.things && !expected.choices
        ? await cast.seenBy(expected.area === 'public' ? null : knocker.organisationId, expected.things)
        : [{}];
    for (const row of rows.slice(-things)) {
      const page = filled(door.path, row);
      if (!page.includes(':') && !page.includes('*')) pages.push({ page, path: door.path });
    }
  }
  await inParallel(pages, async ({ page, path }) => {
    const { status, body } = await knock(baseURL, { method: 'GET', address: page, cookie: knocker.cookie });
    if (status !== 200) return;
    for (const form of formsIn(body, page, path)) {
      const kind = kindOf(form);
      const alike = found.get(kind) ?? [];
      if (alike.length < each) found.set(kind, [...alike, form]);
    }
  });
  return [...found.values()].flat();
}

function kindOf({ path, method, action, fields }: Form): string {
  const said = fields
    .filter(({ name }) => ['do', 'viec', 'intent', 'verb', 'op'].includes(name))
    .map((one) => one.value);
  const names = fields.map(({ name }) => name.replace(/\d+/g, 'N'));
  return [path, method, action.replace(/[0-9a-f-]{36}/g, 'ID'), ...said, ...new Set(names)].join(' ');
}

function formsIn(html: string, page: string, path: string): Form[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('form')].flatMap((form) => {
    const action = new URL(form.getAttribute('action') ?? page, `http://x${page}`);
    const address = action.pathname + action.search;
    if (LEAVE_ALONE.test(address) || address.startsWith('/dang-nhap')) return [];
    const base = {
      page,
      path,
      action: address,
      method: form.getAttribute('method')?.toUpperCase() === 'POST' ? ('POST' as const) : ('GET' as const),
      isMultipart: form.getAttribute('enctype') === 'multipart/form-data',
    };
    const fields = fieldsOf(form, document);
    // Each button says what it is for; one form is then as many as it has such buttons.
    const buttons = [...form.querySelectorAll('button[name]')].map((one) => ({
      name: one.getAttribute('name')!,
      value: one.getAttribute('value') ?? '',
      isTyped: false,
      isFile: false,
    }));
    return buttons.length === 0
      ? [{ ...base, fields }]
      : buttons.map((button) => ({ ...base, fields: [...fields, button] }));
  });
}

function fieldsOf(form: Element, document: Document): Field[] {
  const id = form.getAttribute('id');
  const outside = id ? [...document.querySelectorAll(`[form="${id}"]`)] : [];
  return [...form.querySelectorAll('input[name], textarea[name], select[name]'), ...outside].flatMap((one): Field[] => {
    const name = one.getAttribute('name');
    if (!name || one.tagName === 'BUTTON') return [];
    const type = one.getAttribute('type') ?? 'text';
    if (one.tagName === 'SELECT') {
      const option = one.querySelector('option[selected]') ?? one.querySelector('option[value]:not([value=""])');
      return [{ name, value: option?.getAttribute('value') ?? '', isTyped: false, isFile: false }];
    }
    if (type === 'radio' && !one.hasAttribute('checked')) return [];
    const value =
      one.tagName === 'TEXTAREA'
        ? (one.textContent ?? '')
        : (one.getAttribute('value') ?? (type === 'checkbox' ? 'on' : ''));
    const isTyped =
      one.tagName === 'TEXTAREA' || ['text', 'search', 'url', 'email', 'tel', 'number', 'date', 'time'].includes(type);
    return [{ name, value, isTyped, isFile: type === 'file' }];
  });
}

/** The form as a browser would send it, with what `value` makes of each field. */
export function bodyOf(form: Form, value: (field: Field) => string): URLSearchParams | FormData {
  const body = form.isMultipart ? new FormData() : new URLSearchParams();
  for (const field of form.fields) if (!field.isFile) body.append(field.name, value(field));
  return body;
}
