// What the page of one amendment shows. Server only; screens take the types.
import {
  amendmentCan,
  amendmentCircumstances,
  amendmentView,
  applied,
  differenceOf,
  mayWithAmendments,
  type AmendmentView,
  type Difference,
  type ProgrammeContent,
} from '../../../modules/amendments/index.ts';
import { namesOf, organisationsWithMembers } from '../../../modules/accounts/index.ts';
import { programmeView, sidesOf } from '../../../modules/programmes/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../../tools/calendar/index.ts';
import type { Answer } from '../../../tools/sentence/index.ts';

export interface AmendmentPage {
  readonly amendment: AmendmentView;
  readonly difference: Difference;
  /** What the programme would say, or said afterwards. */
  readonly copy: ProgrammeContent;
  readonly today: Day;
  /** The acting organisation's side, or null when it only looks. */
  readonly side: string | null;
  readonly accountName: string;
  /** Each other side with its bodies, and whether anybody of it has an account. */
  readonly others: readonly {
    readonly side: string;
    readonly names: readonly string[];
    readonly hasMembers: boolean;
  }[];
  /** Who entered each consent. */
  readonly people: Readonly<Record<string, string>>;
  readonly may: Readonly<Record<'edit' | 'propose' | 'answer' | 'record' | 'withdraw' | 'sign', Answer>>;
}

export async function amendmentPage(ctx: ReadContext, programmeId: string, id: string): Promise<AmendmentPage | null> {
  const amendment = await amendmentView(ctx, id);
  if (amendment.programmeId !== programmeId) return null;
  const programme = await programmeView(ctx, programmeId);
  const at = amendmentCircumstances(ctx, programme);
  const copy = applied(amendment.base, amendment.operations);
  const bodies = programme.parties.filter((party) => party.side !== amendment.authorSide && party.untilOn === null);
  const members = await organisationsWithMembers(
    ctx,
    bodies.map((party) => party.organisationId),
  );
  const names = await namesOf(
    ctx,
    amendment.consents.map((consent) => consent.accountId),
  );
  const first = (act: 'write' | 'answer', rule: Answer): Answer => {
    const allowed = mayWithAmendments(ctx, act);
    return allowed.yes ? rule : allowed;
  };
  const others = sidesOf(programme)
    .filter((side) => side !== amendment.authorSide)
    .map((side) => {
      const ours = bodies.filter((party) => party.side === side);
      return {
        side,
        names: ours.map((party) => party.name),
        hasMembers: ours.some((party) => members.has(party.organisationId)),
      };
    });
  const absent = others.find(
    (one) => !one.hasMembers && !amendment.consents.some((consent) => consent.side === one.side),
  );
  return {
    amendment,
    difference: differenceOf(amendment.base, copy),
    copy,
    today: dayInVietNam(ctx.now),
    side: at.side,
    accountName: ctx.actor.name,
    others,
    people: Object.fromEntries(names),
    may: {
      edit: first('write', amendmentCan.edit(amendment, at)),
      propose: first('write', amendmentCan.propose(amendment, at)),
      answer: first('answer', amendmentCan.answer(amendment, at)),
      record: first(
        'write',
        amendmentCan.answerFor(amendment, at, {
          side: absent?.side ?? amendment.authorSide,
          hasMembers: false,
          hasPaper: true,
        }),
      ),
      withdraw: first('write', amendmentCan.withdraw(amendment, at)),
      sign: first('write', amendmentCan.sign(amendment, at)),
    },
  };
}
