import type { PlanActionView, TargetView } from '../../../modules/commitments/index.ts';
import { shortText } from '../../../modules/commitments/model.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useLanguage, useSay, useWords } from '../../language.ts';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { kept } from '../saying.ts';
import { periodWords } from './late-table.tsx';

const WORDS = defineWords({
  vi: {
    title: 'Tên sản phẩm',
    titleHint: 'Lớp kỹ năng viết tin, Chuyên trang tháng 8, Đặt mua báo năm 2026…',
    day: 'Ngày giao, ngày làm',
    quantity: 'Số lượng',
    unit: 'Đơn vị tính',
    unitHint: 'Như chỉ tiêu ghi: lớp, chuyên trang, tờ…; bỏ trống khi cam kết chỉ có một đơn vị tính.',
    place: 'Ở đâu',
    forWhom: 'Cho ai',
    forWhomHint: 'Ghi nhóm, như “cán bộ văn hóa các thôn”; không ghi tên người.',
    target: 'Thuộc chỉ tiêu',
    noTarget: 'Không chỉ rõ',
    action: 'Việc trong kế hoạch',
    noAction: 'Không gắn với việc nào',
    topic: 'Chủ đề',
    noTopic: 'Theo bằng chứng',
    note: 'Ghi chú',
    evidence: 'Bằng chứng của sản phẩm',
  },
  en: {
    title: 'Name',
    titleHint: 'Class on writing news, special page of August, newspapers ordered for 2026, …',
    day: 'Day of delivery',
    quantity: 'Quantity',
    unit: 'Unit',
    unitHint: 'As the target has it: class, special page, copy, …; empty when the commitment has one unit only.',
    place: 'Where',
    forWhom: 'For whom',
    forWhomHint: 'A group, such as “culture officers of the villages”; no names of persons.',
    target: 'For the target',
    noTarget: 'Not said',
    action: 'Planned action',
    noAction: 'None',
    topic: 'Topic',
    noTopic: 'As its evidence',
    note: 'Note',
    evidence: 'Its evidence',
  },
});

export interface DeliverableTexts {
  readonly title: string;
  readonly deliveredOn: string;
  readonly quantity: string;
  readonly unit: string;
  readonly place: string;
  readonly forWhom: string;
  readonly targetId: string;
  readonly planActionId: string;
  readonly topicId: string;
  readonly note: string;
}

interface DeliverableFieldsProps {
  readonly stored: DeliverableTexts;
  readonly problem: FormProblem | undefined;
  readonly targets: readonly TargetView[];
  readonly actions: readonly PlanActionView[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  /** Evidence to choose from; `chosen` stands ticked. */
  readonly evidence: readonly {
    readonly matchId: string;
    readonly title: string;
    readonly day: string;
    readonly chosen: boolean;
  }[];
}

export function DeliverableFields({ stored, problem, targets, actions, topics, evidence }: DeliverableFieldsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const text = (name: keyof DeliverableTexts) => ({
    name,
    defaultValue: kept(problem?.values, name, stored[name]),
    problem: problem?.fields[name],
  });
  const typed = problem ? [problem.values['matchIds'] ?? []].flat() : null;
  return (
    <>
      <TextField label={w.title} hint={w.titleHint} required minLength={3} maxLength={500} {...text('title')} />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField label={w.day} type="date" required {...text('deliveredOn')} />
        <TextField label={w.quantity} type="number" min="0.01" step="0.01" required {...text('quantity')} />
        <TextField label={w.unit} maxLength={60} {...text('unit')} />
      </div>
      <p className="text-sm text-quiet">{w.unitHint}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={w.place} maxLength={300} {...text('place')} />
        <TextField label={w.forWhom} hint={w.forWhomHint} maxLength={300} {...text('forWhom')} />
        {targets.length > 0 ? (
          <SelectField
            label={w.target}
            empty={w.noTarget}
            options={targets.map((target) => ({
              value: target.id,
              label: `${periodWords(target, t)}: ${formatNumber(target.quantity, language, 2)} ${target.unit}`,
            }))}
            {...text('targetId')}
          />
        ) : null}
        {actions.length > 0 ? (
          <SelectField
            label={w.action}
            empty={w.noAction}
            options={actions.map((action) => ({
              value: action.id,
              label: `${formatDate(action.dueOn)}: ${shortText(action.title, 90)}`,
            }))}
            {...text('planActionId')}
          />
        ) : null}
        {topics.length > 1 ? (
          <SelectField
            label={w.topic}
            empty={w.noTopic}
            options={topics.map((topic) => ({ value: topic.id, label: topic.name }))}
            {...text('topicId')}
          />
        ) : null}
      </div>
      <fieldset className="flex flex-col gap-1">
        <legend className="font-medium">{w.evidence}</legend>
        {evidence.map((one) => (
          <CheckField
            key={one.matchId}
            name="matchIds[]"
            value={one.matchId}
            defaultChecked={typed ? typed.includes(one.matchId) : one.chosen}
            label={`${formatDate(one.day)}: ${one.title}`}
          />
        ))}
        {problem?.fields['matchIds'] ? (
          <p className="text-sm font-medium text-action">{problem.fields['matchIds']}</p>
        ) : null}
      </fieldset>
      <TextArea label={w.note} rows={2} maxLength={2000} {...text('note')} />
    </>
  );
}
