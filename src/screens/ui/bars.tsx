import type { ReactNode } from 'react';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as shown; a link to what it is made of. */
  readonly shown: ReactNode;
}

interface BarsProps {
  readonly title: string;
  readonly labelTitle: string;
  readonly valueTitle: string;
  /** Names the column of bars. */
  readonly pictureTitle: string;
  /** What the picture says, for those who cannot see it. */
  readonly words: string;
  readonly bars: readonly Bar[];
  /** A value that all bars are measured against, drawn as a line; without it the highest fills its row. */
  readonly full?: number | undefined;
}

/** A bar chart that is a table: values beside the bars, words below. Tells by length alone, so it prints without colours. */
export function Bars({ title, labelTitle, valueTitle, pictureTitle, words, bars, full }: BarsProps) {
  const most = Math.max(full ?? 0, ...bars.map((bar) => bar.value), Number.MIN_VALUE);
  return (
    <figure className="flex flex-col gap-2">
      <table className="w-full table-fixed border-collapse text-sm">
        <caption className="pb-2 text-left text-base font-semibold">{title}</caption>
        <thead>
          <tr className="border-b border-line-strong text-left">
            <th scope="col" className="w-[40%] py-1 pr-2 font-medium">
              {labelTitle}
            </th>
            <th scope="col" className="w-20 py-1 pr-3 text-right font-medium">
              {valueTitle}
            </th>
            <th scope="col" className="py-1 font-medium">
              {pictureTitle}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, at) => (
            <tr key={`${at} ${bar.label}`} className="border-b border-line">
              <th scope="row" className="py-1 pr-2 text-left font-normal wrap-anywhere">
                {bar.label}
              </th>
              <td className="py-1 pr-3 text-right tabular-nums">{bar.shown}</td>
              <td className="py-1">
                <svg
                  aria-hidden
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  className="h-4 w-full print:text-black"
                >
                  <rect width={(bar.value / most) * 100} height="10" className="fill-primary print:fill-current" />
                  {full === undefined ? null : (
                    <line
                      x1={(full / most) * 100}
                      x2={(full / most) * 100}
                      y2="10"
                      className="stroke-ink"
                      strokeWidth="2"
                      strokeDasharray="3 2"
                      vectorEffect="non-scaling-stroke"
                    />
                  )}
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="text-sm text-quiet">{words}</figcaption>
    </figure>
  );
}
