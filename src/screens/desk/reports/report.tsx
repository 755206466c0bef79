import { Link, redirect } from 'react-router';
import {
  changeReport,
  deleteDraftReport,
  deleteDraftReportInput,
  freezeReport,
  freezeReportInput,
  giveOpinion,
  giveOpinionInput,
  newEdition,
  newEditionInput,
  offerReport,
  offerReportInput,
  regenerate,
  takeBackReport,
  takeBackReportInput,
} from '../../../modules/reports/index.ts';
import { reportName, spanName, TEXT_PART_WORDS, TEXT_PARTS } from '../../../modules/reports/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { quarterOf } from '../../../tools/calendar/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ButtonLink, ChainStrip, Notice, Page, PageHeader, Section } from '../../ui/index.ts';
import { idIn, orRefused } from '../found.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/report';
import { changeForm } from './change-form.ts';
import { DraftForm } from './draft-form.tsx';
import { Charts } from './charts.tsx';
import { Commitments } from './commitments.tsx';
import { Programmes, Totals } from './figures.tsx';
import { FileLinks } from './file-links.tsx';
import { Frame } from './frame.tsx';
import { reportPage, type ReportPage } from './report-page.ts';
import { ReportStateBadge } from './report-table.tsx';
import { Offering, Opinions } from './sign-off.tsx';
import { Editions, Freezing, Frozen } from './steps.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.reportId);
  const saved = new URL(request.url).searchParams.has('da-luu');
  const page = await orRefused(consult(who, (ctx) => reportPage(ctx, id)));
  return { page, saved };
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.reportId);
  const form = await request.formData();
  form.set('reportId', id);
  const here = inLanguage(`/lam-viec/bao-cao/${id}`, language);
  switch (form.get('verb')) {
    case 'change': {
      const read = readForm(form, changeForm, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, changeReport, read.value));
      return done.ok ? redirect(`${here}?da-luu#phan-loi`) : notTaken(done.problem, done.status);
    }
    case 'freeze': {
      const read = readForm(form, freezeReportInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => freezeReport(who, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'offer': {
      const read = readForm(form, offerReportInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, offerReport, read.value));
      return done.ok ? redirect(`${here}#y-kien`) : notTaken(done.problem, done.status);
    }
    case 'take-back': {
      const read = readForm(form, takeBackReportInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, takeBackReport, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'opine': {
      const read = readForm(form, opinionForm, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, giveOpinion, read.value));
      return done.ok ? redirect(`${here}#y-kien`) : notTaken(done.problem, done.status);
    }
    case 'edition': {
      const read = readForm(form, newEditionInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, newEdition, read.value));
      return done.ok
        ? redirect(inLanguage(`/lam-viec/bao-cao/${done.value.id}`, language))
        : notTaken(done.problem, done.status);
    }
    case 'delete': {
      const read = readForm(form, deleteDraftReportInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, deleteDraftReport, read.value));
      return done.ok ? redirect(inLanguage('/lam-viec/bao-cao', language)) : notTaken(done.problem, done.status);
    }
    case 'check': {
      const done = await attempt(form, () => regenerate(who, id));
      return done.ok ? { checked: done.value } : notTaken(done.problem, done.status);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

/** Everybody speaks for the organisation that they act for. */
const opinionForm = giveOpinionInput.transform(({ organisationId: _organisation, ...given }) => given);

export function meta({ loaderData, location }: Route.MetaArgs) {
  if (!loaderData) return [{ title: 'Cầu Nối' }];
  const { vi, en } = reportName(loaderData.page.span);
  return [{ title: `${capital(location.pathname.startsWith('/en') ? en : vi)} – Cầu Nối` }];
}

const WORDS = defineWords({
  vi: {
    reports: 'Báo cáo',
    chain: 'Chuỗi từ chương trình đến báo cáo',
    programme: 'Chương trình',
    programmes: (n: number) => `${n} chương trình`,
    commitments: 'Cam kết',
    evidence: 'Bằng chứng',
    report: 'Báo cáo',
    many: (n: number) => `${n} cam kết`,
    rows: (n: number) => `${n} dòng trong kỳ`,
    asOf: (day: string) => `Số liệu ngày ${day}.`,
    live: 'Số liệu theo sát bằng chứng cho đến khi chốt.',
    by: 'Đơn vị báo cáo:',
    freeze: 'Đến phần chốt báo cáo',
    speak: 'Cho ý kiến',
    saved: 'Đã lưu bản nháp.',
    replaced: 'Đã có bản mới thay báo cáo này. Xem mục Các bản của báo cáo này.',
    texts: 'Phần lời',
  },
  en: {
    reports: 'Reports',
    chain: 'Chain from programme to report',
    programme: 'Programme',
    programmes: (n: number) => (n === 1 ? '1 programme' : `${n} programmes`),
    commitments: 'Commitments',
    evidence: 'Evidence',
    report: 'Report',
    many: (n: number) => `${n} commitments`,
    rows: (n: number) => `${n} rows in the period`,
    asOf: (day: string) => `Figures of ${day}.`,
    live: 'They follow the evidence until the report is frozen.',
    by: 'Reported by:',
    freeze: 'Go to freezing',
    speak: 'Give your opinion',
    saved: 'The draft has been saved.',
    replaced: 'A later edition replaces this report. See the editions of this report.',
    texts: 'Text',
  },
});

export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { page, saved } = loaderData;
  const refusal = actionData && 'problem' in actionData ? actionData : undefined;
  const checked = actionData && 'checked' in actionData ? actionData.checked : undefined;
  const isDraft = page.state === 'draft';
  return (
    <Page wide>
      <PageHeader
        title={capital(t(reportName(page.span)))}
        over={<Link to={to('/lam-viec/bao-cao')}>{w.reports}</Link>}
        badges={<ReportStateBadge report={page} />}
        lead={
          <>
            <span className="block">{page.subject}</span>
            <span className="block">
              {w.by} {page.organisationName}. {w.asOf(formatDate(page.content.asOf))} {isDraft ? w.live : null}
            </span>
          </>
        }
        actions={
          page.state === 'offered' && !page.isOwn ? (
            <ButtonLink tone="primary" to="#y-kien">
              {w.speak}
            </ButtonLink>
          ) : page.state !== 'frozen' ? (
            <ButtonLink tone="primary" to="#chot">
              {w.freeze}
            </ButtonLink>
          ) : null
        }
      />
      <Chain page={page} />
      <RefusalNotice refusal={refusal} withFields />
      {saved && !refusal ? <Notice tone="done">{w.saved}</Notice> : null}
      {page.isReplaced ? <Notice tone="caution">{w.replaced}</Notice> : null}
      <FileLinks page={page} />
      <Totals page={page} />
      <Programmes page={page} />
      <Charts page={page} />
      <Frame page={page} />
      <Commitments page={page} />
      {isDraft ? <DraftForm page={page} refusal={refusal} /> : <Texts page={page} />}
      {isDraft ? <Offering page={page} refusal={refusal} /> : <Opinions page={page} refusal={refusal} />}
      {page.state === 'frozen' ? (
        <Frozen page={page} refusal={refusal} checked={checked} />
      ) : page.isOwn ? (
        <Freezing page={page} refusal={refusal} />
      ) : null}
      <Editions page={page} />
    </Page>
  );
}

function Chain({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const base = page.programmeId ? `/lam-viec/chuong-trinh/${page.programmeId}` : null;
  const { kind, from } = page.span;
  const rows = kind === 'quarter' && base ? `${base}/bang-chung?quy=${quarterOf(from)}` : null;
  return (
    <ChainStrip
      label={w.chain}
      links={[
        base
          ? { kind: w.programme, name: page.subject, to: to(base) }
          : {
              kind: w.programme,
              name: w.programmes(page.content.programmes?.length ?? 0),
              to: to('/lam-viec/chuong-trinh'),
            },
        {
          kind: w.commitments,
          name: w.many(page.content.commitments.length),
          to: base ? to(`${base}/cam-ket`) : '#cam-ket',
        },
        {
          kind: w.evidence,
          name: w.rows(page.content.totals.rows),
          to: to(rows ?? `/lam-viec/bao-cao/${page.id}/so-lieu`),
        },
        { kind: w.report, name: capital(t(spanName(page.span))), here: true },
      ]}
    />
  );
}

/** The words of a frozen report. */
function Texts({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <Section id="phan-loi" title={w.texts}>
      {TEXT_PARTS.map((part) => (
        <div key={part} className="max-w-[72ch]">
          <h3 className="font-semibold">{t(TEXT_PART_WORDS[part])}</h3>
          <p className="whitespace-pre-line" lang="vi">
            {page.content.texts[part] || '—'}
          </p>
        </div>
      ))}
    </Section>
  );
}
