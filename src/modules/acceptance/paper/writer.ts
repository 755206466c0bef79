// Which writer made a file. Equal content and equal writer give equal bytes; another writer may not.
import { writingLibraries } from '../../../platform/press/index.ts';

/** Counted up by hand whenever what is printed from the same content changes; a test notices when it was forgotten. */
export const WRITER = 2;

export function writerVersion(): string {
  return `acceptance ${WRITER}, ${writingLibraries()}`;
}
