// What differs between two contents of a programme, for the desk and the public pages: readable without colour, on paper too.
import type { ReactNode } from 'react';
import type { CommitmentDifference, Difference, FactDifference, ListDifference } from '../modules/amendments/model.ts';
import { COMMITMENT_KIND_WORDS, MODALITY_WORDS } from '../modules/commitments/model.ts';
import { CADENCE_WORDS, KIND_WORDS, sideName, type Cadence, type ProgrammeKind } from '../modules/programmes/model.ts';
import { periodName, quarterOf, quarterPeriod } from '../tools/calendar/index.ts';
import { wordDifference, type Piece } from '../tools/difference/index.ts';
import { formatDate, formatNumber } from '../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from './language.ts';
import { Badge, Card } from './ui/index.ts';

const WORDS = defineWords({
  vi: {
    none: 'Không có gì khác.',
    title: 'Tên chương trình',
    kind: 'Loại văn bản',
    termFrom: 'Có hiệu lực từ ngày',
    termTo: 'Đến hết ngày',
    signedOn: 'Ngày ký',
    place: 'Nơi ký',
    sites: 'Các điểm cầu',
    online: 'Ký trực tuyến',
    purpose: 'Mục đích',
    legalBasis: 'Căn cứ pháp lý',
    cadence: 'Kỳ báo cáo',
    parties: 'Các bên',
    people: 'Người đại diện, người ký, người chứng kiến',
    topics: 'Chủ đề',
    channels: 'Kênh',
    commitmentTopics: 'Thuộc chủ đề',
    obliged: 'Bên có trách nhiệm',
    commitmentKind: 'Loại việc',
    modality: 'Mức độ',
    pace: 'Nhịp độ',
    targets: 'Chỉ tiêu',
    added: 'Thêm',
    dropped: 'Bỏ',
    changed: 'Sửa',
    commitments: 'Cam kết',
    unchanged: (n: string) => `${n} cam kết giữ nguyên.`,
    was: 'trước',
    is: 'sau',
    gone: 'bỏ:',
    new: 'thêm:',
    nothing: 'không có',
    yes: 'có',
  },
  en: {
    none: 'Nothing differs.',
    title: 'Title',
    kind: 'Kind of paper',
    termFrom: 'In force from',
    termTo: 'Until (included)',
    signedOn: 'Signed on',
    place: 'Place of signing',
    sites: 'Sites',
    online: 'Signed online',
    purpose: 'Purpose',
    legalBasis: 'Legal basis',
    cadence: 'Reporting',
    parties: 'Parties',
    people: 'Representatives, signatories, witnesses',
    topics: 'Topics',
    channels: 'Channels',
    commitmentTopics: 'Topics',
    obliged: 'Obliged party',
    commitmentKind: 'Kind',
    modality: 'Strength',
    pace: 'Cadence',
    targets: 'Targets',
    added: 'Added',
    dropped: 'Dropped',
    changed: 'Changed',
    commitments: 'Commitments',
    unchanged: (n: string) => `${n} commitments stay as they are.`,
    was: 'before',
    is: 'after',
    gone: 'removed:',
    new: 'added:',
    nothing: 'none',
    yes: 'yes',
  },
});

