// Who asks for a page, and the two doors of the desk. Server only: loaders and actions call these first.
import { redirect } from 'react-router';
import { whoIs, type SignedIn } from '../modules/accounts/index.ts';
import type { Actor, Who } from '../platform/context/index.ts';
import { Refusal, say, type Language } from '../tools/sentence/index.ts';
import { inLanguage, languageOf } from './language.ts';

/** Open to whoever still has to add a second step; everything else at the desk waits for it. */
const SECOND_STEP_PAGE = '/lam-viec/tai-khoan/buoc-hai';

export interface Asked {
  readonly language: Language;
  readonly person: SignedIn | null;
}

export interface AskedSignedIn {
  readonly language: Language;
  readonly person: SignedIn;
  /** For perform() and consult(). */
  readonly who: Who;
}

export async function askedBy(request: Request): Promise<Asked> {
  return { language: languageOf(new URL(request.url).pathname), person: await whoIs(request.headers) };
}

/**
 * The signed-in person, acting for an organisation. Throws a redirect to the sign-in page, which comes back here, or to
 * the choice of organisation when the person acts for none.
 */
export async function mustBeSignedIn(request: Request): Promise<AskedSignedIn> {
  const { language, person } = await askedBy(request);
  if (!person) throw redirect(entranceFor(request, '/dang-nhap', language));
  if (!person.actingFor) throw redirect(withoutOrganisation(request, person, language));
  if (person.mustAddSecondStep) throw redirect(inLanguage(SECOND_STEP_PAGE, language));
  return { language, person, who: actingPerson(person, person.actingFor.organisationId) };
}

/**
 * Anyone with an account, whether or not they act for an organisation: own account, choice of organisation. Who acts for
 * none asks as the public does.
 */
export async function mustHaveAccount(request: Request): Promise<AskedSignedIn> {
  const { language, person } = await askedBy(request);
  if (!person) throw redirect(entranceFor(request, '/dang-nhap', language));
  const who: Who = person.actingFor ? actingPerson(person, person.actingFor.organisationId) : { kind: 'public' };
  return { language, person, who };
}

/**
 * A platform administrator; acts in scope system, in their own name, and needs no organisation. Throws Refusal
 * `not-administrator` (403).
 */
export async function mustBeAdministrator(request: Request): Promise<AskedSignedIn> {
  const { language, person } = await askedBy(request);
  if (!person) throw redirect(entranceFor(request, '/dang-nhap', language));
  if (!person.isPlatformAdmin) throw notAdministrator();
  if (person.mustAddSecondStep) throw redirect(inLanguage(SECOND_STEP_PAGE, language));
  return { language, person, who: { kind: 'system', reason: 'platform administration', actor: actorOf(person) } };
}

/**
 * Anyone with an account, for what is held of themselves: in scope system, in their own name. Commands see to it that it is
 * only their own.
 */
export async function mustBeOneself(request: Request): Promise<AskedSignedIn> {
  const { language, person } = await mustHaveAccount(request);
  return { language, person, who: { kind: 'system', reason: 'own personal data', actor: actorOf(person) } };
}

function notAdministrator(): Refusal {
  return new Refusal(
    'not-administrator',
    say('Trang này chỉ dành cho quản trị hệ thống.', 'This page is for platform administrators only.'),
    403,
  );
}

/** A refusal as an answer that the error page shows in words. */
export function refused(refusal: Refusal): Response {
  return Response.json({ problem: refusal.sentence }, { status: refusal.status });
}

function actorOf(person: SignedIn): Actor {
  const { onBehalfOf } = person;
  return {
    accountId: person.accountId,
    name: person.name,
    role: person.actingFor?.role ?? null,
    isPlatformAdmin: person.isPlatformAdmin,
    provenAt: new Date(person.provenAt),
    ...(onBehalfOf ? { onBehalfOf: { accountId: onBehalfOf.accountId, maySign: onBehalfOf.maySign } } : {}),
  };
}

function actingPerson(person: SignedIn, organisationId: string): Who {
  return { kind: 'person', organisationId, actor: actorOf(person) };
}

/** An administrator who belongs nowhere has their own part of the desk. */
function withoutOrganisation(request: Request, person: SignedIn, language: Language): string {
  return person.isPlatformAdmin && person.memberships.length === 0
    ? inLanguage('/lam-viec/quan-tri', language)
    : entranceFor(request, '/chon-don-vi', language);
}

/** The entrance page, with the way back for requests that can simply be repeated. */
function entranceFor(request: Request, page: string, language: Language): string {
  const { pathname, search } = new URL(request.url);
  const wanted = request.method === 'GET' ? localPath(pathname.replace(/\.data$/, '') + search) : null;
  const to = inLanguage(page, language);
  return wanted ? `${to}?tiep=${encodeURIComponent(wanted)}` : to;
}

/**
 * The path when it leads to a page of this house, else null: no other host ("//x", "/\\x"), no control characters, not
 * back to the entrance. Take nothing else from `?tiep=`.
 */
export function localPath(text: string | null): string | null {
  if (!text || text.length > 2000 || !text.startsWith('/')) return null;
  if (/^\/[/\\]|[\s\p{Cc}\\]/u.test(text)) return null;
  const here = 'http://caunoi.invalid';
  const parsed = URL.canParse(text, here) ? new URL(text, here) : null;
  // Dots may resolve to a second slash: "/.//x" is "//x".
  if (parsed?.origin !== here || parsed.pathname.startsWith('//')) return null;
  if (/^(\/en)?\/(dang-nhap|dang-xuat|chon-don-vi|loi-moi|xac-nhan-lai)(\/|$)/.test(parsed.pathname)) return null;
  parsed.searchParams.delete('_routes');
  return parsed.pathname + parsed.search;
}
