import type { Day } from '../../../../tools/calendar/index.ts';
import type { ExampleProgramme } from '../model.ts';
import { communeSeveralQuarters } from './commune.ts';
import { communeEnded, communeRenewed } from './portal.ts';
import { waitingProgramme } from './waiting-text.ts';
import { wardNegotiating, wardSecondQuarter } from './ward.ts';

export { quarterFrom } from './dates.ts';

/** The six programmes as they stand on that day; a renewed one comes after its `prior`. */
export function exampleProgrammes(today: Day): readonly ExampleProgramme[] {
  return [
    communeSeveralQuarters(today),
    wardSecondQuarter(today),
    communeEnded(today),
    communeRenewed(today),
    waitingProgramme(today),
    wardNegotiating(today),
  ];
}
