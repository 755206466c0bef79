import { z } from 'zod';

/** The id in the address. Throws a 404 answer when it is none, so that no query is asked for nonsense. */
export function idIn(text: string | undefined): string {
  const parsed = z.uuid().safeParse(text);
  if (!parsed.success) throw new Response(null, { status: 404 });
  return parsed.data;
}
