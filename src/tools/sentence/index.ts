// What the program says to people, always in both languages. Every refusal, warning, reason and label that leaves a
// rule or a command is a Sentence; screens pick the language, logs and the command line take `en`.

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Sentence;

/** Makes a Sentence; exists so that call sites stay on one line. */
export function say(vi: string, en: string): Sentence {
  return { vi, en };
}

/**
 * The world said no for a reason that the person can act on: bad input, a forbidden step, a missing thing.
 * `code` is stable and machine-readable (kebab-case); `sentence` says what to do. Anything that is not a Refusal and
 * is thrown is a fault of the program.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly sentence: Sentence;
  /** HTTP status that fits: 400 bad input, 403 not allowed, 404 not there, 409 changed meanwhile, 422 rule, 503 busy. */
  readonly status: number;

  constructor(code: string, sentence: Sentence, status = 422) {
    super(sentence.en);
    this.name = 'Refusal';
    this.code = code;
    this.sentence = sentence;
    this.status = status;
  }
}

/** A rule's answer: yes, or why not. Screens show `why` beside the disabled button. */
export type Answer = { readonly yes: true } | { readonly yes: false; readonly code: string; readonly why: Sentence };

export const YES: Answer = { yes: true };

export function no(code: string, vi: string, en: string): Answer {
  return { yes: false, code, why: { vi, en } };
}

/** The first reason against, in the order of the rules; yes when there is none. */
export function firstNo(...answers: readonly Answer[]): Answer {
  return answers.find((answer) => !answer.yes) ?? YES;
}

/** Turns a rule's "no" into a Refusal; used by commands so that rule and refusal can never say different things. */
export function insist(answer: Answer, status = 422): void {
  if (!answer.yes) throw new Refusal(answer.code, answer.why, status);
}
