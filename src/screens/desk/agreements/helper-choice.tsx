import type { HelperOffer } from '../../../modules/agreements/reading-helper/model.ts';
import { useWords } from '../../language.ts';
import { CheckField } from '../../ui/index.ts';
import { HELPER_WORDS } from './helper-words.ts';

/** Never ticked by itself: nothing leaves this machine unless a person asks. */
export function HelperChoice({ offer, ticked }: { readonly offer: HelperOffer | null; readonly ticked: boolean }) {
  const w = useWords(HELPER_WORDS);
  if (!offer) return <p className="max-w-[72ch] text-sm text-quiet">{w.nothingSent}</p>;
  return (
    <div>
      <CheckField label={w.bring} name="askHelper" defaultChecked={ticked} aria-describedby="tro-ly-gui" />
      <p id="tro-ly-gui" className="max-w-[72ch] text-sm text-quiet">
        {w.bringHint(offer.model, offer.host)}
      </p>
    </div>
  );
}
