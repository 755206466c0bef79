import { Link, Outlet, redirect } from 'react-router';
import { publishConfirmed } from '../../../modules/amendments/index.ts';
import { moveProgramme } from '../../../modules/commitments/index.ts';
import {
  changeStateInput,
  declareMoney,
  declareMoneyInput,
  deleteDraft,
  deleteDraftInput,
  publishProgrammeInput,
  unpublishProgramme,
  unpublishProgrammeInput,
} from '../../../modules/programmes/index.ts';
import { KIND_WORDS, termStatus } from '../../../modules/programmes/model.ts';
import { consult, perform, type Context, type Who } from '../../../platform/context/index.ts';
import type { Language } from '../../../tools/sentence/index.ts';
import { AsOfDay } from '../../as-of-day.tsx';
import { askedDay } from '../../as-of.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { SuccessionNotices } from '../../succession-notice.tsx';
import { Badge, Page, PageHeader, TabLinks } from '../../ui/index.ts';
import type { Route } from './+types/programme';
import { idIn } from '../found.ts';
import type { ProgrammeOutlet } from './programme-context.ts';
import { programmePage } from './programme-page.ts';
import { ProgrammeChain } from './programme-chain.tsx';
import { capital, termText } from '../saying.ts';
import { StateBadge } from './state-badge.tsx';
import { MainStep, OtherSteps } from './steps.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import type { z } from 'zod';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const asked = askedDay(request);
  return consult(who, (ctx) => programmePage(ctx, id, asked));
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const form = await request.formData();
  const verb = String(form.get('verb') ?? '');
  form.set('id', id);
  const here = inLanguage(`/lam-viec/chuong-trinh/${id}`, language);
  switch (verb) {
    case 'delete':
      return run(form, language, who, deleteDraftInput, deleteDraft, inLanguage('/lam-viec/chuong-trinh', language));
    case 'publish':
      return run(form, language, who, publishProgrammeInput, publishConfirmed, here);
    case 'unpublish':
      return run(form, language, who, unpublishProgrammeInput, unpublishProgramme, here);
    case 'declareMoney':
      return run(form, language, who, declareMoneyInput, declareMoney, `${here}#kinh-phi`);
    default:
      return run(form, language, who, changeStateInput, moveProgramme, here);
  }
}

async function run<T>(
  form: FormData,
  language: Language,
  who: Who,
  schema: z.ZodType<T>,
  command: (ctx: Context, input: T) => Promise<void>,
  then: string,
) {
  const read = readForm(form, schema, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, command, read.value));
  return done.ok ? redirect(then) : notTaken(done.problem, done.status);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: loaderData ? `${loaderData.programme.title} – Cầu Nối` : 'Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    registry: 'Chương trình phối hợp',
    tabs: 'Các phần của chương trình',
    overview: 'Tổng quan',
    commitments: 'Cam kết',
    plan: 'Kế hoạch',
    assess: 'Đánh giá',
    results: 'Kết quả',
    ceremony: 'Lễ ký',
    evidence: 'Bằng chứng',
    reports: 'Báo cáo',
    amendments: 'Sửa đổi',
    journal: 'Nhật ký',
    published: 'đang công khai',
    noTerm: 'Chưa ghi thời hạn',
    and: 'và',
  },
  en: {
    registry: 'Cooperation programmes',
    tabs: 'Parts of the programme',
    overview: 'Overview',
    commitments: 'Commitments',
    plan: 'Plan',
    assess: 'Assessment',
    results: 'Results',
    ceremony: 'Ceremony',
    evidence: 'Evidence',
    reports: 'Reports',
    amendments: 'Amendments',
    journal: 'Journal',
    published: 'public',
    noTerm: 'No term recorded',
    and: 'and',
  },
});

export default function Programme({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, today, steps } = loaderData;
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  const sides = Object.values(Object.groupBy(loaderData.bodies.parties, (party) => party.side)).map((parties) =>
    parties!.map((party) => party.name).join(', '),
  );
  const outlet: ProgrammeOutlet = { ...loaderData, refusal: actionData };
  return (
    <Page wide>
      <PageHeader
        title={programme.title}
        over={<Link to={to('/lam-viec/chuong-trinh')}>{w.registry}</Link>}
        badges={
          <>
            <StateBadge state={programme.state} />
            <Badge>{capital(t(KIND_WORDS[programme.kind]))}</Badge>
            {programme.publishedAt ? <Badge tone="info">{w.published}</Badge> : null}
          </>
        }
        lead={
          <>
            {sides.length > 0 ? <span className="block">{sides.join(` ${w.and} `)}</span> : null}
            <span className="block">
              {termText(programme.term)
                ? `${termText(programme.term)}, ${t(termStatus(programme, today).words)}`
                : w.noTerm}
            </span>
          </>
        }
        actions={<MainStep page={loaderData} />}
      />
      <ProgrammeChain page={loaderData} />
      <SuccessionNotices successions={loaderData.bodies.successions} />
      <AsOfDay asked={loaderData.bodies.asked} />
      <RefusalNotice refusal={actionData} />
      <OtherSteps programme={programme} steps={steps} typed={actionData?.values} />
      <TabLinks
        label={w.tabs}
        tabs={[
          { to: to(base), label: w.overview, end: true },
          { to: to(`${base}/cam-ket`), label: w.commitments, count: loaderData.commitments },
          { to: to(`${base}/ke-hoach`), label: w.plan, count: loaderData.openActions },
          { to: to(`${base}/le-ky`), label: w.ceremony },
          { to: to(`${base}/bang-chung`), label: w.evidence },
          { to: to(`${base}/danh-gia`), label: w.assess },
          { to: to(`${base}/ket-qua`), label: w.results, also: [to(`${base}/san-pham`), to(`${base}/nghiem-thu`)] },
          { to: to(`${base}/bao-cao`), label: w.reports },
          {
            to: to(`${base}/sua-doi`),
            label: w.amendments,
            count: loaderData.openAmendments,
            also: [to(`${base}/phien-ban`)],
          },
          { to: to(`${base}/nhat-ky`), label: w.journal },
        ]}
      />
      <Outlet context={outlet} />
    </Page>
  );
}
