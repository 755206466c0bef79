import type { ProgrammeState } from '../../../modules/programmes/model.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useWords } from '../../language.ts';
import { TextField } from '../../ui/index.ts';
import { kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    reason: 'Lý do sửa',
    hint: 'Văn bản đã ký nên cần ghi lý do (phụ lục, sửa lỗi…); các bên đều xem được.',
  },
  en: {
    reason: 'Reason for the change',
    hint: 'The paper is signed, so a reason is needed (annex, typing error, …); all parties see it.',
  },
});

/** Asked for once the programme has been signed; nothing before. */
export function ReasonField({
  state,
  problem,
}: {
  readonly state: ProgrammeState;
  readonly problem: FormProblem | undefined;
}) {
  const w = useWords(WORDS);
  if (state === 'draft' || state === 'negotiating') return null;
  return (
    <TextField
      label={w.reason}
      hint={w.hint}
      name="reason"
      required
      defaultValue={kept(problem?.values, 'reason', '')}
      problem={problem?.fields['reason']}
    />
  );
}
