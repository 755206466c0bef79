// From the body of a chat completion to what the helper says. The server and the model behind it are strangers: every
// member is checked, one wrong item does not spoil the others, and nothing but the asked members is looked at.
import { z } from 'zod';
import { COMMITMENT_KINDS } from '../agreement-reader/index.ts';
import { Refusal, say } from '../sentence/index.ts';
import { CADENCES, PER, PERSON_ROLES, PROGRAMME_KINDS, type LeftOut, type SuggestionKind } from './model.ts';

/** Of each list; agreements have some dozens of commitments. */
const MOST_ITEMS = 400;
const LONGEST_WHAT = 160;

/** Without what a database or a page cannot hold: control characters, halves of surrogate pairs. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .normalize('NFC')
    .trim();
const said = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform(clean)
    .pipe(z.string().min(1).max(most));
const saidOrNot = (most: number) =>
  z
    .string()
    .max(most * 2)
    .nullish()
    .transform((text) => (text ? clean(text).slice(0, most) : ''));
const quote = said(6000);
const valued = <T extends z.ZodType>(value: T) => z.object({ value, quote });

const FACTS = {
  title: valued(said(500)),
  kind: valued(z.enum(PROGRAMME_KINDS as [string, ...string[]])),
  term: z.object({ from: saidOrNot(20), to: saidOrNot(20), quote }),
  signed_on: valued(said(20)),
  place: valued(said(300)),
  reporting_cadence: valued(z.enum(CADENCES)),
};
const ITEMS = {
  parties: z.object({ name: said(300), kind: z.enum(['authority', 'press', 'other']), quote }),
  people: z.object({
    name: said(200),
    title: saidOrNot(300),
    role: z.enum(PERSON_ROLES),
    party: saidOrNot(300),
    quote,
  }),
  commitments: z.object({
    quote,
    obliged: said(300),
    kind: z.enum(COMMITMENT_KINDS),
    modality: z.enum(['agreed', 'pledged', 'requested', 'expected']).catch('agreed'),
    quantity: z.number().positive().max(1_000_000).nullish().catch(null),
    unit: saidOrNot(60),
    per: z.enum(PER).nullish().catch(null),
  }),
  topics: z.object({ quote: said(500) }),
  channels: z.object({ quote: said(300) }),
};
const KIND_OF: Record<keyof typeof ITEMS, SuggestionKind> = {
  parties: 'party',
  people: 'person',
  commitments: 'commitment',
  topics: 'topic',
  channels: 'channel',
};

type Facts = { [K in keyof typeof FACTS]: z.output<(typeof FACTS)[K]> | null };
type Items = { [K in keyof typeof ITEMS]: z.output<(typeof ITEMS)[K]>[] };
export type HelperAnswer = Facts & Items & { readonly leftOut: readonly LeftOut[] };

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]).nullish(),
        }),
      }),
    )
    .min(1),
});

/**
 * Reads the body of the server's answer. Throws Refusal `no-completion` (not the protocol), `empty-answer`, `cut-off`,
 * `not-json`, `wrong-shape` (JSON, but not what was asked for).
 */
export function readAnswer(body: string): HelperAnswer {
  const read = completion.safeParse(parsed(body));
  if (!read.success) {
    throw new Refusal(
      'no-completion',
      say(
        'Máy chủ trả lời không theo giao thức “chat completions”. Hãy kiểm tra địa chỉ.',
        'The server’s answer is no chat completion. Check the address.',
      ),
    );
  }
  const choice = read.data.choices[0]!;
  const { content } = choice.message;
  const words = typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join('');
  if (words.trim() === '') {
    throw new Refusal('empty-answer', say('Trợ lý trả lời trống.', 'The helper’s answer is empty.'));
  }
  const value = jsonIn(words);
  if (value === undefined) {
    throw choice.finish_reason === 'length'
      ? new Refusal(
          'cut-off',
          say(
            'Câu trả lời của trợ lý bị cắt giữa chừng vì quá dài.',
            'The helper’s answer was cut off because it is too long.',
          ),
        )
      : new Refusal(
          'not-json',
          say(
            'Trợ lý không trả lời bằng JSON như đã yêu cầu.',
            'The helper did not answer in JSON as it was asked to.',
          ),
        );
  }
  const members = z.record(z.string(), z.unknown()).safeParse(value);
  const known = [...Object.keys(FACTS), ...Object.keys(ITEMS)];
  if (!members.success || !known.some((name) => Object.hasOwn(members.data, name))) {
    throw new Refusal(
      'wrong-shape',
      say(
        'Trợ lý trả lời bằng JSON nhưng không theo mẫu đã yêu cầu.',
        'The helper answered in JSON, but not in the form that was asked for.',
      ),
    );
  }
  return readMembers(members.data);
}

function readMembers(members: Readonly<Record<string, unknown>>): HelperAnswer {
  const leftOut: LeftOut[] = [];
  const fact = <K extends keyof typeof FACTS>(name: K): Facts[K] => {
    const given = members[name];
    if (given === null || given === undefined) return null;
    const read = FACTS[name].safeParse(given);
    if (read.success) return read.data as Facts[K];
    leftOut.push({ reason: 'wrong-form', of: 'fact', what: shortened(given) });
    return null;
  };
  const items = <K extends keyof typeof ITEMS>(name: K): Items[K] => {
    const given = members[name];
    if (given === null || given === undefined) return [];
    const all: unknown[] = Array.isArray(given) ? given : [given];
    const kept: Items[K][number][] = [];
    for (const [at, item] of all.entries()) {
      const read = ITEMS[name].safeParse(item);
      if (at >= MOST_ITEMS) leftOut.push({ reason: 'too-many', of: KIND_OF[name], what: '' });
      else if (read.success) kept.push(read.data as Items[K][number]);
      else leftOut.push({ reason: 'wrong-form', of: KIND_OF[name], what: shortened(item) });
    }
    return kept as Items[K];
  };
  return {
    title: fact('title'),
    kind: fact('kind'),
    term: fact('term'),
    signed_on: fact('signed_on'),
    place: fact('place'),
    reporting_cadence: fact('reporting_cadence'),
    parties: items('parties'),
    people: items('people'),
    commitments: items('commitments'),
    topics: items('topics'),
    channels: items('channels'),
    leftOut,
  };
}

/** A few words of what was given, for people to see. */
export function shortened(given: unknown): string {
  const words = clean(typeof given === 'string' ? given : (JSON.stringify(given) ?? '')).replace(/\s+/gu, ' ');
  // A cut may halve a pair.
  return words.length > LONGEST_WHAT ? `${words.slice(0, LONGEST_WHAT - 1)}…`.toWellFormed() : words;
}

/** The JSON in the words: alone, behind a model's thinking, in a fence, or between other words. Undefined: none. */
function jsonIn(words: string): unknown {
  const bare = words.replace(/^\s*<think>[\s\S]*?<\/think>/u, '').trim();
  const alone = parsed(bare);
  if (alone !== undefined) return alone;
  const first = bare.indexOf('{');
  const last = bare.lastIndexOf('}');
  return first < 0 || last <= first ? undefined : parsed(bare.slice(first, last + 1));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // The caller says what it expected instead.
    return undefined;
  }
}
