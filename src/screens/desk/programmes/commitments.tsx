import { Form, Link, redirect } from 'react-router';
import { agreementOfProgramme } from '../../../modules/agreements/index.ts';
import {
  addCommitments,
  assessmentsOf,
  commitmentsOf,
  type CommitmentView,
} from '../../../modules/commitments/index.ts';
import { COMMITMENT_KIND_WORDS, MODALITY_WORDS } from '../../../modules/commitments/model.ts';
import { programmeView } from '../../../modules/programmes/index.ts';
import { sideName, sidesOf } from '../../../modules/programmes/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { dayInVietNam, periodName, quarterPeriod } from '../../../tools/calendar/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, Card, Empty, Section } from '../../ui/index.ts';
import type { Route } from './+types/commitments';
import { AmendInstead, byAmendmentOnly } from './amend-instead.tsx';
import { CommitmentFields } from './commitment-fields.tsx';
import { addCommitmentForm } from './commitment-form.ts';
import { Figure } from './figure.tsx';
import { idIn } from '../found.ts';
import { Judgements } from './judgements.tsx';
import { useProgramme } from './programme-context.ts';
import { figuresOf } from './figures.ts';
import { programmeFigures } from './progress.ts';
import { QuarterChoice } from '../quarter-choice.tsx';
import { quarterIn, quartersOf, quarterToAssess } from '../quarters.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import { SourceQuote } from './source-quote.tsx';
import { textPlaces } from './text-places.ts';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return consult(who, async (ctx) => {
    const { term } = await programmeView(ctx, id);
    const today = dayInVietNam(ctx.now);
    const quarters = quartersOf(term, today);
    const quarter = quarterIn(request.url, quarters);
    const assessed = quarter ?? quarterToAssess(quarters, today);
    const commitments = await commitmentsOf(ctx, id, { includeDropped: true });
    return {
      commitments,
      places: await textPlaces(ctx, await agreementOfProgramme(ctx, id), commitments),
      figures: await programmeFigures(ctx, id, quarter ? quarterPeriod(quarter) : undefined),
      assessments: await assessmentsOf(ctx, id, quarterPeriod(assessed)),
      quarters,
      quarter,
      assessed,
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const form = await request.formData();
  const read = readForm(form, addCommitmentForm, language);
  if (!read.ok) return notTaken(read.problem);
  const { reason, ...commitment } = read.value;
  const done = await attempt(form, () =>
    perform(who, addCommitments, { programmeId: id, reason, commitments: [commitment] }),
  );
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${id}/cam-ket#cam-ket-${done.value.ids[0]}`, language));
}

const WORDS = defineWords({
  vi: {
    none: 'Chưa có cam kết nào',
    noneHint:
      'Ghi lời hứa của từng bên như trong văn bản; mỗi cam kết sẽ có chỉ tiêu, bằng chứng và đánh giá của hai bên.',
    add: 'Thêm cam kết',
    save: 'Ghi cam kết',
    progress: 'Đã xác nhận / chỉ tiêu',
    assessment: 'Đánh giá',
    dropped: 'Cam kết đã bỏ',
    empty: 'Chưa có cam kết của bên này.',
  },
  en: {
    none: 'There are no commitments yet',
    noneHint:
      'Record what each side promised, as in the paper; each commitment gets targets, evidence and two judgements.',
    add: 'Add a commitment',
    save: 'Record the commitment',
    progress: 'Confirmed / target',
    assessment: 'Assessment',
    dropped: 'Dropped commitments',
    empty: 'No commitments of this side yet.',
  },
});

export default function Commitments({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { programme, mayChange } = useProgramme();
  const { commitments, quarters, quarter } = loaderData;
  const standing = commitments.filter((commitment) => !commitment.droppedAt);
  const dropped = commitments.filter((commitment) => commitment.droppedAt);
  const groups = [...sidesOf(programme), 'both'].filter(
    (side) => side !== 'both' || standing.some((commitment) => commitment.obliged === 'both'),
  );
  return (
    <div className="flex flex-col gap-8">
      {standing.length > 0 ? (
        <QuarterChoice quarters={quarters} chosen={quarter} orWhole />
      ) : (
        <Empty title={w.none}>{w.noneHint}</Empty>
      )}
      {standing.length > 0
        ? groups.map((side) => {
            const ours = standing.filter((commitment) => commitment.obliged === side);
            const names = programme.parties.filter((party) => party.side === side).map((party) => party.name);
            return (
              <Section
                key={side}
                id={`ben-${side}`}
                title={[t(sideName(side)), names.join(', ')].filter(Boolean).join(': ')}
              >
                {ours.length === 0 ? <p className="text-quiet">{w.empty}</p> : null}
                <ul className="flex flex-col gap-3">
                  {ours.map((commitment) => (
                    <li key={commitment.id} id={`cam-ket-${commitment.id}`}>
                      <CommitmentCard commitment={commitment} page={loaderData} />
                    </li>
                  ))}
                </ul>
              </Section>
            );
          })
        : null}
      {byAmendmentOnly(mayChange) ? (
        <AmendInstead programmeId={programme.id} answer={mayChange} />
      ) : (
        <details
          open={actionData !== undefined || standing.length === 0}
          className="rounded-md border border-line px-4 py-2"
        >
          <summary className="cursor-pointer py-1 font-medium text-primary">{w.add}</summary>
          <Form method="post" className="flex max-w-3xl flex-col gap-4 py-3" key={commitments.length}>
            <RefusalNotice refusal={actionData} />
            <CommitmentFields programme={programme} stored={BLANK} problem={actionData} />
            <ActionButton whyNot={mayChange.yes ? null : t(mayChange.why)}>{w.save}</ActionButton>
          </Form>
        </details>
      )}
      {dropped.length > 0 ? (
        <Section id="da-bo" title={w.dropped}>
          <ul className="flex list-disc flex-col gap-1 pl-5 text-quiet">
            {dropped.map((commitment) => (
              <li key={commitment.id}>
                <s>{commitment.text}</s> {commitment.droppedReason}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

const BLANK = { text: '', obliged: 'A', kind: 'coverage', modality: 'agreed', cadence: '', topicIds: [] };

interface CardProps {
  readonly commitment: CommitmentView;
  readonly page: Route.ComponentProps['loaderData'];
}

function CommitmentCard({ commitment, page }: CardProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, agreement } = useProgramme();
  const path = `/lam-viec/chuong-trinh/${programme.id}/cam-ket/${commitment.id}`;
  const said = page.assessments.filter((item) => item.commitmentId === commitment.id);
  return (
    <Card className="grid gap-4 md:grid-cols-2 xl:grid-cols-[1fr_14rem_20rem]">
      <div className="flex min-w-0 flex-col gap-2">
        <p className="flex flex-wrap gap-2">
          <Badge tone="info">{t(COMMITMENT_KIND_WORDS[commitment.kind])}</Badge>
          {commitment.modality === 'agreed' ? null : <Badge>{t(MODALITY_WORDS[commitment.modality])}</Badge>}
          {commitment.cadence ? <Badge>{commitment.cadence}</Badge> : null}
        </p>
        <p>
          <Link to={to(path)}>{commitment.text}</Link>
        </p>
        <SourceQuote commitment={commitment} agreement={agreement} place={page.places[commitment.id]} />
      </div>
      <div>
        <p className="text-sm text-quiet">{w.progress}</p>
        <Figure figures={figuresOf(page.figures, commitment.id)} link={path} />
      </div>
      <div>
        <p className="text-sm text-quiet">
          {w.assessment}, {capital(t(periodName(page.assessed)))}
        </p>
        <Judgements sides={sidesOf(programme)} said={said} />
      </div>
    </Card>
  );
}
