import type { MatchView } from '../../../modules/evidence/index.ts';
import { defineWords, useWords } from '../../language.ts';
import { SelectField } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    unit: 'Tính theo đơn vị',
    pickUnit: 'Chọn đơn vị tính',
    topic: 'Về chủ đề',
    pickTopic: 'Chưa rõ chủ đề',
  },
  en: {
    unit: 'Counts in',
    pickUnit: 'Choose the unit',
    topic: 'About the topic',
    pickTopic: 'Topic not clear',
  },
});

interface MeaningFieldsProps {
  readonly match: Pick<MatchView, 'id' | 'unit' | 'units' | 'topicId' | 'topics'>;
}

/** Unit and topic, where the commitment has several; nothing to fill in where it has one. */
export function MeaningFields({ match }: MeaningFieldsProps) {
  const w = useWords(WORDS);
  const { id, unit, units, topicId, topics } = match;
  if (units.length < 2 && topics.length < 2) return null;
  // What was said before stays a choice, though no target has it any more.
  const choices = unit === null || units.includes(unit) ? units : [...units, unit];
  return (
    <div className="my-2 grid gap-3 sm:grid-cols-2">
      {units.length < 2 ? null : (
        <SelectField
          label={w.unit}
          name={`unit-${id}`}
          empty={w.pickUnit}
          defaultValue={unit ?? ''}
          options={choices.map((one) => ({ value: one, label: one }))}
        />
      )}
      {topics.length < 2 ? null : (
        <SelectField
          label={w.topic}
          name={`topic-${id}`}
          empty={w.pickTopic}
          defaultValue={topicId ?? ''}
          options={topics.map((one) => ({ value: one.id, label: one.name }))}
        />
      )}
    </div>
  );
}
