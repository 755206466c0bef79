import { Link } from 'react-router';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useTo, useWords } from '../../language.ts';
import { ProofFigure } from '../../ui/index.ts';
import type { ReportPage } from './report-page.ts';

const WORDS = defineWords({
  vi: {
    nothing: 'Không phát sinh: không có bằng chứng nào đứng sau số này.',
    more: (n: string) => `và ${n} mục nữa`,
    all: 'Trang có đủ các dòng của số này, gửi được cho người khác',
    reprint: 'đăng lại',
  },
  en: {
    nothing: 'Nothing to report: no evidence stands behind this figure.',
    more: (n: string) => `and ${n} more`,
    all: 'The page with all rows of this figure, a link to send on',
    reprint: 'reprint',
  },
});

interface ProofProps {
  readonly page: ReportPage;
  /** Which figure; see rowsBehind. */
  readonly of: string;
  readonly figure: string;
  readonly label: string;
}

/** A figure of the report that opens its rows in place. */
export function Proof({ page, of, figure, label }: ProofProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language, 2);
  const found = page.figures[of];
  const all = { to: to(`/lam-viec/bao-cao/${page.id}/so-lieu?so=${encodeURIComponent(of)}`), label: w.all };
  return (
    <ProofFigure figure={figure} label={label} {...(found ? { link: all } : {})}>
      {found ? (
        <ul className="flex flex-col gap-1 text-sm">
          {found.rows.map((row) => (
            <li key={row.no}>
              {formatDate(row.publishedOn)}, {row.outlet}:{' '}
              <Link to={to(`/lam-viec/bang-chung/${row.clippingId}`)}>{row.title}</Link>{' '}
              {row.counted ? `(${number(row.quantity)})` : `(${w.reprint})`}
            </li>
          ))}
          {found.count > found.rows.length ? <li>{w.more(number(found.count - found.rows.length))}</li> : null}
        </ul>
      ) : (
        <p className="text-sm">{w.nothing}</p>
      )}
    </ProofFigure>
  );
}
