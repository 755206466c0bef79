// One commitment to be assessed: what was counted, what the sides have said, and what one's own side says.
import type { SideAssessment } from '../../../modules/commitments/index.ts';
import { shortText, STANCE_WORDS, STANCES, STATUS_WORDS, STATUSES } from '../../../modules/commitments/model.ts';
import type { TargetResult } from '../../../modules/evidence/index.ts';
import { sideName, sidesOf } from '../../../modules/programmes/model.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { Badge, Card, RadioField, SelectField, TextArea } from '../../ui/index.ts';
import { Figure } from './figure.tsx';
import type { CommitmentFigures } from './figures.ts';
import { Judgements, StatusBadge } from './judgements.tsx';
import { useProgramme } from './programme-context.ts';
import { capital, kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    own: (side: string) => `${side} đánh giá`,
    status: 'Kết quả trong kỳ',
    stance: 'So với ý kiến bên kia',
    comment: 'Nhận xét',
    commentHint: 'Bắt buộc khi không đồng ý với bên kia.',
    explainHint: 'Bên kia không đồng ý. Hãy giải trình; hai ý kiến cùng được lưu.',
    said: 'Ý kiến đã ghi',
    notParty: 'Đơn vị của anh chị không phải một bên của chương trình.',
  },
  en: {
    own: (side: string) => `Judgement of ${side}`,
    status: 'Result in the period',
    stance: 'Against the other side',
    comment: 'Comment',
    commentHint: 'Required when you dispute the other side.',
    explainHint: 'The other side disputes. Explain; both opinions stay on record.',
    said: 'On record',
    notParty: 'Your organisation is not a party of the programme.',
  },
});

interface AssessRowProps {
  readonly id: string;
  readonly text: string;
  readonly obliged: string;
  readonly figures: CommitmentFigures;
  readonly results: readonly TargetResult[];
  readonly said: readonly SideAssessment[];
  readonly typed: FormProblem | undefined;
  readonly begun: boolean;
}

export function AssessRow({ id, text, obliged, figures, results, said, typed, begun }: AssessRowProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { programme, side } = useProgramme();
  const own = said.find((item) => item.side === side)?.latest;
  const others = said.some((item) => item.side !== side);
  const disputed = said.some((item) => item.side !== side && item.latest.stance === 'disputes');
  const mayExplain = disputed && (obliged === side || obliged === 'both');
  const stances = STANCES.filter((stance) => stance !== 'explains' || mayExplain);
  const about = shortText(text, 60);
  return (
    <Card className="grid gap-4 md:grid-cols-2 xl:grid-cols-[1fr_18rem_24rem]">
      <div id={`cam-ket-${id}`} className="flex flex-col gap-2">
        <p className="text-sm text-quiet">{t(sideName(obliged))}</p>
        <p className="font-medium">{text}</p>
        <Figure figures={figures} link={`/lam-viec/chuong-trinh/${programme.id}/cam-ket/${id}`} />
        <ul className="flex flex-col gap-1 text-sm">
          {results.map((target) => (
            <li key={target.id}>
              <StatusBadge status={target.result.status} /> {target.unit}: {t(target.result.words)}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <p className="text-sm text-quiet">{w.said}</p>
        <Judgements sides={sidesOf(programme)} said={said} />
      </div>
      {side ? (
        <fieldset className="flex flex-col gap-3">
          <legend className="sr-only">{`${w.own(t(sideName(side)))}: ${about}`}</legend>
          <RadioField
            label={w.status}
            name={`status-${id}`}
            defaultValue={kept(typed?.values, `status-${id}`, own?.status ?? '')}
            options={STATUSES.map((status) => ({
              value: status,
              label: capital(t(STATUS_WORDS[status])),
              disabled: !begun && status !== 'scheduled',
            }))}
          />
          {others ? (
            <SelectField
              label={w.stance}
              name={`stance-${id}`}
              defaultValue={kept(typed?.values, `stance-${id}`, own?.stance ?? 'states')}
              options={stances.map((stance) => ({ value: stance, label: capital(t(STANCE_WORDS[stance])) }))}
            />
          ) : null}
          <TextArea
            label={w.comment}
            {...(others ? { hint: mayExplain ? w.explainHint : w.commentHint } : {})}
            name={`comment-${id}`}
            rows={2}
            maxLength={4000}
            defaultValue={kept(typed?.values, `comment-${id}`, own?.comment ?? '')}
          />
        </fieldset>
      ) : (
        <Badge>{w.notParty}</Badge>
      )}
    </Card>
  );
}
