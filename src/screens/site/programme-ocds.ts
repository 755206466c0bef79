// One programme as an OCDS 1.1 record package.
import { data } from 'react-router';
import {
  dataLicence,
  packageHead,
  publicProgramme,
  recordBySlug,
  recordOf,
} from '../../modules/public-record/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import { consult } from '../../platform/context/index.ts';
import type { Route } from './+types/programme-ocds';
import { openJson } from './open-answer.ts';

export async function loader({ params }: Route.LoaderArgs) {
  const { found, line, licence } = await consult({ kind: 'public' }, async (ctx) => ({
    found: await publicProgramme(ctx, params.slug),
    line: await recordBySlug(ctx, params.slug),
    licence: await dataLicence(ctx),
  }));
  if (!found || !line) throw data(null, { status: 404 });
  const house = { address: readConfig(process.env).publicAddress, licence };
  const body = {
    ...packageHead(house, `/chuong-trinh/${found.programme.slug}/ocds.json`, line.changedAt),
    records: [recordOf(found, line.changedAt, house)],
  };
  return openJson(body, [found.programme.id]);
}
