// Who may bring in a table of programmes: whoever may record one.
import { mayWithProgramme } from '../programmes/index.ts';
import type { Answer } from '../../tools/sentence/index.ts';

export function may(asker: Parameters<typeof mayWithProgramme>[0]): Answer {
  return mayWithProgramme(asker, 'create');
}
