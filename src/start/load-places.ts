// Before the doors open: the register of places is there. Done by the doors themselves and not at every boot, because
// a backup is restored into a house that holds nothing.
import { loadPlaces } from '../modules/places/index.ts';
import { perform } from '../platform/context/index.ts';
import { log } from '../platform/log/index.ts';

export async function loadPlacesOnce(): Promise<void> {
  const begun = performance.now();
  const loaded = await perform({ kind: 'system', reason: 'places at the opening of the house' }, loadPlaces, undefined);
  if (loaded) log.info({ milliseconds: Math.round(performance.now() - begun) }, 'the register of places was loaded');
}
