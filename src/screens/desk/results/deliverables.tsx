import { Form, Link } from 'react-router';
import { commitmentsOf } from '../../../modules/commitments/index.ts';
import { shortText } from '../../../modules/commitments/model.ts';
import { deliverablesOf } from '../../../modules/evidence/index.ts';
import { DELIVERABLE_STATE_WORDS, DELIVERABLE_STATES, type DeliverableState } from '../../../modules/evidence/model.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, ButtonLink, DataTable, Empty, Section, SelectField } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/deliverables';
import { ResultTabs } from './result-tabs.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const asked = new URL(request.url).searchParams.get('trang-thai');
  const state = DELIVERABLE_STATES.find((one) => one === asked);
  return consult(who, async (ctx) => {
    const texts = new Map(
      (await commitmentsOf(ctx, id, { includeDropped: true })).map((commitment) => [commitment.id, commitment.text]),
    );
    return {
      state: state ?? '',
      list: (await deliverablesOf(ctx, id, { state })).map((one) => ({
        ...one,
        commitmentText: texts.get(one.commitmentId) ?? '',
      })),
    };
  });
}

const WORDS = defineWords({
  vi: {
    title: 'Sản phẩm đã giao',
    hint: 'Một lớp, một sự kiện, một chuyên trang, số báo đã đặt… gồm một hay nhiều bằng chứng. Một bên ghi, bên kia chấp nhận; từ lúc chấp nhận, các bằng chứng ấy tính chung một lần.',
    state: 'Trạng thái',
    all: 'Tất cả',
    show: 'Xem',
    none: 'Chưa có sản phẩm nào',
    noneHint: 'Chọn các bằng chứng của một cam kết rồi bấm “Gom thành một sản phẩm”.',
    toEvidence: 'Mở bằng chứng của chương trình',
    day: 'Ngày',
    name: 'Sản phẩm',
    commitment: 'Cam kết',
    quantity: 'Số lượng',
    place: 'Ở đâu, cho ai',
    evidence: 'Bằng chứng',
    recorded: 'Bên ghi',
  },
  en: {
    title: 'Deliverables',
    hint: 'A class, an event, a special page, newspapers ordered, …, each with one or more pieces of evidence. One side records it, the other accepts; from then on its evidence counts as one.',
    state: 'State',
    all: 'All',
    show: 'Show',
    none: 'There are no deliverables',
    noneHint: 'Choose evidence of a commitment and gather it into one deliverable.',
    toEvidence: 'Open the evidence of the programme',
    day: 'Day',
    name: 'Deliverable',
    commitment: 'Commitment',
    quantity: 'Quantity',
    place: 'Where, for whom',
    evidence: 'Evidence',
    recorded: 'Recorded by',
  },
});

export const STATE_TONES: Record<DeliverableState, 'caution' | 'done' | 'action'> = {
  recorded: 'caution',
  accepted: 'done',
  refused: 'action',
};

export default function Deliverables({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { programme } = useProgramme();
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  const { list, state } = loaderData;
  return (
    <div className="flex flex-col gap-6">
      <ResultTabs />
      <Section id="san-pham" title={w.title}>
        <p className="max-w-[72ch] text-quiet">{w.hint}</p>
        <Form method="get" className="flex flex-wrap items-end gap-3" key={state}>
          <div className="min-w-48">
            <SelectField
              label={w.state}
              name="trang-thai"
              empty={w.all}
              defaultValue={state}
              options={DELIVERABLE_STATES.map((one) => ({
                value: one,
                label: capital(t(DELIVERABLE_STATE_WORDS[one])),
              }))}
            />
          </div>
          <ActionButton tone="plain">{w.show}</ActionButton>
        </Form>
        {list.length === 0 ? (
          <Empty title={w.none}>
            <p className="mb-3">{w.noneHint}</p>
            <ButtonLink to={to(`${base}/bang-chung`)}>{w.toEvidence}</ButtonLink>
          </Empty>
        ) : (
          <DataTable
            caption={w.title}
            rows={list}
            rowKey={(one) => one.id}
            columns={[
              { title: w.day, className: 'md:whitespace-nowrap', cell: (one) => formatDate(one.deliveredOn) },
              {
                title: w.name,
                names: true,
                cell: (one) => (
                  <>
                    <Link to={to(`${base}/san-pham/${one.id}`)}>{one.title}</Link>{' '}
                    <Badge tone={STATE_TONES[one.state]}>{capital(t(DELIVERABLE_STATE_WORDS[one.state]))}</Badge>
                    {one.decidedReason ? <span className="block text-sm text-quiet">“{one.decidedReason}”</span> : null}
                  </>
                ),
              },
              {
                title: w.commitment,
                cell: (one) => (
                  <Link to={to(`${base}/cam-ket/${one.commitmentId}`)}>{shortText(one.commitmentText, 70)}</Link>
                ),
              },
              {
                title: w.quantity,
                align: 'right',
                className: 'md:whitespace-nowrap',
                cell: (one) => [formatNumber(one.quantity, language, 2), one.unit].filter(Boolean).join(' '),
              },
              { title: w.place, cell: (one) => [one.place, one.forWhom].filter(Boolean).join('; ') || '–' },
              {
                title: w.evidence,
                align: 'right',
                className: 'md:whitespace-nowrap',
                cell: (one) => formatNumber(one.evidence, language),
              },
              { title: w.recorded, className: 'md:whitespace-nowrap', cell: (one) => t(sideName(one.recordedSide)) },
            ]}
          />
        )}
      </Section>
    </div>
  );
}
