// A signed checkpoint as text, for people who keep it and for programs of others. `moi-nhat` is the newest.
import { data } from 'react-router';
import { asPublic } from '../../platform/database/index.ts';
import { checkpoints } from '../../platform/journal/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import type { Route } from './+types/journal-checkpoint-text';

export async function loader({ params }: Route.LoaderArgs) {
  const isNewest = params.size === 'moi-nhat';
  if (!isNewest && !/^[1-9]\d{0,14}$/.test(params.size)) throw data(null, { status: 404 });
  const size = isNewest ? undefined : Number(params.size);
  const [found] = await asPublic((db) => checkpoints(db, { limit: 1, size }));
  if (!found) throw data(null, { status: 404 });
  return new Response(found.text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      ...publicPage('any'),
    },
  });
}
