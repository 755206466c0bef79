import {
  findOrganisations,
  KIND_WORDS,
  organisationsAsOf,
  type OrganisationName,
} from '../../../modules/organisations/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { writeCsv } from '../../../tools/csv/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import type { Route } from './+types/directory-csv';
import { bodyFilter } from './body-list.ts';

/** The filtered directory as CSV (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8). */
export async function loader({ request }: Route.LoaderArgs): Promise<Response> {
  const { who, language } = await mustBeSignedIn(request);
  const { search, kind, asked } = bodyFilter(request);
  const rows = await consult(who, async (ctx) => {
    const all: OrganisationName[] = [];
    for (let page = 1; ; page++) {
      const found = await findOrganisations(ctx, { search, kind, page, day: asked.day ?? undefined });
      const onDay =
        asked.day === null
          ? null
          : await organisationsAsOf(
              ctx,
              found.organisations.map((one) => one.id),
              asked.day,
            );
      all.push(...found.organisations.map((one) => onDay?.get(one.id) ?? one));
      if (page >= found.pages) return all;
    }
  });
  const head =
    language === 'vi'
      ? ['Tên', 'Loại', 'Địa danh', 'Cơ quan cấp trên', 'Tên viết tắt', 'Ký hiệu']
      : ['Name', 'Kind', 'Place', 'Body above it', 'Short name', 'Symbol'];
  const lines = [
    head,
    ...rows.map((row) => [
      row.name,
      KIND_WORDS[row.kind][language],
      row.place,
      row.parentName,
      row.shortName,
      row.symbol,
    ]),
  ];
  return new Response(writeCsv(lines), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="danh-ba-don-vi.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
