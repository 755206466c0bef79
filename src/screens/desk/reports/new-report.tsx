import { Form, Link, redirect } from 'react-router';
import { listProgrammes } from '../../../modules/programmes/index.ts';
import { quarterInput, startReport, startReportInput } from '../../../modules/reports/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import {
  addDays,
  dayInVietNam,
  periodName,
  quarterOf,
  quarterPeriod,
  quartersBetween,
} from '../../../tools/calendar/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Empty, Page, PageHeader, SelectField } from '../../ui/index.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/new-report';

const YEARS_BACK = 5;

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const { searchParams } = new URL(request.url);
  return consult(who, async (ctx) => {
    const today = dayInVietNam(ctx.now);
    const { rows } = await listProgrammes(ctx, {
      ...(ctx.organisation ? { organisationId: ctx.organisation } : {}),
      state: ['in_force', 'suspended', 'ended', 'liquidated'],
      sort: 'title',
      perPage: 1_000,
    });
    const asked = quarterInput.safeParse(searchParams.get('quy'));
    const lastEnded = quarterOf(addDays(quarterPeriod(quarterOf(today)).from, -1));
    return {
      programmes: rows.map(({ id, title }) => ({ id, title })),
      programmeId: rows.find((row) => row.id === searchParams.get('chuong-trinh'))?.id ?? null,
      quarters: quartersBetween({ from: addDays(today, -365 * YEARS_BACK), to: today }).toReversed(),
      quarter: asked.success ? asked.data : lastEnded,
    };
  });
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const read = readForm(form, startReportInput.omit({ organisationId: true }), language);
  if (!read.ok) return notTaken(read.problem);
  const made = await attempt(form, () => perform(who, startReport, read.value));
  if (!made.ok) return notTaken(made.problem, made.status);
  return redirect(inLanguage(`/lam-viec/bao-cao/${made.value.id}`, language));
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Write a report – Cầu Nối' : 'Lập báo cáo – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Lập báo cáo quý',
    over: 'Báo cáo',
    lead: 'Số liệu lấy từ bằng chứng đã xác nhận. Nếu quý này đã có báo cáo của đơn vị mình, trang đó được mở ra.',
    programme: 'Chương trình',
    quarter: 'Quý',
    choose: 'Chọn chương trình',
    go: 'Lập báo cáo',
    none: 'Đơn vị chưa có chương trình nào đã có hiệu lực',
    noneHint: 'Báo cáo được lập cho chương trình đã ký.',
  },
  en: {
    title: 'Write a quarterly report',
    over: 'Reports',
    lead: 'Figures come from confirmed evidence. When your organisation has a report of that quarter, it opens.',
    programme: 'Programme',
    quarter: 'Quarter',
    choose: 'Choose a programme',
    go: 'Write the report',
    none: 'Your organisation has no programme that has come into force',
    noneHint: 'Reports are written for signed programmes.',
  },
});

export default function NewReport({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programmes, quarters } = loaderData;
  const typed = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <Page>
      <PageHeader title={w.title} over={<Link to={to('/lam-viec/bao-cao')}>{w.over}</Link>} lead={w.lead} />
      <RefusalNotice refusal={actionData} withFields />
      {programmes.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <Form method="post" className="flex max-w-xl flex-col items-start gap-4">
          <div className="w-full">
            <SelectField
              label={w.programme}
              name="programmeId"
              required
              empty={w.choose}
              defaultValue={typed('programmeId') ?? loaderData.programmeId ?? undefined}
              options={programmes.map(({ id, title }) => ({ value: id, label: title }))}
            />
          </div>
          <div className="w-full">
            <SelectField
              label={w.quarter}
              name="quarter"
              required
              defaultValue={typed('quarter') ?? loaderData.quarter}
              options={quarters.map((quarter) => ({ value: quarter, label: capital(t(periodName(quarter))) }))}
            />
          </div>
          <ActionButton>{w.go}</ActionButton>
        </Form>
      )}
    </Page>
  );
}
