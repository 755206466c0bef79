import { templateSheets } from '../../../modules/imports/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import type { Route } from './+types/template';
import { workbookAnswer } from './workbook-answer.ts';

/** The empty table with its guide. */
export async function loader({ request }: Route.LoaderArgs) {
  await mustBeSignedIn(request);
  return workbookAnswer(templateSheets(), 'mau-nhap-chuong-trinh.xlsx');
}
