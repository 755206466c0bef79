// The public directory of spokespersons and focal points as data: `/dau-moi.json?tim=…&trang=2`.
import { publicContacts } from '../../modules/organisations/index.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import type { Route } from './+types/contacts-data';

const PER_PAGE = 500;

export async function loader({ request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const found = await consult({ kind: 'public' }, (ctx) =>
    publicContacts(ctx, {
      search: (params.get('tim') ?? '').slice(0, 200),
      page: Number(params.get('trang')) || 1,
      perPage: PER_PAGE,
    }),
  );
  return Response.json(found, { headers: { ...publicPage('any'), 'Access-Control-Allow-Origin': '*' } });
}
