import { Link } from 'react-router';
import type { SideAssessment } from '../../../modules/commitments/index.ts';
import { shortText } from '../../../modules/commitments/model.ts';
import type { TargetResult } from '../../../modules/evidence/index.ts';
import { sideName, sidesOf } from '../../../modules/programmes/model.ts';
import { quarterPeriod, type Quarter } from '../../../tools/calendar/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { DataTable } from '../../ui/index.ts';
import { Judgement, StatusBadge } from '../programmes/judgements.tsx';
import { useProgramme } from '../programmes/programme-context.ts';
import { periodWords } from './late-table.tsx';

const WORDS = defineWords({
  vi: {
    commitment: 'Cam kết',
    machine: 'Máy xếp theo bằng chứng',
    noTarget: 'không đặt chỉ tiêu',
    notSaid: 'chưa đánh giá',
  },
  en: {
    commitment: 'Commitment',
    machine: 'By the evidence',
    noTarget: 'no target set',
    notSaid: 'not assessed',
  },
});

interface QuarterTableProps {
  readonly caption: string;
  readonly commitments: readonly { readonly id: string; readonly text: string; readonly obliged: string }[];
  /** Targets that touch the quarter. */
  readonly results: readonly TargetResult[];
  readonly said: readonly SideAssessment[];
  readonly quarter: Quarter;
}

/** What the machine makes of each commitment beside what each side says, in one row. */
export function QuarterTable({ caption, commitments, results, said, quarter }: QuarterTableProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { programme } = useProgramme();
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  const own = quarterPeriod(quarter);
  const number = (value: number) => formatNumber(value, language, 2);
  return (
    <DataTable
      caption={caption}
      rows={commitments}
      rowKey={(commitment) => commitment.id}
      columns={[
        {
          title: w.commitment,
          names: true,
          className: 'md:min-w-56',
          cell: (commitment) => (
            <>
              <Link to={to(`${base}/cam-ket/${commitment.id}`)}>{shortText(commitment.text, 110)}</Link>
              <span className="block text-sm text-quiet">{t(sideName(commitment.obliged))}</span>
            </>
          ),
        },
        {
          title: w.machine,
          className: 'md:min-w-48',
          cell: ({ id }) => {
            const targets = results.filter((target) => target.commitmentId === id);
            if (targets.length === 0) return <span className="text-quiet">{w.noTarget}</span>;
            return (
              <ul className="flex flex-col gap-1">
                {targets.map((target) => (
                  <li key={target.id}>
                    <StatusBadge status={target.result.status} /> {number(target.result.counted)}/
                    {number(target.quantity)} {target.unit}
                    <span className="block text-sm text-quiet">
                      {target.periodFrom === own.from && target.periodTo === own.to
                        ? ''
                        : `${periodWords(target, t)}: `}
                      {t(target.result.words)}
                    </span>
                  </li>
                ))}
              </ul>
            );
          },
        },
        ...sidesOf(programme).map((side) => ({
          title: t(sideName(side)),
          cell: ({ id }: { readonly id: string }) => {
            const one = said.find((item) => item.commitmentId === id && item.side === side);
            return one ? (
              <span className="text-sm">
                <Judgement view={one.latest} />
              </span>
            ) : (
              <Link to={to(`${base}/danh-gia?quy=${quarter}#cam-ket-${id}`)} className="text-sm">
                {w.notSaid}
              </Link>
            );
          },
        })),
      ]}
    />
  );
}
