// What can be printed, and what crosses between the threads.
import type { OfficialPaper, Sheet } from '../../tools/papers/index.ts';
import type { Sentence } from '../../tools/sentence/index.ts';

export type PrintJob =
  | { readonly format: 'docx' | 'pdf' | 'html'; readonly paper: OfficialPaper }
  | { readonly format: 'xlsx'; readonly sheets: readonly Sheet[]; readonly code?: string | undefined };

export interface Order {
  readonly id: number;
  readonly job: PrintJob;
}

export type Delivery =
  | { readonly id: number; readonly bytes: Uint8Array; readonly pages: number | null }
  | {
      readonly id: number;
      readonly refusal: { readonly code: string; readonly sentence: Sentence; readonly status: number };
    }
  | { readonly id: number; readonly fault: string };

export interface Printed {
  readonly bytes: Uint8Array;
  /** Of a PDF; null for what has no fixed pages. */
  readonly pages: number | null;
}
