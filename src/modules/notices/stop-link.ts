// The link in a letter by which its reader stops such letters, with one click and without signing in (RFC 8058). It is a sealed
// word: nobody can make one, and it tells nothing to whoever sees it.
import { z } from 'zod';
import { seal, unseal } from '../../platform/sealing/index.ts';

const PURPOSE = 'stop-letters';

const stopped = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checkpoint'), organisationId: z.uuid(), address: z.string() }),
  z.object({ kind: z.literal('digest'), accountId: z.uuid() }),
]);
export type Stopped = z.output<typeof stopped>;

export function stopPath(what: Stopped): `/${string}` {
  return `/thu/thoi-nhan/${seal(PURPOSE, JSON.stringify(what)).toString('base64url')}`;
}

/** Null for anything but a link of this house. */
export function readStopLink(token: string): Stopped | null {
  if (!/^[\w-]{40,1200}$/.test(token)) return null;
  const text = unseal(PURPOSE, Buffer.from(token, 'base64url'));
  return text === null ? null : stopped.parse(JSON.parse(text));
}
