import { Link, useLocation } from 'react-router';
import type { HubGroupRow } from '../../../modules/hub/index.ts';
import { HUB_GROUPS, HUB_GROUP_WORDS, type HubGroup } from '../../../modules/hub/model.ts';
import { KIND_WORDS, type ProgrammeKind } from '../../../modules/programmes/model.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { useLanguage, useSay, useWords } from '../../language.ts';
import { capital } from '../saying.ts';
import { DataTable, Pager } from '../../ui/index.ts';
import { changed, GROUP_PARAMETER, GROUP_WORDS } from './address.ts';
import { HUB_WORDS } from './words.ts';

interface GroupTableProps {
  readonly group: HubGroup;
  readonly rows: readonly HubGroupRow[];
  readonly page: number;
  readonly pages: number;
}

/** Programmes gathered; the name of a line filters the list by it. */
export function GroupTable({ group, rows, page, pages }: GroupTableProps) {
  const w = useWords(HUB_WORDS);
  const t = useSay();
  const language = useLanguage();
  const { search } = useLocation();
  const figure = (value: number) => formatNumber(value, language);
  const nameOf = (row: HubGroupRow) =>
    group === 'kind' ? capital(t(KIND_WORDS[row.key as ProgrammeKind])) : (row.name ?? w.unknownGroup);
  const filterable = (row: HubGroupRow) => row.key !== '-' || group === 'province';
  return (
    <>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <span className="text-quiet">{w.groupBy}:</span>
        {HUB_GROUPS.map((one) => (
          <Link
            key={one}
            to={`${changed(search, { nhom: GROUP_WORDS[one] })}#nhom`}
            aria-current={one === group ? 'true' : undefined}
            className="aria-[current=true]:font-semibold aria-[current=true]:no-underline"
          >
            {t(HUB_GROUP_WORDS[one])}
          </Link>
        ))}
      </p>
      <DataTable
        caption={t(HUB_GROUP_WORDS[group])}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            title: t(HUB_GROUP_WORDS[group]),
            names: true,
            cell: (row) =>
              filterable(row) ? (
                <Link to={`${changed(search, { [GROUP_PARAMETER[group]]: row.key })}#chuong-trinh`}>{nameOf(row)}</Link>
              ) : (
                nameOf(row)
              ),
          },
          { title: w.programmes, align: 'right', cell: (row) => figure(row.programmes) },
          {
            title: w.late,
            align: 'right',
            cell: (row) => <span className={row.late > 0 ? 'font-semibold text-action' : ''}>{figure(row.late)}</span>,
          },
          { title: w.dueShort, align: 'right', cell: (row) => `${figure(row.month)} / ${figure(row.quarter)}` },
          { title: w.undecided, align: 'right', cell: (row) => figure(row.undecided) },
          { title: w.assess, align: 'right', cell: (row) => figure(row.assess) },
        ]}
      />
      <Pager page={page} pages={pages} words={w.groupPages} name="trang-nhom" />
    </>
  );
}
