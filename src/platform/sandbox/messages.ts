import type { Sentence } from '../../tools/sentence/index.ts';
import type { TaskName } from './tasks.ts';

export interface Job {
  readonly id: number;
  readonly task: TaskName;
  readonly input: unknown;
}

/** `tooHeavy`: the stack ran out inside; `fault`: an error of the program. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | {
      readonly id: number;
      readonly refusal: { readonly code: string; readonly sentence: Sentence; readonly status: number };
    }
  | { readonly id: number; readonly tooHeavy: true }
  | { readonly id: number; readonly fault: string };
