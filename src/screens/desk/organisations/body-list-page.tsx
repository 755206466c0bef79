import { Form, Link } from 'react-router';
import {
  KIND_WORDS,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type OrganisationName,
} from '../../../modules/organisations/model.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  CheckField,
  DataTable,
  Disclosure,
  Empty,
  FormNotice,
  Page,
  PageHeader,
  Pager,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { AsOfDay } from '../../as-of-day.tsx';
import type { AskedDay } from '../../as-of.ts';
import { FactFields } from './fact-fields.tsx';

const WORDS = defineWords({
  vi: {
    title: 'Danh bạ đơn vị',
    lead: 'Các cơ quan, tòa soạn và tổ chức mà Cầu Nối biết tên. Tìm được cả khi gõ không dấu hoặc viết tắt.',
    search: 'Tên hoặc tên khác',
    kind: 'Loại',
    all: 'Tất cả',
    find: 'Tìm',
    found: 'đơn vị',
    csv: 'Tải CSV',
    name: 'Tên',
    place: 'Địa danh',
    parent: 'Cơ quan cấp trên',
    ended: (day: string) => `Kết thúc từ ${day}`,
    now: 'nay là',
    none: 'Không có đơn vị nào khớp',
    noneHint: 'Hãy thử ít từ hơn, hoặc thêm đơn vị ở cuối trang.',
    add: 'Thêm đơn vị chưa có',
    addHint: 'Thêm được cả đơn vị chưa có ai dùng Cầu Nối. Nếu có tên gần giống, Cầu Nối hỏi lại trước khi thêm.',
    evenIfSimilar: 'Tôi đã xem các tên gần giống; đây là đơn vị khác',
    save: 'Thêm đơn vị',
    pages: 'Các trang',
    before: 'Trang trước',
    after: 'Trang sau',
    of: 'trên',
  },
  en: {
    title: 'Directory of bodies',
    lead: 'Authorities, press agencies and other bodies that Cầu Nối knows by name. Found without accents and by abbreviations too.',
    search: 'Name or other name',
    kind: 'Kind',
    all: 'All',
    find: 'Find',
    found: 'bodies',
    csv: 'Download CSV',
    name: 'Name',
    place: 'Place',
    parent: 'Body above it',
    ended: (day: string) => `Ended on ${day}`,
    now: 'now',
    none: 'No body matches',
    noneHint: 'Try fewer words, or add the body at the end of the page.',
    add: 'Add a body that is missing',
    addHint: 'Also one where nobody uses Cầu Nối yet. If there are similar names, you are asked before it is added.',
    evenIfSimilar: 'I have seen the similar names; this is another body',
    save: 'Add body',
    pages: 'Pages',
    before: 'Previous page',
    after: 'Next page',
    of: 'of',
  },
});

interface BodyListPageProps {
  /** Address of the list; a body's page lies below it or below `bodyAt`. */
  readonly bodyAt: string;
  readonly over: string;
  readonly list: {
    readonly organisations: readonly ListedBody[];
    readonly asked: AskedDay;
    readonly total: number;
    readonly page: number;
    readonly pages: number;
    readonly search: string;
    readonly kind: OrganisationKind | null;
  };
  readonly problem: FormProblem | null;
  readonly csv: string | null;
}

export function BodyListPage({ bodyAt, over, list, problem, csv }: BodyListPageProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const language = useLanguage();
  const query = new URLSearchParams({
    ...(list.search ? { tim: list.search } : {}),
    ...(list.kind ? { loai: list.kind } : {}),
    ...(list.asked.day ? { ngay: list.asked.day } : {}),
  });
  const onDay = list.asked.day ? `?ngay=${list.asked.day}` : '';
  const link = linkTo(w.ended, w.now, (id) => to(`${bodyAt}/${id}${onDay}`));
  return (
    <Page>
      <PageHeader title={w.title} over={over} lead={w.lead} />
      <AsOfDay
        asked={list.asked}
        keep={{ ...(list.search ? { tim: list.search } : {}), ...(list.kind ? { loai: list.kind } : {}) }}
      />
      <search>
        <Form method="get" className="flex flex-wrap items-end gap-3">
          {list.asked.day ? <input type="hidden" name="ngay" value={list.asked.day} /> : null}
          <div className="min-w-60 flex-1">
            <TextField label={w.search} name="tim" type="search" defaultValue={list.search} />
          </div>
          <div className="min-w-48">
            <SelectField
              label={w.kind}
              name="loai"
              empty={w.all}
              options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: say(KIND_WORDS[kind]) }))}
              defaultValue={list.kind ?? ''}
            />
          </div>
          <ActionButton>{w.find}</ActionButton>
        </Form>
      </search>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{`${formatNumber(list.total, language)} ${w.found}`}</p>
        {csv ? <a href={`${to(csv)}?${query.toString()}`}>{w.csv}</a> : null}
      </div>
      {list.organisations.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <DataTable
          caption={w.title}
          rows={list.organisations}
          rowKey={(row) => row.id}
          columns={[
            { title: w.name, names: true, cell: link },
            { title: w.kind, cell: (row) => say(KIND_WORDS[row.kind]) },
            { title: w.place, cell: (row) => row.place ?? '—' },
            { title: w.parent, cell: (row) => row.parentName ?? '—' },
          ]}
        />
      )}
      <Pager
        page={list.page}
        pages={list.pages}
        words={{ label: w.pages, before: w.before, after: w.after, of: w.of }}
      />
      <Disclosure title={w.add} open={problem !== null} framed>
        <Form method="post" className="flex flex-col gap-4">
          <p className="max-w-[72ch] text-quiet">{w.addHint}</p>
          <FormNotice problem={problem ? say(problem.problem) : null} />
          <FactFields body={null} placeName={null} problem={problem} />
          {problem ? <CheckField label={w.evenIfSimilar} name="evenIfSimilar" value="true" /> : null}
          <div>
            <ActionButton>{w.save}</ActionButton>
          </div>
        </Form>
      </Disclosure>
    </Page>
  );
}

interface ListedBody extends OrganisationName {
  readonly now: readonly string[];
}

function linkTo(ended: (day: string) => string, now: string, address: (id: string) => string) {
  return (row: ListedBody) => (
    <>
      <Link to={address(row.id)}>{row.name}</Link>
      {row.endedOn ? (
        <span className="block text-sm text-quiet">
          {ended(formatDate(row.endedOn))}
          {row.now.length > 0 ? `; ${now} ${row.now.join('; ')}` : null}
        </span>
      ) : null}
    </>
  );
}
