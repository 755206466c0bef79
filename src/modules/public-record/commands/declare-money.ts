import type { Context } from '../../../platform/context/index.ts';
import { addDays, dayInVietNam, quarterPeriod } from '../../../tools/calendar/index.ts';
import { insist, no, YES, type Answer } from '../../../tools/sentence/index.ts';
import { programmeView, stillParty, type ProgrammeView } from '../../programmes/index.ts';
import { insertDeclaration, updateDeclaration } from '../declaration-store.ts';
import { declarationsOf } from '../declarations.ts';
import type { CorrectDeclaration, DeclareMoneyOfQuarter } from '../input.ts';
import { declarationCan, DUTY_DAYS, type DeclarationFacts } from '../model.ts';
import { may } from '../policy.ts';

const SIGNED: readonly string[] = ['in_force', 'suspended', 'ended', 'liquidated'];

/** What the rules ask of the acting body's declaration. */
export function declarationFacts(
  programme: ProgrammeView,
  organisation: string | null,
  given: Pick<DeclarationFacts, 'quarter' | 'isDeclared' | 'today'>,
): DeclarationFacts {
  const party = programme.parties.find((one) => one.organisationId === organisation);
  return {
    ...given,
    isSigned: SIGNED.includes(programme.state),
    term: programme.term,
    organisationKind: party?.organisationKind ?? null,
  };
}

/**
 * The acting body says what it paid in a quarter for the programme, to which medium and for what, or that nothing was paid.
 * Entry: `money.declared`.
 */
export async function declareMoneyOfQuarter(ctx: Context, input: DeclareMoneyOfQuarter): Promise<string> {
  const { programme, own } = await found(ctx, input);
  const today = dayInVietNam(ctx.now);
  const { quarter } = input;
  insist(
    declarationCan.declare(
      declarationFacts(programme, ctx.organisation, { quarter, isDeclared: own !== undefined, today }),
    ),
  );
  const id = await insertDeclaration(ctx, {
    ...input,
    organisationId: ctx.organisation!,
    dueOn: addDays(quarterPeriod(quarter).to, DUTY_DAYS),
    declaredOn: today,
  });
  await ctx.journal({
    what: 'money.declared',
    objectKind: 'money-declaration',
    objectId: id,
    programmeId: programme.id,
    data: { quarter, answer: input.answer, lines: input.lines.length },
    after: { answer: input.answer, note: input.note ?? null, lines: input.lines },
  });
  return id;
}

/** Corrects the acting body's declaration; the reason is public. Entry: `money.corrected`. */
export async function correctDeclaration(ctx: Context, input: CorrectDeclaration): Promise<void> {
  const { programme, own } = await found(ctx, input);
  const today = dayInVietNam(ctx.now);
  const { quarter } = input;
  insist(
    declarationCan.correct(
      declarationFacts(programme, ctx.organisation, { quarter, isDeclared: own !== undefined, today }),
    ),
  );
  await updateDeclaration(ctx, own!.id, { ...input, on: today });
  await ctx.journal({
    what: 'money.corrected',
    objectKind: 'money-declaration',
    objectId: own!.id,
    programmeId: programme.id,
    reason: input.why,
    data: { quarter, answer: input.answer, lines: input.lines.length },
    before: { answer: own!.answer, note: own!.note, lines: own!.lines },
    after: { answer: input.answer, note: input.note ?? null, lines: input.lines },
  });
}

async function found(ctx: Context, input: DeclareMoneyOfQuarter) {
  const programme = await programmeView(ctx, input.programmeId);
  insist(may(ctx, 'declare-money'), 403);
  insist(stillParty(programme, ctx.organisation), 403);
  insist(linesFit(input));
  const declarations = await declarationsOf(ctx, programme.id);
  const own = declarations.find((one) => one.organisationId === ctx.organisation && one.quarter === input.quarter);
  return { programme, own };
}

function linesFit({ answer, lines }: DeclareMoneyOfQuarter): Answer {
  if (answer === 'paid' && lines.length === 0)
    return no(
      'paid-without-lines',
      'Có chi thì cần ít nhất một dòng: kênh nào, bao nhiêu, cho việc gì.',
      'Where something was paid, name at least one medium, the amount and what for.',
    );
  if (answer === 'none' && lines.length > 0)
    return no(
      'none-with-lines',
      'Đã chọn “không phát sinh” nhưng vẫn có dòng chi. Hãy bỏ các dòng hoặc chọn “có chi”.',
      '“None” was chosen but there are payments. Remove them or choose “paid”.',
    );
  return YES;
}
