// What the address of a search for places asks for; what means nothing is as good as not asked.
import { PLACE_LEVELS, type PlaceLevel } from '../../modules/places/model.ts';
import { isDay } from '../../tools/calendar/index.ts';

export interface AskedPlaces {
  readonly text: string;
  readonly level: PlaceLevel | undefined;
  readonly asOf: string | undefined;
}

export function placeQuery(request: Request): AskedPlaces {
  const params = new URL(request.url).searchParams;
  const asOf = params.get('ngay') ?? '';
  return {
    text: (params.get('tim') ?? '').slice(0, 200),
    level: PLACE_LEVELS.find((one) => one === params.get('cap')),
    asOf: isDay(asOf) ? asOf : undefined,
  };
}
