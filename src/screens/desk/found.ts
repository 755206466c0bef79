// What loaders and actions of the desk share. Server only.
import { z } from 'zod';
import { Refusal } from '../../tools/sentence/index.ts';
import { refused } from '../asking.ts';

/** The id in the address. Throws a 404 answer when it is none, so that no query is asked for nonsense. */
export function idIn(text: string | undefined): string {
  const parsed = z.uuid().safeParse(text);
  if (!parsed.success) throw new Response(null, { status: 404 });
  return parsed.data;
}

/**
 * Turns a refusal into a whole answer, for routes that answer with a file and have no page around them. Pages need not:
 * the server says a loader's refusal on the error page.
 */
export async function orRefused<R>(work: Promise<R>): Promise<R> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Refusal ? refused(error) : error;
  }
}
