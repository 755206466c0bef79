import { Link } from 'react-router';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useTo, useWords } from '../../language.ts';
import { Meter, ProofFigure } from '../../ui/index.ts';
import type { CommitmentFigures } from './figures.ts';

const WORDS = defineWords({
  vi: {
    label: 'số đã xác nhận trên chỉ tiêu',
    noTarget: 'không đặt chỉ tiêu',
    nothing: 'Chưa có bằng chứng nào được xác nhận.',
    waiting: (n: string) => `${n} tin bài đang chờ xác nhận`,
    reprints: (n: string) => `${n} bài đăng lại không tính thêm`,
    more: (n: string) => `và ${n} mục trước đó`,
    notCounted: 'đăng lại',
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
    all: "This commitment's page, a link to send on",
  },
});

interface FigureProps {
  readonly figures: CommitmentFigures;
  /** Where the same rows stand for somebody else. */
  readonly link: string;
}

/** "3/12 bài": opens the rows that it is made of. */
export function Figure({ figures, link }: FigureProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language, 2);
  const [target, ...others] = figures.targets;
  const single = target && others.length === 0 ? target : null;
  const promised = figures.targets.map(({ unit, quantity }) => `${number(quantity)} ${unit}`).join(', ');
  const figure = single
    ? `${number(figures.confirmed)}/${promised}`
    : `${number(figures.confirmed)}${promised ? ` (${promised})` : ''}`;
  return (
    <div className="flex flex-col gap-1">
      <ProofFigure figure={figure} label={w.label} link={{ to: to(link), label: w.all }}>
        {figures.rows.length === 0 ? <p className="text-sm">{w.nothing}</p> : null}
        <ul className="flex flex-col gap-1 text-sm">
          {figures.rows.map((row) => (
            <li key={row.matchId}>
              {formatDate(row.publishedOn)}, {row.outlet}:{' '}
              <Link to={to(`/lam-viec/bang-chung/${row.clippingId}`)}>{row.title}</Link>{' '}
              {row.counted ? `(${number(row.quantity)})` : `(${w.notCounted})`}
            </li>
          ))}
          {figures.rowCount > figures.rows.length ? (
            <li>{w.more(number(figures.rowCount - figures.rows.length))}</li>
          ) : null}
        </ul>
        {figures.reprints > 0 ? <p className="text-sm text-quiet">{w.reprints(number(figures.reprints))}</p> : null}
      </ProofFigure>
      {single ? <Meter value={figures.confirmed} of={single.quantity} /> : null}
      {promised ? null : <span className="text-sm text-quiet">{w.noTarget}</span>}
      {figures.suggested > 0 ? (
        <span className="text-sm text-caution">{w.waiting(number(figures.suggested))}</span>
      ) : null}
    </div>
  );
}
