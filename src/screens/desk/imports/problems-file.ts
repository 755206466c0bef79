import { importView, sheetsWithProblems } from '../../../modules/imports/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/problems-file';
import { workbookAnswer } from './workbook-answer.ts';

/** The table as it was brought, with what is wrong in each row: to be mended and uploaded again. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.importId);
  const view = await orRefused(consult(who, (ctx) => importView(ctx, id)));
  const name = `${view.name.replace(/\.xlsx$/iu, '')}-loi.xlsx`;
  return workbookAnswer(sheetsWithProblems(view.sheets, view.problems, language), name);
}
