// Who signs how: the symbol of a body without a registered one, and the lines above a signature as Decree 30/2020, Annex I,
// II.7 wants them. A people's committee signs on its behalf; its deputy chairman on its behalf and for the chairman.
import { searchKey } from '../vietnamese/index.ts';
import type { Authority, HeadingKind, Signature } from './model.ts';

type BareAuthority = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q';

export interface SigningBody {
  readonly heading: HeadingKind;
  readonly name: string;
}

export interface SigningWay {
  readonly title: string | null;
  readonly authority: BareAuthority | null;
  /** What the authority stands before: "Ủy ban nhân dân", "Chủ tịch". */
  readonly authorityBody: string | null;
}

const COMMITTEE = 'Ủy ban nhân dân';

function isCommittee(name: string): boolean {
  return /^(?:uy ban nhan dan|ubnd)(?: |$)/.test(searchKey(name));
}

/** Letters for the symbol of a body that has registered none: "UBND" for people's committees, else initials. */
export function symbolOfBody(name: string): string {
  if (isCommittee(name)) return 'UBND';
  const words = name.replace(/\([^)]*\)/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words.map((word) => word.charAt(0)).join('');
  return initials.normalize('NFC').toLocaleUpperCase('vi').slice(0, 10) || 'VP';
}

/** How somebody of this post signs for the body; the post loses the committee's name, which stands above it. */
export function signingWay(title: string | null, authority: BareAuthority | null, body: SigningBody): SigningWay {
  if (body.heading !== 'state' || !isCommittee(body.name)) return { title, authority, authorityBody: null };
  const post = title?.replace(/\s+(?:UBND|Ủy ban nhân dân)(?=\s|$).*$/iu, '') ?? null;
  if (authority === 'KT' || (authority === null && post !== null && searchKey(post).startsWith('pho chu tich')))
    return { title: post, authority: 'KT', authorityBody: 'Chủ tịch' };
  return authority === null || authority === 'TM'
    ? { title: post, authority: 'TM', authorityBody: COMMITTEE }
    : { title, authority, authorityBody: null };
}

/** The signature of a paper. A deputy of a people's committee gets both lines: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH. */
export function signatureOf(signer: SigningWay & { readonly name: string }, body: SigningBody, gap = ''): Signature {
  const { authority, authorityBody } = signer;
  const person = { title: signer.title ?? gap, name: signer.name };
  if (authority === null) return person;
  if (authority === 'KT' && body.heading === 'state' && isCommittee(body.name))
    return {
      ...person,
      authority: 'TM.',
      authorityBody: COMMITTEE,
      secondAuthority: { authority: 'KT.', body: authorityBody ?? 'Chủ tịch' },
    };
  const written: Authority = `${authority}.`;
  return { ...person, authority: written, ...(authorityBody ? { authorityBody } : {}) };
}
