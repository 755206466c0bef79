// The public record of one programme as data, for machines; its shape is at /du-lieu-mo/luoc-do/luoc-do.json.
import { data } from 'react-router';
import { programmeData, publicProgramme } from '../../modules/public-record/index.ts';
import { consult } from '../../platform/context/index.ts';
import type { Route } from './+types/programme-data';
import { openJson } from './open-answer.ts';

export async function loader({ params }: Route.LoaderArgs) {
  const found = await consult({ kind: 'public' }, (ctx) => publicProgramme(ctx, params.slug));
  if (!found) throw data(null, { status: 404 });
  return openJson(programmeData(found), [found.programme.id]);
}