export function ContentDifference({ difference }: { readonly difference: Difference }) {
  const w = useWords(WORDS);
  const language = useLanguage();
  if (difference.isEmpty) return <p className="text-quiet">{w.none}</p>;
  const lists = (['parties', 'people', 'topics', 'channels'] as const).flatMap((part) => {
    const list = difference[part];
    return list ? [[w[part], <ListChange key={part} list={list} />] as const] : [];
  });
  return (
    <div className="flex flex-col gap-6">
      {difference.facts.length + lists.length > 0 ? (
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(9rem,14rem)_1fr]">
          {difference.facts.map((fact) => (
            <Line key={fact.fact} name={w[fact.fact]}>
              <FactChange difference={fact} />
            </Line>
          ))}
          {lists.map(([name, list]) => (
            <Line key={name} name={name}>
              {list}
            </Line>
          ))}
        </dl>
      ) : null}
      {difference.commitments.length > 0 ? (
        <div className="flex flex-col gap-3">
          <h3 className="font-semibold">{w.commitments}</h3>
          <ol className="flex flex-col gap-3">
            {difference.commitments.map((one) => (
              <li key={one.commitment.id}>
                <CommitmentChange difference={one} />
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {difference.unchanged > 0 ? (
        <p className="text-sm text-quiet">{w.unchanged(formatNumber(difference.unchanged, language))}</p>
      ) : null}
    </div>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** Words that went struck through, words that came underlined: told apart without colour, by screen readers too. */
export function Words({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <span className="whitespace-pre-line">
      {pieces.map((piece, at) => {
        if (piece.kind === 'gone')
          return (
            <del key={at} className="bg-action-soft text-action decoration-2">
              {piece.text}
            </del>
          );
        if (piece.kind === 'new')
          return (
            <ins key={at} className="bg-done-soft font-medium text-done decoration-2">
              {piece.text}
            </ins>
          );
        return <span key={at}>{piece.text}</span>;
      })}
    </span>
  );
}

/** One value became another. */
function Turned({ before, after }: { readonly before: string; readonly after: string }) {
  const w = useWords(WORDS);
  return (
    <>
      <span className="sr-only">{w.was}: </span>
      <del className="text-action">{before}</del> <span aria-hidden>→</span> <span className="sr-only">{w.is}: </span>
      <ins className="font-medium text-done">{after}</ins>
    </>
  );
}

const LONG = new Set(['title', 'purpose', 'legalBasis', 'sites']);

function FactChange({ difference }: { readonly difference: FactDifference }) {
  const w = useWords(WORDS);
  const t = useSay();
  const { fact, before, after } = difference;
  if (LONG.has(fact) && before !== null && after !== null) return <Words pieces={wordDifference(before, after)} />;
  const shown = (value: string | null): string => {
    if (value === null) return w.nothing;
    if (fact === 'kind') return t(KIND_WORDS[value as ProgrammeKind]);
    if (fact === 'cadence') return t(CADENCE_WORDS[value as Cadence]);
    if (fact === 'online') return w.yes;
    return fact === 'termFrom' || fact === 'termTo' || fact === 'signedOn' ? formatDate(value) : value;
  };
  return <Turned before={shown(before)} after={shown(after)} />;
}

function ListChange({ list }: { readonly list: ListDifference }) {
  const w = useWords(WORDS);
  return (
    <ul className="flex flex-col gap-1">
      {list.gone.map((one) => (
        <li key={`-${one}`}>
          <span className="text-sm text-quiet">{w.gone} </span>
          <del className="text-action">{one}</del>
        </li>
      ))}
      {list.added.map((one) => (
        <li key={`+${one}`}>
          <span className="text-sm text-quiet">{w.new} </span>
          <ins className="font-medium text-done">{one}</ins>
        </li>
      ))}
    </ul>
  );
}

const TONE = { added: 'done', dropped: 'action', changed: 'info' } as const;

export function CommitmentChange({ difference }: { readonly difference: CommitmentDifference }) {
  const w = useWords(WORDS);
  const t = useSay();
  const { commitment, obliged, kind, modality, cadence, topics, targets } = difference;
  const rows: (readonly [string, ReactNode])[] = [
    ...(obliged
      ? ([
          [w.obliged, <Turned key="o" before={t(sideName(obliged.before))} after={t(sideName(obliged.after))} />],
        ] as const)
      : []),
    ...(kind
      ? ([
          [
            w.commitmentKind,
            <Turned
              key="k"
              before={t(COMMITMENT_KIND_WORDS[kind.before])}
              after={t(COMMITMENT_KIND_WORDS[kind.after])}
            />,
          ],
        ] as const)
      : []),
    ...(modality
      ? ([
          [
            w.modality,
            <Turned key="m" before={t(MODALITY_WORDS[modality.before])} after={t(MODALITY_WORDS[modality.after])} />,
          ],
        ] as const)
      : []),
    ...(cadence
      ? ([
          [w.pace, <Turned key="c" before={cadence.before ?? w.nothing} after={cadence.after ?? w.nothing} />],
        ] as const)
      : []),
    ...(topics ? ([[w.commitmentTopics, <ListChange key="t" list={topics} />]] as const) : []),
    ...(targets.length > 0 ? ([[w.targets, <TargetChanges key="targets" targets={targets} />]] as const) : []),
  ];
  return (
    <Card className="flex flex-col gap-2 break-inside-avoid">
      <p className="flex flex-wrap gap-2">
        <Badge tone={TONE[difference.status]}>{w[difference.status]}</Badge>
        <Badge>{t(sideName(commitment.obliged))}</Badge>
        <Badge>{t(COMMITMENT_KIND_WORDS[commitment.kind])}</Badge>
      </p>
      <p>
        <Words pieces={difference.text} />
      </p>
      {rows.length > 0 ? (
        <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(7rem,10rem)_1fr]">
          {rows.map(([name, value]) => (
            <Line key={name} name={name}>
              {value}
            </Line>
          ))}
        </dl>
      ) : null}
    </Card>
  );
}

function TargetChanges({ targets }: { readonly targets: CommitmentDifference['targets'] }) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const amount = (quantity: number | null, unit: string) =>
    quantity === null ? w.nothing : `${formatNumber(quantity, language, 2)} ${unit}`;
  const period = (from: string, to: string) => {
    const quarter = quarterOf(from);
    const whole = quarterPeriod(quarter);
    return whole.from === from && whole.to === to ? t(periodName(quarter)) : `${formatDate(from)} – ${formatDate(to)}`;
  };
  return (
    <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      {targets.map((target) => (
        <li key={`${target.periodFrom} ${target.periodTo} ${target.unit}`}>
          {period(target.periodFrom, target.periodTo)}:{' '}
          <Turned before={amount(target.before, target.unit)} after={amount(target.after, target.unit)} />
        </li>
      ))}
    </ul>
  );
}
