import { Link } from 'react-router';
import type { CommitmentView } from '../../../modules/commitments/index.ts';
import { shortText } from '../../../modules/commitments/model.ts';
import type { PlanPage } from '../../../modules/planning/index.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { DataTable, Section } from '../../ui/index.ts';
import { useProgramme } from '../programmes/programme-context.ts';

const WORDS = defineWords({
  vi: {
    purpose: 'Mục đích, yêu cầu',
    arrangements: 'Tổ chức thực hiện',
    lines: 'Các việc',
    title: 'Nội dung công việc',
    quantity: 'Số lượng',
    time: 'Thời gian',
    owner: 'Chủ trì',
    partner: 'Phối hợp',
    for: 'Cam kết:',
    nothing: 'Chưa ghi.',
  },
  en: {
    purpose: 'Purpose',
    arrangements: 'Arrangements',
    lines: 'Actions',
    title: 'Action',
    quantity: 'Quantity',
    time: 'When',
    owner: 'Led by',
    partner: 'With',
    for: 'Commitment:',
    nothing: 'Not recorded.',
  },
});

export function PlanTexts({ plan }: { readonly plan: PlanPage }) {
  const w = useWords(WORDS);
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {(['purpose', 'arrangements'] as const).map((part) => (
        <Section key={part} id={part} title={w[part]}>
          <p className="max-w-[72ch] whitespace-pre-line" lang="vi">
            {plan[part] ?? w.nothing}
          </p>
        </Section>
      ))}
    </div>
  );
}

/** The lines as the other side reads them before it answers. */
export function PlanLines({
  plan,
  commitments,
}: {
  readonly plan: PlanPage;
  readonly commitments: readonly CommitmentView[];
}) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { programme } = useProgramme();
  const body = (organisationId: string | null, person: string | null) => {
    const party = programme.parties.find((one) => one.organisationId === organisationId);
    if (!party) return person ?? '';
    return `${t(sideName(party.side))}: ${[party.shortName ?? party.name, person].filter(Boolean).join(', ')}`;
  };
  const plans = `/lam-viec/chuong-trinh/${plan.programmeId}`;
  return (
    <Section id="cac-viec" title={w.lines}>
      <DataTable
        caption={w.lines}
        rows={plan.lines.map((line, at) => ({ ...line, key: String(at) }))}
        rowKey={(line) => line.key}
        columns={[
          {
            title: w.title,
            names: true,
            cell: (line) => {
              const commitment = commitments.find((one) => one.id === line.commitmentId);
              return (
                <>
                  <span className="block font-medium">
                    {plan.state === 'issued' && line.actionId ? (
                      <Link to={to(`${plans}/ke-hoach#viec-${line.actionId}`)}>{line.title}</Link>
                    ) : (
                      line.title
                    )}
                  </span>
                  <span className="block text-sm text-quiet">
                    {[line.place, line.note, commitment ? `${w.for} ${shortText(commitment.text)}` : null]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </>
              );
            },
          },
          {
            title: w.quantity,
            align: 'right',
            cell: (line) =>
              line.quantity === null
                ? (line.unit ?? '')
                : `${formatNumber(line.quantity, language, 2)} ${line.unit ?? ''}`,
          },
          {
            title: w.time,
            cell: (line) =>
              line.startsOn && line.startsOn !== line.dueOn
                ? `${formatDate(line.startsOn)} – ${formatDate(line.dueOn)}`
                : formatDate(line.dueOn),
          },
          { title: w.owner, cell: (line) => body(line.ownerOrganisationId, line.ownerName) },
          { title: w.partner, cell: (line) => body(line.partnerOrganisationId, line.partnerName) },
        ]}
      />
    </Section>
  );
}
