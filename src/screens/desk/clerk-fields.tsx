import type { FormProblem } from '../forms.ts';
import { defineWords, useWords } from '../language.ts';
import { TextField } from '../ui/index.ts';
import { kept } from './saying.ts';

const WORDS = defineWords({
  vi: {
    ordinal: 'Số văn bản',
    ordinalHint: 'Văn thư cấp; để trống thì bản in chừa chỗ.',
    date: 'Ngày ban hành',
    place: 'Địa danh',
    file: 'Số, ký hiệu hồ sơ lưu',
    fileHint: 'Cho dữ liệu đặc tả (XML) theo Nghị định 30/2020/NĐ-CP.',
  },
  en: {
    ordinal: 'Number',
    ordinalHint: 'Given by the clerk; blank leaves room in print.',
    date: 'Date of issue',
    place: 'Place of issue',
    file: 'File of records',
    fileHint: 'For the metadata (XML) of Decree 30/2020.',
  },
});

export interface ClerkTexts {
  readonly ordinal: string;
  readonly fileNotation: string;
  readonly place: string;
  readonly datedOn: string;
}

/** What a clerk gives an official paper. */
export function ClerkFields({
  stored,
  problem,
}: {
  readonly stored: ClerkTexts;
  readonly problem: FormProblem | undefined;
}) {
  const w = useWords(WORDS);
  const text = (name: keyof ClerkTexts) => ({
    name,
    defaultValue: kept(problem?.values, name, stored[name]),
    problem: problem?.fields[name],
  });
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <TextField
        label={w.ordinal}
        hint={w.ordinalHint}
        type="number"
        min={1}
        inputMode="numeric"
        {...text('ordinal')}
      />
      <TextField label={w.date} type="date" {...text('datedOn')} />
      <TextField label={w.place} maxLength={200} {...text('place')} />
      <TextField label={w.file} hint={w.fileHint} maxLength={20} {...text('fileNotation')} />
    </div>
  );
}
