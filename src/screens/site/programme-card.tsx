import { Link } from 'react-router';
import { KIND_WORDS, MONEY_WORDS, STATE_WORDS } from '../../modules/programmes/model.ts';
import type { RecordLine } from '../../modules/public-record/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { Badge } from '../ui/index.ts';
import { Rate } from './rate.tsx';

const WORDS = defineWords({
  vi: {
    term: 'Thời hạn',
    with: 'với',
    money: 'Kinh phí',
    targets: 'Chỉ tiêu đã đến hạn mà đạt',
    counts: (n: string, m: string) => `${n} cam kết, ${m} bằng chứng đã xác nhận`,
    soon: 'Số liệu đang được đếm.',
  },
  en: {
    term: 'Term',
    with: 'with',
    money: 'Money',
    targets: 'Targets due that were reached',
    counts: (n: string, m: string) => `${n} commitments, ${m} confirmed pieces of evidence`,
    soon: 'Figures are being counted.',
  },
});

/** One programme in a list: who with whom, when, what came of it, money. */
export function ProgrammeCard({ programme }: { readonly programme: RecordLine }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const { from, to: until } = programme.term;
  return (
    <article
      className="flex flex-col gap-1 border-b border-line py-4"
      itemScope
      itemType="https://schema.org/CreativeWork"
    >
      <h2 className="text-lg">
        <Link to={to(`/chuong-trinh/${programme.slug}`)} itemProp="url">
          <span itemProp="name">{programme.title}</span>
        </Link>
      </h2>
      {programme.sides.length > 0 ? (
        <p>{programme.sides.map((side) => side.bodies.map((body) => body.name).join(', ')).join(` ${w.with} `)}</p>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
        <Badge tone={programme.state === 'in_force' ? 'done' : 'neutral'}>{t(STATE_WORDS[programme.state])}</Badge>
        <span>{t(KIND_WORDS[programme.kind])}</span>
        {from || until ? (
          <span>
            {w.term}: {from ? formatDate(from) : '…'} – {until ? formatDate(until) : '…'}
          </span>
        ) : null}
        <span>
          {w.money}: {t(MONEY_WORDS[programme.money])}
        </span>
      </p>
      {programme.countedAt === null ? (
        <p className="text-sm text-quiet">{w.soon}</p>
      ) : (
        <p className="text-sm">
          {w.counts(number(programme.commitments.all), number(programme.pieces))} · {w.targets}:{' '}
          <Rate part={programme.targets.met} of={programme.targets.due} />
        </p>
      )}
    </article>
  );
}
