import { useEffect, useId, useRef, useState } from 'react';
import { fullPlaceName, type PlaceName } from '../../../modules/places/model.ts';
import { TextField } from '../../ui/index.ts';

interface PlaceFieldProps {
  readonly label: string;
  readonly name: string;
  readonly defaultValue: string;
  readonly hint: string;
  readonly problem: string | undefined;
}

/** Long enough that somebody who types is asked about once a word. */
const PAUSE = 200;

/** The name of an administrative unit; with scripts it suggests while one types, without it is an ordinary field. */
export function PlaceField(props: PlaceFieldProps) {
  const list = useId();
  const [names, setNames] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const asked = useRef<AbortController | null>(null);
  useEffect(() => {
    if (typed.trim().length < 2) return;
    const timer = setTimeout(() => {
      asked.current?.abort();
      const asking = new AbortController();
      asked.current = asking;
      void suggestions(typed, asking.signal).then((found) => found && setNames(found));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <>
      <TextField
        {...props}
        maxLength={200}
        list={list}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={list}>
        {names.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
    </>
  );
}

/** Null when a newer question took its place or the server is away: the field works without suggestions. */
async function suggestions(text: string, signal: AbortSignal): Promise<readonly string[] | null> {
  const answer = await fetch(`/dia-danh.json?${new URLSearchParams({ tim: text, so: '10' }).toString()}`, {
    signal,
  }).catch(() => null);
  if (!answer?.ok) return null;
  const { places } = (await answer.json()) as { places: readonly PlaceName[] };
  return [...new Set(places.map(fullPlaceName))];
}
