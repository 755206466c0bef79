// Cuts the text where the places of the proposal begin and end, so that each piece can be lit by all that covers it.

export interface Place {
  /** Names the field or item: `commitments-3`, `term`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly keys: readonly string[];
  /** Keys of places that begin here: targets of links. */
  readonly begins: readonly string[];
}

/** Pieces of the whole text in order. Places outside of the text are left out. Cost grows with text and places, not with their product. */
export function segmentsOf(text: string, places: readonly Place[]): Segment[] {
  const real = places.filter((place) => place.start >= 0 && place.end <= text.length && place.end > place.start);
  const cuts = [...new Set([0, text.length, ...real.flatMap((place) => [place.start, place.end])])].toSorted(
    (a, b) => a - b,
  );
  const starting = Map.groupBy(real, (place) => place.start);
  const ending = Map.groupBy(real, (place) => place.end);
  const open = new Set<string>();
  const segments: Segment[] = [];
  for (const [at, cut] of cuts.entries()) {
    for (const place of ending.get(cut) ?? []) open.delete(place.key);
    const begins = (starting.get(cut) ?? []).map((place) => place.key);
    for (const key of begins) open.add(key);
    const next = cuts[at + 1];
    if (next === undefined) break;
    segments.push({ start: cut, text: text.slice(cut, next), keys: [...open], begins });
  }
  return segments;
}
