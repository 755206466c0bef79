import { Link } from 'react-router';
import type { ReportStated } from '../../../modules/reports/index.ts';
import {
  FRAME_HINTS,
  FRAME_WORDS,
  NOTHING_STATED,
  REACH_RULE,
  REACH_UNIT_WORDS,
  type FrameLine,
} from '../../../modules/reports/model.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { Section } from '../../ui/index.ts';
import { Proof } from './proof.tsx';
import type { ReportPage } from './report-page.ts';

const WORDS = defineWords({
  vi: {
    title: 'Từ đầu vào đến tác động',
    counted: (n: string) => `lượt bằng chứng được tính, của ${n} cam kết`,
    actions: (done: string, due: string) => `${done}/${due} việc trong kế hoạch đến hạn đã làm.`,
    noUnit: 'chưa rõ đơn vị',
    by: (who: string, source: string, day: string) => `${who} nêu; nguồn: ${source}, ngày ${day}.`,
    add: 'Nêu kết quả, lượt tiếp cận kèm nguồn',
  },
  en: {
    title: 'From inputs to impact',
    counted: (n: string) => `items of evidence counted, of ${n} commitments`,
    actions: (done: string, due: string) => `${done}/${due} planned actions due were done.`,
    noUnit: 'unit not said',
    by: (who: string, source: string, day: string) => `Stated by ${who}; source: ${source}, ${day}.`,
    add: 'State results and reach with their source',
  },
});

/** Inputs, outputs, outtakes, outcomes, impact: counted where the program can count, else stated with a source. */
export function Frame({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  if (page.frame.length === 0) return null;
  const isDraft = page.state === 'draft';
  return (
    <Section id="khung" title={w.title}>
      <ol className="grid gap-3">
        {page.frame.map((line) => (
          <li
            key={line.step}
            className="grid gap-x-6 gap-y-1 rounded-lg border border-line p-4 md:grid-cols-[14rem_1fr]"
          >
            <div>
              <h3 className="font-semibold">{t(FRAME_WORDS[line.step])}</h3>
              <p className="text-sm text-quiet">{t(FRAME_HINTS[line.step])}</p>
            </div>
            <Line page={page} line={line} />
          </li>
        ))}
      </ol>
      {page.frame.some((line) => line.stated.some((one) => one.kind === 'reach')) ? (
        <p className="max-w-[72ch] text-sm text-quiet">{t(REACH_RULE)}</p>
      ) : null}
      {isDraft && page.programmeId ? (
        <p>
          <Link to={to(`/lam-viec/chuong-trinh/${page.programmeId}/bao-cao#ket-qua-co-nguon`)}>{w.add}</Link>
        </p>
      ) : null}
    </Section>
  );
}

function Line({ page, line }: { readonly page: ReportPage; readonly line: FrameLine }) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const n = (value: number) => formatNumber(value, language, 2);
  const { totals } = page.content;
  const withActions = line.step === 'inputs' && totals.actionsDue > 0;
  const units = line.units.map((one) => `${n(one.quantity)} ${one.unit ?? w.noUnit}`).join(', ');
  if (line.commitments === 0 && line.stated.length === 0 && !withActions)
    return <p className="text-quiet">{t(NOTHING_STATED)}</p>;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {line.commitments > 0 ? (
        <div>
          <Proof page={page} of={`frame:${line.step}`} figure={n(line.counted)} label={t(FRAME_WORDS[line.step])} />{' '}
          {w.counted(n(line.commitments))}
          {units ? `: ${units}` : ''}.
        </div>
      ) : null}
      {withActions ? <p>{w.actions(n(totals.actionsDone), n(totals.actionsDue))}</p> : null}
      {line.stated.length > 0 ? (
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {line.stated.map((one) => (
            <li key={one.no}>
              <StatedLine one={one} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type Stated = Omit<ReportStated, 'no' | 'programmeNo'>;

/** What is stated, and beneath it by whom and from where. */
export function StatedLine({ one }: { readonly one: Stated }) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  return (
    <>
      {one.quantity !== null && one.unit !== null ? (
        <span className="block font-medium">
          {formatNumber(one.quantity, language, 0)} {t(REACH_UNIT_WORDS[one.unit])}, {one.channel}
        </span>
      ) : null}
      {one.text ? <span className="block">{one.text}</span> : null}
      <span className="block text-sm text-quiet wrap-anywhere">
        {formatDate(one.from)} – {formatDate(one.to)}. {w.by(one.organisation, one.source, formatDate(one.sourceOn))}{' '}
        {one.sourceAddress ? <a href={one.sourceAddress}>{one.sourceAddress}</a> : null}
      </span>
    </>
  );
}
