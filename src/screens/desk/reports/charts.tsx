import { Link } from 'react-router';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { Bars, Section } from '../../ui/index.ts';
import type { ReportPage } from './report-page.ts';

const WORDS = defineWords({
  vi: { title: 'Biểu đồ', picture: 'Hình', rows: 'các dòng của số này' },
  en: { title: 'Charts', picture: 'Picture', rows: 'the rows of this figure' },
});

/** The pictures of the report; each value leads to its rows. */
export function Charts({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  if (page.charts.length === 0) return null;
  return (
    <Section id="bieu-do" title={w.title}>
      <div className="grid gap-8 lg:grid-cols-2">
        {page.charts.map((chart) => (
          <Bars
            key={chart.key}
            title={t(chart.title)}
            labelTitle={t(chart.labelTitle)}
            valueTitle={t(chart.valueTitle)}
            pictureTitle={w.picture}
            words={t(chart.words)}
            full={chart.full}
            bars={chart.bars.map((bar) => ({
              label: t(bar.label),
              value: bar.value,
              shown: (
                <Link
                  to={to(`/lam-viec/bao-cao/${page.id}/so-lieu?so=${encodeURIComponent(bar.of)}`)}
                  aria-label={`${formatNumber(bar.value, language, 1)}: ${w.rows}, ${t(bar.label)}`}
                >
                  {formatNumber(bar.value, language, 1)}
                </Link>
              ),
            }))}
          />
        ))}
      </div>
    </Section>
  );
}
