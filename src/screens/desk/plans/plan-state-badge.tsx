import { PLAN_STATE_WORDS, type PlanState } from '../../../modules/planning/model.ts';
import { useSay } from '../../language.ts';
import { Badge } from '../../ui/index.ts';

const TONES = { draft: 'neutral', proposed: 'caution', returned: 'action', agreed: 'info', issued: 'done' } as const;

export function PlanStateBadge({ state }: { readonly state: PlanState }) {
  const t = useSay();
  return <Badge tone={TONES[state]}>{t(PLAN_STATE_WORDS[state])}</Badge>;
}
