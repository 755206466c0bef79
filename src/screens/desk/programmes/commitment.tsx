import { Form, Link, redirect } from 'react-router';
import {
  assessmentsOf,
  changeCommitment,
  commitmentView,
  dropCommitment,
  dropCommitmentInput,
  mayWithCommitments,
  planOf,
  setTargets,
  targetsOf,
} from '../../../modules/commitments/index.ts';
import { COMMITMENT_KIND_WORDS, commitmentCan, MODALITY_WORDS, shortText } from '../../../modules/commitments/model.ts';
import { evidenceRows, mayWithEvidence, targetResults } from '../../../modules/evidence/index.ts';
import { sideName, sidesOf } from '../../../modules/programmes/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { HelperMark } from '../../helper-label.tsx';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, ButtonLink, Empty, Page, PageHeader, Section, TextField } from '../../ui/index.ts';
import type { Route } from './+types/commitment';
import { CommitmentChain } from './commitment-chain.tsx';
import { CommitmentFields } from './commitment-fields.tsx';
import { AmendInstead, byAmendmentOnly } from './amend-instead.tsx';
import { changeCommitmentForm } from './commitment-form.ts';
import { EvidenceTable } from '../evidence-table.tsx';
import { idIn } from '../found.ts';
import { JudgementHistory } from './judgements.tsx';
import { PlanList } from './plan-list.tsx';
import { programmePage } from './programme-page.ts';
import { quartersOf } from '../quarters.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';
import { SourceQuote } from './source-quote.tsx';
import { spreadForm, targetsTableForm, withSpread } from './targets-form.ts';
import { textPlaces } from './text-places.ts';
import { Targets } from './targets.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.commitmentId);
  return consult(who, async (ctx) => {
    const commitment = await commitmentView(ctx, id);
    if (commitment.programmeId !== params.programmeId) throw new Response(null, { status: 404 });
    const page = await programmePage(ctx, commitment.programmeId);
    const rows = await evidenceRows(ctx, { programmeId: page.programme.id, commitmentId: id });
    const mayPlan = mayWithCommitments(ctx, 'plan');
    return {
      page,
      commitment,
      place: (await textPlaces(ctx, page.agreement, [commitment]))[id],
      rows,
      results: (await targetResults(ctx, page.programme.id)).filter((target) => target.commitmentId === id),
      mayDecide: mayWithEvidence(ctx, 'decide'),
      actions: await planOf(ctx, page.programme.id, { commitmentId: id }),
      said: await assessmentsOf(ctx, page.programme.id, undefined, id),
      quarters: quartersOf(page.programme.term, page.today),
      mayPlan: mayPlan.yes ? commitmentCan.plan(commitment, page.programme.state) : mayPlan,
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const [programmeId, id] = [idIn(params.programmeId), idIn(params.commitmentId)];
  const form = await request.formData();
  form.set('id', id);
  form.set('commitmentId', id);
  const here = inLanguage(`/lam-viec/chuong-trinh/${programmeId}/cam-ket/${id}`, language);
  switch (form.get('do')) {
    case 'drop': {
      const read = readForm(form, dropCommitmentInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, dropCommitment, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'targets': {
      const read = readForm(form, targetsTableForm, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, setTargets, read.value));
      return done.ok ? redirect(`${here}#chi-tieu`) : notTaken(done.problem, done.status);
    }
    case 'spread': {
      const read = readForm(form, spreadForm, language);
      if (!read.ok) return notTaken(read.problem);
      const { there, term } = await consult(who, async (ctx) => {
        const { programme } = await programmePage(ctx, programmeId);
        const targets = await targetsOf(ctx, programmeId);
        return { there: targets.filter((target) => target.commitmentId === id), term: programme.term };
      });
      if (!term.from || !term.to) return redirect(`${here}#chi-tieu`);
      const targets = withSpread(there, read.value, { from: term.from, to: term.to });
      const done = await attempt(form, () =>
        perform(who, setTargets, { commitmentId: id, version: read.value.version, targets }),
      );
      return done.ok ? redirect(`${here}#chi-tieu`) : notTaken(done.problem, done.status);
    }
    default: {
      const read = readForm(form, changeCommitmentForm, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, changeCommitment, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: loaderData ? `${shortText(loaderData.commitment.text, 60)} – Cầu Nối` : 'Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    all: 'Các cam kết',
    obliged: 'Bên có trách nhiệm',
    assess: 'Đánh giá quý',
    dropped: 'Cam kết này đã được bỏ',
    targets: 'Chỉ tiêu theo quý',
    plan: 'Việc trong kế hoạch',
    noPlan: 'Chưa có việc nào cho cam kết này',
    toPlan: 'Thêm việc ở trang kế hoạch',
    assessments: 'Hai bên đánh giá',
    evidence: 'Bằng chứng đã xác nhận',
    gather: 'Ghi một sản phẩm',
    edit: 'Sửa hoặc bỏ cam kết',
    save: 'Lưu cam kết',
    drop: 'Bỏ cam kết',
    dropReason: 'Lý do bỏ',
    dropHint: 'Cam kết và mọi thứ gắn với nó vẫn được lưu, chỉ không tính nữa.',
  },
  en: {
    all: 'Commitments',
    obliged: 'Obliged party',
    assess: 'Assess the quarter',
    dropped: 'This commitment has been dropped',
    targets: 'Targets per quarter',
    plan: 'Planned actions',
    noPlan: 'No action for this commitment yet',
    toPlan: 'Add one on the page of the plan',
    assessments: 'What both sides say',
    evidence: 'Confirmed evidence',
    gather: 'Record a deliverable',
    edit: 'Change or drop the commitment',
    save: 'Save the commitment',
    drop: 'Drop the commitment',
    dropReason: 'Reason',
    dropHint: 'It stays on record with all that hangs on it; it only no longer counts.',
  },
});

export default function Commitment({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { page, commitment, rows, results, actions, said, quarters, mayPlan } = loaderData;
  const { programme } = page;
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  const mayGather = loaderData.mayDecide.yes && page.side !== null;
  const did = actionData?.values['do'];
  const mayChange = page.mayChange.yes ? commitmentCan.change(commitment) : page.mayChange;
  const editing = did === 'change' || did === 'drop';
  return (
    <Page wide>
      <PageHeader
        title={commitment.text}
        over={
          <>
            <Link to={to(base)}>{programme.title}</Link> › <Link to={to(`${base}/cam-ket`)}>{w.all}</Link>
          </>
        }
        badges={
          <>
            <Badge tone="info">{t(COMMITMENT_KIND_WORDS[commitment.kind])}</Badge>
            <Badge>{`${w.obliged}: ${t(sideName(commitment.obliged))}`}</Badge>
            <Badge>{t(MODALITY_WORDS[commitment.modality])}</Badge>
            {commitment.cadence ? <Badge>{commitment.cadence}</Badge> : null}
            <HelperMark reading={page.reading} id={commitment.id} />
            {commitment.droppedAt ? <Badge tone="caution">{w.dropped}</Badge> : null}
          </>
        }
        lead={commitment.droppedReason}
        actions={
          <ButtonLink tone="primary" to={to(`${base}/danh-gia#cam-ket-${commitment.id}`)}>
            {w.assess}
          </ButtonLink>
        }
      />
      <CommitmentChain page={page} commitment={commitment} actions={actions} rows={rows} place={loaderData.place} />
      <SourceQuote commitment={commitment} agreement={page.agreement} place={loaderData.place} />
      <Section id="chi-tieu" title={w.targets}>
        <Targets
          commitment={commitment}
          results={results}
          rows={rows}
          quarters={quarters}
          hasTerm={programme.term.from !== null && programme.term.to !== null}
          mayPlan={mayPlan}
          refusal={actionData}
        />
      </Section>
      <Section
        id="bang-chung"
        title={w.evidence}
        aside={mayGather ? <Link to={to(`${base}/san-pham/moi?cam-ket=${commitment.id}`)}>{w.gather}</Link> : undefined}
      >
        <EvidenceTable
          caption={w.evidence}
          programmeId={programme.id}
          rows={rows}
          topics={programme.topics}
          gatherFor={mayGather ? commitment.id : null}
        />
      </Section>
      <Section id="viec" title={w.plan} aside={<Link to={to(`${base}/ke-hoach`)}>{w.toPlan}</Link>}>
        {actions.length === 0 ? <Empty title={w.noPlan} /> : null}
        <PlanList programme={programme} actions={actions} today={page.today} mayPlan={mayPlan} refusal={undefined} />
      </Section>
      <Section id="danh-gia" title={w.assessments}>
        <JudgementHistory sides={sidesOf(programme)} said={said} />
      </Section>
      {byAmendmentOnly(mayChange) ? (
        <AmendInstead programmeId={programme.id} answer={mayChange} />
      ) : (
        <details open={editing} className="rounded-md border border-line px-4 py-2">
          <summary className="cursor-pointer py-1 font-medium text-primary">{w.edit}</summary>
          <div className="grid gap-8 py-3 lg:grid-cols-[2fr_1fr]">
            <Form method="post" className="flex flex-col gap-4" key={commitment.version}>
              <RefusalNotice refusal={did === 'change' ? actionData : undefined} />
              <input type="hidden" name="version" value={commitment.version} />
              <CommitmentFields
                programme={programme}
                problem={did === 'change' ? actionData : undefined}
                stored={{ ...commitment, cadence: commitment.cadence ?? '' }}
              />
              <div>
                {' '}
                <ActionButton name="do" value="change" tone="plain" whyNot={mayChange.yes ? null : t(mayChange.why)}>
                  {w.save}
                </ActionButton>
              </div>
            </Form>
            <Form method="post" className="flex flex-col gap-4">
              <RefusalNotice refusal={did === 'drop' ? actionData : undefined} />
              <input type="hidden" name="version" value={commitment.version} />
              <TextField
                label={w.dropReason}
                hint={w.dropHint}
                name="reason"
                required
                maxLength={2000}
                defaultValue={kept(did === 'drop' ? actionData?.values : undefined, 'reason', '')}
              />
              <div>
                {' '}
                <ActionButton name="do" value="drop" tone="action" whyNot={mayChange.yes ? null : t(mayChange.why)}>
                  {w.drop}
                </ActionButton>
              </div>
            </Form>
          </div>
        </details>
      )}
    </Page>
  );
}
