import { MINUTES_STATE_WORDS, type MinutesState } from '../../../modules/acceptance/model.ts';
import { useSay } from '../../language.ts';
import { Badge } from '../../ui/index.ts';

export function MinutesStateBadge({ state }: { readonly state: MinutesState }) {
  const t = useSay();
  const tone = state === 'frozen' ? 'done' : state === 'returned' ? 'action' : 'caution';
  return <Badge tone={tone}>{t(MINUTES_STATE_WORDS[state])}</Badge>;
}
