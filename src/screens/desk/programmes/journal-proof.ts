// What somebody outside needs to check one entry: the entry, its path in the tree and the signed checkpoint.
import { data } from 'react-router';
import { consult } from '../../../platform/context/index.ts';
import { asSystem } from '../../../platform/database/index.ts';
import { journalOf, proveEntry } from '../../../platform/journal/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import type { Route } from './+types/journal-proof';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = Number(params.entryId);
  if (!Number.isSafeInteger(id) || id < 1) throw data(null, { status: 404 });
  // Who may see the entry may have its proof.
  const seen = await consult(who, (ctx) => journalOf(ctx.db, { id, limit: 1 }));
  const proof = seen.length > 0 ? await asSystem('proof of an entry', (db) => proveEntry(db, id)) : null;
  if (!proof) throw data(null, { status: 404 });
  return Response.json(proof, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `attachment; filename="nhat-ky-${id}.json"`,
    },
  });
}
