import { Link } from 'react-router';
import { commitmentsOf, targetsOf } from '../../../modules/commitments/index.ts';
import { COMMITMENT_KIND_WORDS, COMMITMENT_KINDS } from '../../../modules/commitments/model.ts';
import { coverageGrid, evidenceRows, promisedPeriods, type GridLine } from '../../../modules/evidence/index.ts';
import { programmeView } from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { dayInVietNam, periodName, quarterOf } from '../../../tools/calendar/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ButtonLink, Empty, Section } from '../../ui/index.ts';
import { EvidenceTable } from '../evidence-table.tsx';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { quarterIn, quartersOf } from '../quarters.ts';
import { capital } from '../saying.ts';
import type { Route } from './+types/coverage';
import { HeatMap } from './heat-map.tsx';
import { ResultTabs } from './result-tabs.tsx';

/** Rows without a line of their own stand under this key in the address. */
const WITHOUT = 'khac';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const url = new URL(request.url);
  const byKind = /\/ket-qua\/loai(?:\.data)?$/.test(url.pathname);
  return consult(who, async (ctx) => {
    const programme = await programmeView(ctx, id);
    const today = dayInVietNam(ctx.now);
    const quarters = quartersOf(programme.term, today);
    const commitments = await commitmentsOf(ctx, id, { includeDropped: true });
    const standing = commitments.filter((commitment) => commitment.droppedAt === null);
    const targets = await targetsOf(ctx, id);
    const kinds = new Map(commitments.map((commitment) => [commitment.id, commitment.kind]));
    const found = await evidenceRows(ctx, { programmeId: id });
    const keyOf = (row: (typeof found)[number]) => (byKind ? (kinds.get(row.commitmentId) ?? null) : row.topicId);
    const idsOf = (has: (commitment: (typeof standing)[number]) => boolean) =>
      standing.filter(has).map((commitment) => commitment.id);
    const lines: (GridLine & { readonly words: Sentence })[] = byKind
      ? COMMITMENT_KINDS.filter((kind) => commitments.some((commitment) => commitment.kind === kind)).map((kind) => ({
          key: kind,
          name: COMMITMENT_KIND_WORDS[kind].vi,
          words: COMMITMENT_KIND_WORDS[kind],
          promised: promisedPeriods(
            idsOf((commitment) => commitment.kind === kind),
            targets,
          ),
        }))
      : programme.topics.map(({ id: topicId, name }) => ({
          key: topicId,
          name,
          words: { vi: name, en: name },
          promised: promisedPeriods(
            idsOf((commitment) => commitment.topicIds.includes(topicId)),
            targets,
          ),
        }));
    const counted = found.filter((row) => row.counted).map((row) => ({ key: keyOf(row), countsOn: row.countsOn }));
    const asked = url.searchParams.get('dong');
    const quarter = quarterIn(request.url, quarters);
    const line = lines.find((one) => one.key === asked);
    const isKnown = (key: string | null) => lines.some((one) => one.key === key);
    const opened =
      quarter && (line || asked === WITHOUT)
        ? found.filter(
            (row) =>
              row.counted &&
              quarterOf(row.countsOn) === quarter &&
              (line ? keyOf(row) === line.key : !isKnown(keyOf(row))),
          )
        : null;
    return {
      byKind,
      grid: coverageGrid(lines, counted, quarters, today),
      names: Object.fromEntries(lines.map((one) => [one.key, one.words])),
      opened: opened && quarter ? { rows: opened, quarter, key: asked ?? WITHOUT } : null,
      topics: programme.topics,
    };
  });
}

const WORDS = defineWords({
  vi: {
    topics: 'Chủ đề theo quý',
    kinds: 'Loại cam kết theo quý',
    hint: 'Mỗi ô là số tin bài, hồ sơ, sản phẩm được tính trong quý; bài đăng lại không tính thêm. Bấm vào số để xem từng dòng.',
    gaps: 'Còn trống',
    gap: (name: string, quarters: string) => `${name}: ${quarters}`,
    noGaps: 'Không có chủ đề nào đã hứa mà còn trống trong các quý đã bắt đầu.',
    noKindGaps: 'Không có loại cam kết nào đã hứa mà còn trống trong các quý đã bắt đầu.',
    without: 'Chưa ghi chủ đề',
    rows: (name: string, quarter: string) => `${name}, ${quarter}`,
    none: 'Chương trình chưa ghi chủ đề nào',
    toTopics: 'Ghi chủ đề',
  },
  en: {
    topics: 'Topics by quarter',
    kinds: 'Kinds of commitments by quarter',
    hint: 'Each cell is the number of items, records and deliverables counted in the quarter; reprints add nothing. A figure opens its rows.',
    gaps: 'Gaps',
    gap: (name: string, quarters: string) => `${name}: ${quarters}`,
    noGaps: 'No topic that was promised is empty in a quarter that has begun.',
    noKindGaps: 'No kind of commitment that was promised is empty in a quarter that has begun.',
    without: 'Topic not said',
    rows: (name: string, quarter: string) => `${name}, ${quarter}`,
    none: 'The programme has no topics yet',
    toTopics: 'Record topics',
  },
});

export default function Coverage({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme } = useProgramme();
  const { byKind, grid, names, opened } = loaderData;
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  const title = byKind ? w.kinds : w.topics;
  const nameOf = (key: string) => (names[key] ? capital(t(names[key])) : w.without);
  if (grid.lines.length === 0)
    return (
      <div className="flex flex-col gap-6">
        <ResultTabs />
        <Empty title={w.none}>
          <ButtonLink to={to(`${base}/chu-de`)}>{w.toTopics}</ButtonLink>
        </Empty>
      </div>
    );
  const gaps = [...Map.groupBy(grid.gaps, (gap) => gap.key)];
  return (
    <div className="flex flex-col gap-8">
      <ResultTabs />
      <Section id="ban-do" title={title}>
        <p className="max-w-[72ch] text-quiet">{w.hint}</p>
        <HeatMap
          caption={title}
          grid={grid}
          nameOf={nameOf}
          without={byKind ? null : { key: WITHOUT, name: w.without }}
          here={`${base}/ket-qua/${byKind ? 'loai' : 'chu-de'}`}
          opened={opened}
        />
        {opened ? (
          <div id="o" className="flex flex-col gap-3 rounded-md border border-line bg-mist p-3">
            <h3 className="font-semibold">{w.rows(nameOf(opened.key), capital(t(periodName(opened.quarter))))}</h3>
            <EvidenceTable
              caption={w.rows(nameOf(opened.key), t(periodName(opened.quarter)))}
              programmeId={programme.id}
              rows={opened.rows}
              topics={loaderData.topics}
              gatherFor={null}
            />
          </div>
        ) : null}
      </Section>
      <Section id="con-trong" title={w.gaps}>
        {gaps.length === 0 ? <p>{byKind ? w.noKindGaps : w.noGaps}</p> : null}
        <ul className="list-disc pl-5">
          {gaps.map(([key, list]) => (
            <li key={key}>{w.gap(nameOf(key), list.map((gap) => t(periodName(gap.quarter))).join(', '))}</li>
          ))}
        </ul>
        {gaps.length > 0 ? <Link to={to(`${base}/cam-ket`)}>{t(TO_COMMITMENTS)}</Link> : null}
      </Section>
    </div>
  );
}

const TO_COMMITMENTS: Sentence = { vi: 'Xem các cam kết', en: 'See the commitments' };
