import type { AmendmentState } from '../../../modules/amendments/model.ts';

/** How the state of an amendment is shown; its word always stands beside. */
export const STATE_TONES: Record<AmendmentState, 'neutral' | 'info' | 'done' | 'caution' | 'action'> = {
  drafted: 'neutral',
  proposed: 'caution',
  agreed: 'info',
  signed: 'info',
  in_effect: 'done',
  declined: 'action',
  withdrawn: 'neutral',
};
