import { CEREMONY_STATE_WORDS, type CeremonyState } from '../../../modules/ceremonies/model.ts';
import { useSay } from '../../language.ts';
import { Badge } from '../../ui/index.ts';

export function CeremonyStateBadge({ state }: { readonly state: CeremonyState }) {
  const t = useSay();
  return <Badge tone={state === 'planned' ? 'caution' : 'done'}>{t(CEREMONY_STATE_WORDS[state])}</Badge>;
}
