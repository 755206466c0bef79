import { STATE_WORDS, type ProgrammeState } from '../../../modules/programmes/model.ts';
import { useSay } from '../../language.ts';
import { Badge } from '../../ui/index.ts';

const TONES: Record<ProgrammeState, 'neutral' | 'info' | 'done' | 'caution'> = {
  draft: 'neutral',
  negotiating: 'info',
  ready_to_sign: 'info',
  signing: 'info',
  in_force: 'done',
  suspended: 'caution',
  ended: 'neutral',
  liquidated: 'neutral',
};

export function StateBadge({ state }: { readonly state: ProgrammeState }) {
  const t = useSay();
  return <Badge tone={TONES[state]}>{t(STATE_WORDS[state])}</Badge>;
}
