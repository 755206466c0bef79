// What every page of one programme shows around its own content. Server only; screens take the types.
import { amendmentsOf, standingOf, unconfirmedNames, type SideStanding } from '../../../modules/amendments/index.ts';
import {
  agreementOfProgramme,
  programmeReading,
  type ProgrammeReadingView,
} from '../../../modules/agreements/index.ts';
import { commitmentCount, planOf } from '../../../modules/commitments/index.ts';
import {
  mayWithProgramme,
  programmeCan,
  programmeView,
  liquidationOf,
  sideOf,
  stillParty,
  suspensionsOf,
  type Circumstances,
  type Liquidation,
  type ProgrammeState,
  type ProgrammeVerb,
  type ProgrammeView,
  type Suspension,
} from '../../../modules/programmes/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../../tools/calendar/index.ts';
import { TODAY, type AskedDay } from '../../as-of.ts';
import { programmeBodies, type ProgrammeBodies } from './programme-bodies.ts';
import type { Answer } from '../../../tools/sentence/index.ts';

const firstRefusal = (...answers: readonly Answer[]): Answer => answers.find((one) => !one.yes) ?? { yes: true };

/** A step that the page offers, with the answer of policy and rules. */
export interface Step {
  readonly verb: ProgrammeVerb;
  readonly answer: Answer;
  readonly needsReason: boolean;
}

export interface ProgrammePage {
  readonly programme: ProgrammeView;
  readonly organisationId: string | null;
  /** Its parties on the day asked for, and what became of them. */
  readonly bodies: ProgrammeBodies;
  /** The acting organisation's side, or null when it only looks. */
  readonly side: string | null;
  readonly today: Day;
  /** The text it was read from, if any. */
  readonly agreement: { readonly id: string; readonly name: string } | null;
  /** How the record came about, and whether an AI helper took part. */
  readonly reading: ProgrammeReadingView | null;
  readonly commitments: number;
  readonly openActions: number;
  /** The first is the main one. */
  readonly steps: readonly Step[];
  /** Amendments that are not settled yet. */
  readonly openAmendments: number;
  /** Which sides stand behind what was recorded as signed; empty before it is in force. */
  readonly standing: readonly SideStanding[];
  readonly suspensions: readonly Suspension[];
  readonly liquidation: Liquidation | null;
  /** Facts, topics, channels and commitments. */
  readonly mayChange: Answer;
  /** Parties and people. */
  readonly mayCorrect: Answer;
  readonly mayAmend: Answer;
  readonly mayDeclareMoney: Answer;
  readonly publishing: Step;
}

const STEPS: Record<ProgrammeState, readonly ProgrammeVerb[]> = {
  draft: ['negotiate', 'putInForce', 'delete'],
  negotiating: ['markReady', 'putInForce'],
  ready_to_sign: ['startSigning', 'putInForce', 'reopen'],
  signing: ['putInForce', 'reopen'],
  in_force: ['suspend', 'end', 'renew'],
  suspended: ['resume', 'end', 'renew'],
  ended: ['renew', 'liquidate'],
  liquidated: ['renew'],
};

/** Amendments in these states wait for nobody. */
const CLOSED: ReadonlySet<string> = new Set(['in_effect', 'declined', 'withdrawn']);

export async function programmePage(ctx: ReadContext, id: string, asked: AskedDay = TODAY): Promise<ProgrammePage> {
  const programme = await programmeView(ctx, id);
  const commitments = await commitmentCount(ctx, id);
  const today = dayInVietNam(ctx.now);
  const standing = await standingOf(ctx, programme);
  const amendments = await amendmentsOf(ctx, id);
  const at: Circumstances = {
    today,
    organisationId: ctx.organisation,
    hasCommitments: commitments > 0,
    isRenewed: programme.renewals.length > 0,
    unconfirmed: unconfirmedNames(standing),
  };
  const answer = (verb: ProgrammeVerb): Answer => {
    const allowed = firstRefusal(mayWithProgramme(ctx, verb, programme.state), stillParty(programme, ctx.organisation));
    return allowed.yes ? programmeCan[verb](programme, at) : allowed;
  };
  const step = (verb: ProgrammeVerb): Step => ({
    verb,
    answer: answer(verb),
    // A rule that yields without a reason needs none.
    needsReason: answer(verb).yes && !programmeCan[verb](programme, { ...at, reason: null }).yes,
  });
  return {
    programme,
    bodies: await programmeBodies(ctx, programme, asked),
    organisationId: ctx.organisation,
    side: sideOf(programme, ctx.organisation),
    today,
    agreement: await agreementOfProgramme(ctx, id),
    reading: await programmeReading(ctx, id),
    commitments,
    openActions: (await planOf(ctx, id, { state: 'planned' })).length,
    steps: STEPS[programme.state].map(step),
    openAmendments: amendments.filter(({ state }) => !CLOSED.has(state)).length,
    standing,
    suspensions: await suspensionsOf(ctx, id),
    liquidation: await liquidationOf(ctx, id),
    mayChange: answer('change'),
    mayCorrect: answer('correct'),
    mayAmend: answer('amend'),
    mayDeclareMoney: answer('declareMoney'),
    publishing: step(programme.publishedAt ? 'unpublish' : 'publish'),
  };
}
