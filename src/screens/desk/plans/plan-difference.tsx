import type { PlanPage } from '../../../modules/planning/index.ts';
import { isEmptyDifference, type PlanLine } from '../../../modules/planning/model.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { defineWords, useWords } from '../../language.ts';
import { Section } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    title: 'Khác bản trước',
    added: 'Thêm',
    changed: 'Thay đổi',
    dropped: 'Bỏ',
    same: 'Chưa khác bản trước.',
    facts: {
      title: 'nội dung',
      startsOn: 'ngày bắt đầu',
      dueOn: 'thời hạn',
      ownerOrganisationId: 'đơn vị chủ trì',
      ownerName: 'người chủ trì',
      partnerOrganisationId: 'đơn vị phối hợp',
      partnerName: 'người phối hợp',
      quantity: 'số lượng',
      unit: 'đơn vị tính',
      place: 'địa điểm',
      note: 'ghi chú',
    },
  },
  en: {
    title: 'Differs from the edition before',
    added: 'Added',
    changed: 'Changed',
    dropped: 'Dropped',
    same: 'It does not differ yet.',
    facts: {
      title: 'what',
      startsOn: 'from',
      dueOn: 'due',
      ownerOrganisationId: 'led by',
      ownerName: 'person leading',
      partnerOrganisationId: 'partner',
      partnerName: 'person there',
      quantity: 'quantity',
      unit: 'unit',
      place: 'place',
      note: 'note',
    },
  },
});

/** What a later edition changes, line by line; nothing for a first edition. */
export function PlanDifferenceView({ plan }: { readonly plan: PlanPage }) {
  const w = useWords(WORDS);
  const { difference } = plan;
  if (!difference) return null;
  const line = (one: PlanLine) => `${one.title} (${formatDate(one.dueOn)})`;
  const list = (name: string, items: readonly string[]) =>
    items.length === 0 ? null : (
      <div>
        <h3>{name}</h3>
        <ul className="list-disc pl-5">
          {items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <Section id="thay-doi" title={w.title}>
      {plan.changes ? <p className="max-w-[72ch] whitespace-pre-line">{plan.changes}</p> : null}
      {isEmptyDifference(difference) ? <p className="text-quiet">{w.same}</p> : null}
      {list(w.added, difference.added.map(line))}
      {list(
        w.changed,
        difference.changed.map(
          (change) => `${line(change.before)}: ${change.facts.map((fact) => w.facts[fact]).join(', ')}`,
        ),
      )}
      {list(w.dropped, difference.dropped.map(line))}
    </Section>
  );
}
