// The typeface of official papers, for tests of the pure tools that take its bytes as an argument.
import { paperTypeface } from '../../src/platform/typeface/index.ts';
import type { Typeface } from '../../src/tools/papers/index.ts';

export function tinos(): Typeface {
  return paperTypeface();
}
