import { Link, useLocation } from 'react-router';
import type { HubMonth } from '../../../modules/hub/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { useLanguage, useWords } from '../../language.ts';
import { changed } from './address.ts';
import { HUB_WORDS } from './words.ts';

/** The load of twelve months: figures, and bars that say the same on black-and-white paper. */
export function MonthTable({
  months,
  chosen,
}: {
  readonly months: readonly HubMonth[];
  readonly chosen: string | undefined;
}) {
  const w = useWords(HUB_WORDS);
  const language = useLanguage();
  const { search } = useLocation();
  const most = Math.max(1, ...months.map((month) => month.targets + month.actions));
  const figure = (value: number) => formatNumber(value, language);
  return (
    <table className="w-full border-collapse tabular-nums">
      <caption className="sr-only">{w.months}</caption>
      <thead>
        <tr className="border-b-2 border-line-strong text-sm">
          <th scope="col" className="py-2 pr-2 text-left">
            {w.month}
          </th>
          <th scope="col" className="px-2 py-2 text-right max-sm:sr-only">
            {w.targets}
          </th>
          <th scope="col" className="px-2 py-2 text-right max-sm:sr-only">
            {w.actions}
          </th>
          <th scope="col" className="px-2 py-2 text-right">
            {w.total}
          </th>
          <th scope="col" className="w-1/2 py-2 pl-2 text-left">
            {w.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, targets, actions }) => {
          const total = targets + actions;
          return (
            <tr key={month} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-2 text-left font-normal whitespace-nowrap">
                {w.monthName(month)}
              </th>
              <td className="px-2 py-1.5 text-right max-sm:sr-only">{figure(targets)}</td>
              <td className="px-2 py-1.5 text-right max-sm:sr-only">{figure(actions)}</td>
              <td className="px-2 py-1.5 text-right font-semibold">
                {total === 0 ? (
                  figure(0)
                ) : (
                  <Link
                    to={`${changed(search, { thang: chosen === month ? null : month })}#chuong-trinh`}
                    aria-current={chosen === month ? 'true' : undefined}
                    className="aria-[current=true]:bg-soft"
                  >
                    {figure(total)}
                  </Link>
                )}
              </td>
              <td className="py-1.5 pl-2">
                <svg
                  role="img"
                  aria-label={`${figure(Math.round((total / most) * 100))} %`}
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  className="h-4 w-full"
                >
                  <rect width={(targets / most) * 100} height="10" className="fill-ink" />
                  <rect
                    x={(targets / most) * 100}
                    width={(actions / most) * 100}
                    height="10"
                    className="fill-line-strong"
                  />
                </svg>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
