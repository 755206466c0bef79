// From a typed name to a registered organisation: known by id, found by name, chosen among candidates, or registered
// anew when the person says so. Server only.
import { z } from 'zod';
import {
  ORGANISATION_KINDS,
  registerOrganisation,
  resolveOrganisation,
  type OrganisationCandidate,
} from '../../../modules/organisations/index.ts';
import { consult, perform, type Who } from '../../../platform/context/index.ts';
import { Refusal, say, type Sentence } from '../../../tools/sentence/index.ts';

export type Chosen =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: Sentence; readonly candidates: readonly OrganisationCandidate[] };

/** Above this, and with no equal beside it, a name is taken for the organisation without asking. */
const SURE = 0.97;

/** Fields: `partner` (typed name), `partnerId` (a candidate's id, or `new`), `partnerKind` (for a new one). */
export async function chooseOrganisation(who: Who, form: FormData): Promise<Chosen> {
  const name = String(form.get('partner') ?? '').trim();
  const picked = String(form.get('partnerId') ?? '');
  const known = z.uuid().safeParse(picked);
  if (known.success) return { ok: true, id: known.data };
  if (name.length < 2)
    return { ok: false, problem: say('Hãy ghi tên đơn vị.', 'Enter the name of the organisation.'), candidates: [] };
  if (picked === 'new') {
    const kind = z.enum(ORGANISATION_KINDS).safeParse(form.get('partnerKind'));
    if (!kind.success)
      return { ok: false, problem: say('Hãy chọn loại đơn vị.', 'Choose the kind of organisation.'), candidates: [] };
    return register(who, name, kind.data);
  }
  const candidates = await consult(who, (ctx) => resolveOrganisation(ctx, name));
  const sure = candidates.filter((candidate) => candidate.score >= SURE);
  if (sure.length === 1) return { ok: true, id: sure[0]!.id };
  return {
    ok: false,
    problem:
      candidates.length > 0
        ? say('Có đơn vị tên gần giống. Hãy chọn đúng đơn vị.', 'There are organisations of similar names. Choose one.')
        : say(
            'Chưa có đơn vị này. Nếu tên đã đúng, hãy chọn loại rồi ghi là đơn vị mới.',
            'This organisation is not known yet. If the name is right, choose its kind and record it as new.',
          ),
    candidates,
  };
}

async function register(who: Who, name: string, kind: (typeof ORGANISATION_KINDS)[number]): Promise<Chosen> {
  try {
    const { id } = await perform(who, registerOrganisation, { name, kind, evenIfSimilar: true });
    return { ok: true, id };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      ok: false,
      problem: error.sentence,
      candidates: await consult(who, (ctx) => resolveOrganisation(ctx, name)),
    };
  }
}
