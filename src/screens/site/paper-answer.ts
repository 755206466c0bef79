// What can be said of a file, a hash or a code that somebody brings to the verify page.
import { soughtMinutes } from '../../modules/acceptance/index.ts';
import { soughtCeremonyPaper } from '../../modules/ceremonies/index.ts';
import { soughtPlan } from '../../modules/planning/index.ts';
import { programmeView } from '../../modules/programmes/index.ts';
import { soughtReport } from '../../modules/reports/index.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { freezingEntry, type FreezingEntry, type FrozenPaper, type SoughtPaper } from '../../platform/press/index.ts';
import { dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { digitsOfCode, readCode } from '../../tools/paper-code/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';

export interface PaperAnswer {
  /**
   * `current` the frozen file, in force; `replaced` the frozen file of an older edition; `altered` a file that carries the
   * code of a frozen paper and is not one of its files; `code` no file was brought; `unknown` nothing of ours.
   */
  readonly kind: 'current' | 'replaced' | 'altered' | 'code' | 'unknown';
  /** Null for what is unknown, and for papers of programmes that are not public. */
  readonly paper: PublicPaper | null;
  /** The day on which a paper that is not public was frozen. */
  readonly frozenOn: Day | null;
  readonly sha256: string | null;
  readonly code: string | null;
}

export interface PublicPaper extends Omit<FrozenPaper, 'journalled' | 'programmeId' | 'replacedBy'> {
  readonly programme: { readonly title: string; readonly slug: string };
  readonly replacedBy: { readonly edition: number; readonly number: string | null; readonly datedOn: Day } | null;
  readonly journal: FreezingEntry | null;
}

/** Each room that freezes papers. */
const ROOMS = [soughtReport, soughtPlan, soughtCeremonyPaper, soughtMinutes] as const;
const SYSTEM: Who = { kind: 'system', reason: 'which frozen paper somebody holds' };

async function sought(by: SoughtPaper): Promise<FrozenPaper | null> {
  return consult(SYSTEM, async (ctx) => {
    for (const room of ROOMS) {
      const found = await room(ctx, by);
      if (found) return found;
    }
    return null;
  });
}

/** `sha256` of the file in hex, `code` as typed or as the file carries it. */
export async function paperAnswer(given: { sha256?: string; code?: string }): Promise<PaperAnswer> {
  const sha256 = given.sha256 ?? null;
  const code = readCode(given.code ?? '');
  const digits = code === null ? null : digitsOfCode(code);
  const byFile = sha256 === null ? null : await sought({ fileSha256: sha256 });
  const paper = byFile ?? (digits === null ? null : await sought({ contentDigits: digits }));
  if (!paper) return { kind: 'unknown', paper: null, frozenOn: null, sha256, code };
  const told = await publicPaper(paper);
  const kind = byFile ? (told && paper.replacedBy ? 'replaced' : 'current') : sha256 === null ? 'code' : 'altered';
  return { kind, paper: told, frozenOn: told ? null : dayInVietNam(new Date(paper.frozenAt)), sha256, code };
}

/** Null unless everyone may see the programme. */
async function publicPaper(paper: FrozenPaper): Promise<PublicPaper | null> {
  const { programmeId, journalled: _, replacedBy, ...head } = paper;
  const programme = programmeId === null ? null : await publicProgramme(programmeId);
  if (!programme) return null;
  return {
    ...head,
    programme,
    replacedBy: replacedBy && {
      edition: replacedBy.edition,
      number: replacedBy.number,
      datedOn: replacedBy.datedOn,
    },
    journal: await consult(SYSTEM, (ctx) => freezingEntry(ctx.db, paper)),
  };
}

async function publicProgramme(id: string): Promise<PublicPaper['programme'] | null> {
  try {
    const { title, slug } = await consult({ kind: 'public' }, (ctx) => programmeView(ctx, id));
    return { title, slug };
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}
