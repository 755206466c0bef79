import { Link } from 'react-router';
import { COMMITMENT_KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from '../../modules/commitments/model.ts';
import { periodName, quarterOf, quarterPeriod } from '../../tools/calendar/index.ts';
import type { Language } from '../../tools/sentence/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { Badge, Card, Meter, ProofFigure } from '../ui/index.ts';
import type { PublicCommitment, PublicOpinion } from '../../modules/public-record/index.ts';

const WORDS = defineWords({
  vi: {
    quote: 'Nguyên văn',
    result: 'Kết quả',
    confirmed: 'bằng chứng đã xác nhận',
    none: 'Chưa có bằng chứng được xác nhận.',
    reprints: (n: string) => `${n} bài đăng lại, không tính thêm`,
    targets: 'Chỉ tiêu từng kỳ',
    opinions: 'Ý kiến của các bên',
    noOpinion: 'Chưa bên nào đánh giá.',
    hash: 'Mã băm bản lưu',
    proof: 'Xem bằng chứng',
    counts: 'tính',
    late: (due: string) => `gửi muộn, hạn ${due}`,
    noUnit: 'chưa ghi đơn vị tính',
    deliverables: 'Sản phẩm bên kia đã chấp nhận',
  },
  en: {
    quote: 'In the words of the text',
    result: 'Result',
    confirmed: 'confirmed pieces of evidence',
    none: 'No confirmed evidence yet.',
    reprints: (n: string) => `${n} reprints, not counted again`,
    targets: 'Targets by period',
    opinions: 'Opinions of the sides',
    noOpinion: 'No side has assessed yet.',
    hash: 'Capture hash',
    proof: 'See the proof',
    counts: 'counts',
    late: (due: string) => `late, due ${due}`,
    noUnit: 'no unit given',
    deliverables: 'Deliverables that the other side accepted',
  },
});

/** A quarter's name when the period is one, else its two days. */
export function periodWords(from: string, to: string, language: Language): string {
  const quarter = quarterOf(from);
  const whole = quarterPeriod(quarter);
  return whole.from === from && whole.to === to
    ? periodName(quarter)[language]
    : `${formatDate(from)} – ${formatDate(to)}`;
}

export function CommitmentCard({ commitment }: { readonly commitment: PublicCommitment }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language, 2);
  const { units } = commitment;
  const isPlain = units.length === 1 && units[0]!.unit === null;
  const figure = isPlain
    ? number(commitment.confirmed)
    : units
        .map(({ unit, confirmed, target }) =>
          [target === null ? number(confirmed) : `${number(confirmed)}/${number(target)}`, unit ?? w.noUnit].join(' '),
        )
        .join(', ');
  return (
    <Card className="flex flex-col gap-3">
      <div>
        <Badge tone="info">{t(COMMITMENT_KIND_WORDS[commitment.kind])}</Badge>
        <p className="mt-2 max-w-[72ch] font-medium">{commitment.text}</p>
      </div>
      {commitment.quote && commitment.quote !== commitment.text ? (
        <blockquote className="max-w-[72ch] border-l-2 border-line-strong pl-3 text-quiet">
          “{commitment.quote}”
        </blockquote>
      ) : null}
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        <div className="flex flex-col gap-1">
          <h4 className="text-sm text-quiet">{w.result}</h4>
          {commitment.proofs.length > 0 ? (
            <ProofFigure figure={figure} label={w.confirmed}>
              <ol className="flex flex-col gap-2 text-sm">
                {commitment.proofs.map((proof) => (
                  <li key={proof.id}>
                    {formatDate(proof.publishedOn)} · {proof.outlet} ·{' '}
                    {proof.address ? (
                      <a href={proof.address} rel="external nofollow noopener">
                        {proof.title}
                      </a>
                    ) : (
                      proof.title
                    )}
                    {proof.deliverable ? ` – ${proof.deliverable}` : null}
                    {!proof.counted || (proof.quantity === 1 && units.length < 2)
                      ? null
                      : ` (${w.counts} ${[number(proof.quantity), proof.unit].filter(Boolean).join(' ')})`}
                    {' · '}
                    <Link to={to(`/bang-chung/${proof.clippingId}`)}>{w.proof}</Link>
                    {proof.captureSha256 ? (
                      <span className="block font-mono text-xs break-all text-quiet">
                        {w.hash}: {proof.captureSha256}
                      </span>
                    ) : null}
                  </li>
                ))}
              </ol>
            </ProofFigure>
          ) : (
            <p className="text-quiet">{w.none}</p>
          )}
          {units.map(({ unit, confirmed, target }) =>
            target === null ? null : <Meter key={unit} value={confirmed} of={target} />,
          )}
          {commitment.deliverables.length > 0 ? (
            <ul aria-label={w.deliverables} className="list-disc pl-5 text-sm">
              {commitment.deliverables.map((one) => (
                <li key={`${one.deliveredOn} ${one.title}`}>
                  {[formatDate(one.deliveredOn), one.title, one.place, one.forWhom].filter(Boolean).join(', ')} (
                  {[number(one.quantity), one.unit].filter(Boolean).join(' ')})
                </li>
              ))}
            </ul>
          ) : null}
          {commitment.reprints > 0 ? (
            <p className="text-sm text-quiet">{w.reprints(number(commitment.reprints))}</p>
          ) : null}
          {commitment.targets.length > 0 ? (
            <details className="text-sm">
              <summary className="cursor-pointer py-1 text-primary">{w.targets}</summary>
              <ul>
                {commitment.targets.map((target) => (
                  <li key={`${target.periodFrom} ${target.unit}`}>
                    {periodWords(target.periodFrom, target.periodTo, language)}: {number(target.counted)}/
                    {number(target.quantity)} {target.unit} ({t(STATUS_WORDS[target.status])})
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </div>
        <div className="flex flex-col gap-1">
          <h4 className="text-sm text-quiet">{w.opinions}</h4>
          {commitment.opinions.length === 0 ? <p className="text-quiet">{w.noOpinion}</p> : null}
          <ul className="flex flex-col gap-2 text-sm">
            {commitment.opinions.map((opinion) => (
              <Opinion key={`${opinion.side} ${opinion.periodFrom}`} opinion={opinion} language={language} />
            ))}
          </ul>
        </div>
      </div>
    </Card>
  );
}

function Opinion({ opinion, language }: { readonly opinion: PublicOpinion; readonly language: Language }) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <li>
      <strong>{opinion.organisationName}</strong>, {periodWords(opinion.periodFrom, opinion.periodTo, language)}:{' '}
      {t(STATUS_WORDS[opinion.status])} ({t(STANCE_WORDS[opinion.stance])}, {formatDate(opinion.at)}
      {opinion.isLate ? `; ${w.late(formatDate(opinion.dueOn))}` : ''})
      {opinion.comment ? <span className="block text-quiet">{opinion.comment}</span> : null}
    </li>
  );
}
