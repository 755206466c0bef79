// The background half: sends one text to the helper and keeps what may be shown of the answer. Each step is its own
// transaction; the asking's id tells whether somebody still waits for it.
import { consult, perform, type Context, type Who } from '../../../platform/context/index.ts';
import { weighAnswer } from '../../../tools/reading-helper/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { agreementView } from '../queries.ts';
import { askEndpoint, openKey, type Asked, type Endpoint } from './endpoint.ts';
import { helperReadingOf, helperSettings, sealedHelperKey } from './queries.ts';
import { ASK_HELPER, ASK_QUEUE } from './queue-names.ts';
import { countAttempt, writeFailure, writeProposal } from './store.ts';

const HOUSE: Who = { kind: 'system', reason: 'asking the reading helper' };
const USUAL_WAIT_S = 15;
const LONGEST_WAIT_S = 300;

export interface AskingJob {
  readonly agreementId: string;
  readonly askingId: string;
}

export async function workOnAsking(job: AskingJob): Promise<void> {
  const found = await consult(HOUSE, async (ctx) => {
    const reading = await helperReadingOf(ctx, job.agreementId);
    if (reading?.state !== 'waiting') return null;
    return { agreement: await agreementView(ctx, job.agreementId) };
  });
  if (!found) return;
  const { agreement } = found;
  // In the name of the body whose text it is, by the program: so the entries stand in that body's journal.
  const who: Who = {
    kind: 'person',
    organisationId: agreement.organisationId,
    actor: { accountId: null, name: '', role: null, isPlatformAdmin: false },
  };
  const fail = (refusal: Refusal) => perform(who, settleFailure, { ...job, refusal });
  if (agreement.state !== 'to_review') return fail(decidedMeanwhile());
  const endpoint = await endpointNow(agreement.text.length);
  if (endpoint instanceof Refusal) return fail(endpoint);
  const isWaited = await perform(who, beginAttempt, {
    ...job,
    host: new URL(endpoint.address).host,
    model: endpoint.model,
    characters: agreement.text.length,
  });
  // Two tries were made and none came to its end: the process was stopped in the midst of the second.
  if (!isWaited) return fail(interrupted());
  const asked = await askEndpoint(endpoint, agreement.text);
  if (asked.ok) {
    const proposal = weighAnswer(agreement.text, agreement.proposal, asked.answer);
    await perform(who, settleProposal, {
      ...job,
      organisationId: agreement.organisationId,
      proposal,
      milliseconds: asked.milliseconds,
    });
    return;
  }
  const { attempts } = (await consult(HOUSE, (ctx) => helperReadingOf(ctx, job.agreementId))) ?? { attempts: 2 };
  if (asked.isWorthRetry && attempts < 2) await perform(who, tryOnceMore, { ...job, asked });
  else await fail(asked.refusal);
}

/** The settings as they are now: they may have changed since the person asked. */
export async function endpointNow(characters: number, isTrial = false): Promise<Endpoint | Refusal> {
  const { settings, sealed } = await consult(HOUSE, async (ctx) => ({
    settings: await helperSettings(ctx),
    sealed: await sealedHelperKey(ctx),
  }));
  if (settings.endpoint === '' || settings.model === '' || (!settings.isOn && !isTrial)) {
    return new Refusal(
      'helper-off',
      say('Trợ lý đọc đang tắt hoặc chưa được đặt.', 'The reading helper is off or not set.'),
    );
  }
  if (characters > settings.longestText) {
    return new Refusal(
      'too-long-for-helper',
      say('Văn bản dài hơn mức trợ lý được nhận.', 'The text is longer than the helper is given.'),
    );
  }
  try {
    return {
      address: settings.endpoint,
      model: settings.model,
      key: openKey(sealed, new URL(settings.endpoint).origin),
      ownNetwork: settings.ownNetwork,
      timeoutMs: settings.timeoutSeconds * 1000,
    };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

async function beginAttempt(
  ctx: Context,
  input: AskingJob & { readonly host: string; readonly model: string; readonly characters: number },
): Promise<boolean> {
  if (!(await countAttempt(ctx, input.askingId))) return false;
  // The journal says each time that a text leaves this machine.
  await ctx.journal({
    what: 'agreement.helper-sent',
    objectKind: 'agreement',
    objectId: input.agreementId,
    data: { host: input.host, model: input.model, characters: input.characters },
  });
  return true;
}

async function settleProposal(
  ctx: Context,
  input: AskingJob & {
    readonly organisationId: string;
    readonly proposal: ReturnType<typeof weighAnswer>;
    readonly milliseconds: number;
  },
): Promise<void> {
  const { proposal, milliseconds } = input;
  if (!(await writeProposal(ctx, input, proposal, milliseconds))) return;
  const leftOut: Record<string, number> = {};
  for (const { reason } of proposal.leftOut) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  await ctx.journal({
    what: 'agreement.helper-answered',
    objectKind: 'agreement',
    objectId: input.agreementId,
    data: { suggested: proposal.suggestions.length, leftOut, milliseconds: Math.round(milliseconds) },
    after: proposal.suggestions,
  });
}

async function settleFailure(ctx: Context, input: AskingJob & { readonly refusal: Refusal }): Promise<void> {
  const { code, sentence } = input.refusal;
  if (!(await writeFailure(ctx, input.askingId, { code, sentence }))) return;
  await ctx.journal({
    what: 'agreement.helper-failed',
    objectKind: 'agreement',
    objectId: input.agreementId,
    data: { code },
  });
}

/** Changes no row, so there is no entry: the second sending has its own. */
async function tryOnceMore(
  ctx: Context,
  input: AskingJob & { readonly asked: Extract<Asked, { readonly ok: false }> },
): Promise<void> {
  const wait = Math.min(input.asked.retryAfter ?? USUAL_WAIT_S, LONGEST_WAIT_S);
  await ctx.enqueue(
    ASK_HELPER,
    { agreementId: input.agreementId, askingId: input.askingId },
    { queue: ASK_QUEUE, key: `ask-helper-again ${input.askingId}`, runAt: new Date(ctx.now.getTime() + wait * 1000) },
  );
}

function decidedMeanwhile(): Refusal {
  return new Refusal(
    'decided-meanwhile',
    say('Văn bản đã được xử lý trước khi hỏi trợ lý.', 'The text was decided before the helper was asked.'),
  );
}

function interrupted(): Refusal {
  return new Refusal(
    'interrupted',
    say('Chương trình dừng giữa lúc hỏi trợ lý.', 'The program stopped while the helper was being asked.'),
  );
}
