import { Form, Link, redirect } from 'react-router';
import { z } from 'zod';
import { listProgrammes } from '../../../modules/programmes/index.ts';
import { reportPlaces, reportsDue, spanInput, startReport, startReportInput } from '../../../modules/reports/index.ts';
import { BEGUN, REPORT_SCOPE_WORDS, REPORT_SCOPES } from '../../../modules/reports/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Empty, Page, PageHeader, RadioField, SelectField, TextField } from '../../ui/index.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/new-report';
import { firstSpan, inFields, spanIn, spanOptions } from './span-choices.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const { searchParams } = new URL(request.url);
  return consult(who, async (ctx) => {
    const today = dayInVietNam(ctx.now);
    const { rows } = await listProgrammes(ctx, {
      ...(ctx.organisation ? { organisationId: ctx.organisation } : {}),
      state: [...BEGUN],
      sort: 'title',
      perPage: 1_000,
    });
    const due = await reportsDue(ctx);
    const asked = rows.find((row) => row.id === searchParams.get('chuong-trinh'))?.id ?? null;
    const programmeId = asked ?? due[0]?.programmeId ?? null;
    const options = spanOptions(today);
    return {
      programmes: rows.map(({ id, title }) => ({ id, title })),
      programmeId,
      places: await reportPlaces(ctx),
      options,
      ...(inFields(searchParams.get('ky') ?? '', options) ??
        inFields(firstSpan(due, programmeId, today), options) ?? { span: options[0]!.value, from: null, to: null }),
    };
  });
}

const newReportForm = z.preprocess(
  (given) => {
    const values = given as Record<string, unknown>;
    return { ...values, span: spanIn(values) };
  },
  startReportInput.omit({ organisationId: true }).extend({ span: spanInput }),
);

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const read = readForm(form, newReportForm, language);
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
    title: 'Lập báo cáo',
    over: 'Báo cáo',
    lead: 'Số liệu lấy từ bằng chứng đã xác nhận. Nếu đơn vị mình đã có báo cáo của kỳ này, trang đó được mở ra.',
    scope: 'Báo cáo về',
    programme: 'Chương trình',
    programmeHint: 'Khi báo cáo về một chương trình.',
    place: 'Địa phương',
    placeHint: 'Khi báo cáo về các chương trình của một địa phương. Gồm cả đơn vị hành chính bên dưới.',
    noPlaces: 'Các bên trong chương trình của đơn vị chưa được gắn với địa danh hành chính.',
    count: (n: number) => `${n} chương trình`,
    span: 'Kỳ báo cáo',
    days: 'Từ ngày và đến ngày chỉ cần khi chọn khoảng khác, hoặc khi sơ kết, tổng kết không theo đúng thời hạn.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    choose: 'Chọn chương trình',
    choosePlace: 'Chọn địa phương',
    go: 'Lập báo cáo',
    none: 'Đơn vị chưa có chương trình nào đã có hiệu lực',
    noneHint: 'Báo cáo được lập cho chương trình đã ký.',
  },
  en: {
    title: 'Write a report',
    over: 'Reports',
    lead: 'Figures come from confirmed evidence. When your organisation has a report of that period, it opens.',
    scope: 'Report on',
    programme: 'Programme',
    programmeHint: 'For a report on one programme.',
    place: 'Place',
    placeHint: 'For a report on the programmes of a place, with the units within it.',
    noPlaces: 'The parties of your programmes are not tied to administrative units yet.',
    count: (n: number) => `${n} programmes`,
    span: 'Period',
    days: 'The two days are needed only for another span, or for a review that does not follow the term.',
    from: 'From',
    to: 'To',
    choose: 'Choose a programme',
    choosePlace: 'Choose a place',
    go: 'Write the report',
    none: 'Your organisation has no programme that has come into force',
    noneHint: 'Reports are written for signed programmes.',
  },
});

export default function NewReport({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programmes, places, options } = loaderData;
  const typed = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const problem = (name: string) => actionData?.fields[name];
  return (
    <Page>
      <PageHeader title={w.title} over={<Link to={to('/lam-viec/bao-cao')}>{w.over}</Link>} lead={w.lead} />
      <RefusalNotice refusal={actionData} withFields />
      {programmes.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <Form method="post" className="flex max-w-xl flex-col gap-4">
          <RadioField
            label={w.scope}
            name="scope"
            defaultValue={typed('scope') ?? 'programme'}
            options={REPORT_SCOPES.map((scope) => ({
              value: scope,
              label: capital(t(REPORT_SCOPE_WORDS[scope])),
              disabled: scope === 'place' && places.length === 0,
            }))}
          />
          <SelectField
            label={w.programme}
            name="programmeId"
            hint={w.programmeHint}
            empty={w.choose}
            problem={problem('programmeId')}
            defaultValue={typed('programmeId') ?? loaderData.programmeId ?? undefined}
            options={programmes.map(({ id, title }) => ({ value: id, label: title }))}
          />
          {places.length === 0 ? (
            <p className="text-sm text-quiet">{w.noPlaces}</p>
          ) : (
            <SelectField
              label={w.place}
              name="placeId"
              hint={w.placeHint}
              empty={w.choosePlace}
              problem={problem('placeId')}
              defaultValue={typed('placeId')}
              options={places.map((one) => ({ value: one.id, label: `${one.name} (${w.count(one.programmes)})` }))}
            />
          )}
          <SelectField
            label={w.span}
            name="span"
            required
            problem={problem('span')}
            defaultValue={typed('span') ?? loaderData.span}
            options={options.map((one) => ({ value: one.value, label: capital(t(one.label)) }))}
          />
          <fieldset className="grid gap-4 sm:grid-cols-2">
            <legend className="pb-2 text-sm text-quiet">{w.days}</legend>
            <TextField label={w.from} type="date" name="from" defaultValue={typed('from') ?? loaderData.from ?? ''} />
            <TextField label={w.to} type="date" name="to" defaultValue={typed('to') ?? loaderData.to ?? ''} />
          </fieldset>
          <p>
            <ActionButton>{w.go}</ActionButton>
          </p>
        </Form>
      )}
    </Page>
  );
}
