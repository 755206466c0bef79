import { useOutletContext } from 'react-router';
import type { FormProblem } from '../../forms.ts';
import type { ProgrammePage } from './programme-page.ts';

export interface ProgrammeOutlet extends ProgrammePage {
  /** What the programme's own action could not take, for the forms that send to it. */
  readonly refusal: FormProblem | undefined;
}

/** The programme around the page shown in one of its tabs. */
export function useProgramme(): ProgrammeOutlet {
  return useOutletContext<ProgrammeOutlet>();
}
