// The search for places as data: `/dia-danh.json?tim=…&cap=commune&ngay=2025-06-30`.
import { searchPlaces } from '../../modules/places/index.ts';
import { consult } from '../../platform/context/index.ts';
import type { Route } from './+types/places-data';
import { placeQuery } from './place-query.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const limit = Number(new URL(request.url).searchParams.get('so')) || 20;
  const places = await consult({ kind: 'public' }, (ctx) => searchPlaces(ctx, { ...placeQuery(request), limit }));
  return Response.json({ places }, { headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=300' } });
}
