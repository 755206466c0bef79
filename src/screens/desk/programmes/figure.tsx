import { Link } from 'react-router';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useTo, useWords } from '../../language.ts';
import { Meter, ProofFigure } from '../../ui/index.ts';
import type { UnitFigure } from '../../../modules/evidence/model.ts';
import type { CommitmentFigures, ProofRow } from './figures.ts';

const WORDS = defineWords({
  vi: {
    label: 'số đã xác nhận trên chỉ tiêu',
    noTarget: 'không đặt chỉ tiêu',
    nothing: 'Chưa có bằng chứng nào được xác nhận.',
    waiting: (n: string) => `${n} tin bài đang chờ xác nhận`,
    reprints: (n: string) => `${n} bài đăng lại không tính thêm`,
    more: (n: string) => `và ${n} mục trước đó`,
    notCounted: 'đăng lại',
    gathered: 'tính cùng sản phẩm',
    noUnit: 'chưa ghi đơn vị tính',
    longer: (from: string, to: string) => `chỉ tiêu ${from}–${to}`,
    all: 'Trang của cam kết này, gửi được cho người khác',
  },
  en: {
    label: 'confirmed of the target',
    noTarget: 'no target set',
    nothing: 'No evidence has been confirmed yet.',
    waiting: (n: string) => `${n} clippings wait for confirmation`,
    reprints: (n: string) => `${n} reprints add nothing`,
    more: (n: string) => `and ${n} earlier items`,
    notCounted: 'reprint',
    gathered: 'counted with its deliverable',
    noUnit: 'no unit given',
    longer: (from: string, to: string) => `target of ${from}–${to}`,
    all: "This commitment's page, a link to send on",
  },
});

interface FigureProps {
  readonly figures: CommitmentFigures;
  /** Where the same rows stand for somebody else. */
  readonly link: string;
}

/** "2/3 bài, 1/2 video": opens the rows that it is made of. */
export function Figure({ figures, link }: FigureProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language, 2);
  const { units, longer } = figures;
  const promised = units.filter((one) => one.target !== null);
  const isPlain = units.length === 1 && units[0]!.unit === null;
  const figure =
    units.length === 0
      ? number(0)
      : isPlain
        ? number(units[0]!.confirmed)
        : units.map((one) => unitWords(one, number, w.noUnit)).join(', ');
  return (
    <div className="flex flex-col gap-1">
      <ProofFigure figure={figure} label={w.label} link={{ to: to(link), label: w.all }}>
        {figures.rows.length === 0 ? <p className="text-sm">{w.nothing}</p> : null}
        <ul className="flex flex-col gap-1 text-sm">
          {figures.rows.map((row) => (
            <li key={row.matchId}>
              {formatDate(row.publishedOn)}, {row.outlet}:{' '}
              <Link to={to(`/lam-viec/bang-chung/${row.clippingId}`)}>{row.title}</Link> ({countsAs(row)})
            </li>
          ))}
          {figures.rowCount > figures.rows.length ? (
            <li>{w.more(number(figures.rowCount - figures.rows.length))}</li>
          ) : null}
        </ul>
        {figures.reprints > 0 ? <p className="text-sm text-quiet">{w.reprints(number(figures.reprints))}</p> : null}
      </ProofFigure>
      {promised.map((one) => (
        <Meter key={one.unit} value={one.confirmed} of={one.target!} />
      ))}
      {longer.map((one) => (
        <span key={`${one.periodFrom} ${one.periodTo} ${one.unit}`} className="text-sm">
          {w.longer(formatDate(one.periodFrom), formatDate(one.periodTo))}: {number(one.counted)}/{number(one.quantity)}{' '}
          {one.unit}
        </span>
      ))}
      {promised.length + longer.length === 0 ? <span className="text-sm text-quiet">{w.noTarget}</span> : null}
      {figures.suggested > 0 ? (
        <span className="text-sm text-caution">{w.waiting(number(figures.suggested))}</span>
      ) : null}
    </div>
  );

  function countsAs(row: ProofRow): string {
    if (row.gathered) return [w.gathered, row.deliverable].filter(Boolean).join(': ');
    if (!row.counted) return w.notCounted;
    return [number(row.quantity), row.unit, row.deliverable ? `– ${row.deliverable}` : null].filter(Boolean).join(' ');
  }
}

function unitWords({ unit, confirmed, target }: UnitFigure, number: (value: number) => string, noUnit: string): string {
  const counted = target === null ? number(confirmed) : `${number(confirmed)}/${number(target)}`;
  return `${counted} ${unit ?? noUnit}`;
}
