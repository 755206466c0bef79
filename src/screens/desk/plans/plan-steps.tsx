import type { PlanPage } from '../../../modules/planning/index.ts';
import type { Regenerated } from '../../../platform/press/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useWords } from '../../language.ts';
import { PaperSteps } from '../paper-steps.tsx';

const WORDS = defineWords({
  vi: {
    steps: 'Đi tiếp',
    propose: 'Gửi bên kia xem, đồng ý',
    proposeHint: 'Gửi rồi thì bên kia xem được và trả lời; muốn sửa thì rút về.',
    agree: 'Đồng ý với kế hoạch',
    giveBack: 'Trả lại để sửa',
    reason: 'Đề nghị sửa gì',
    takeBack: 'Rút về để sửa',
    takeBackHint: 'Sự đồng ý đã có sẽ mất hiệu lực.',
    byPaper: (side: string) => `${side} chưa có người dùng Cầu Nối: ghi văn bản đồng ý`,
    paper: 'Văn bản đồng ý (số, ngày)',
    record: 'Ghi nhận đồng ý',
    clerk: 'Số, ngày, nơi ban hành',
    settle: 'Ban hành kế hoạch',
    settleHint: 'Ban hành rồi thì văn bản giữ nguyên; các việc vào danh sách việc của hai bên.',
    settled: 'Bản đã ban hành',
    edition: 'Lập bản mới của kế hoạch',
    changes: 'Bản mới thay đổi gì',
    remove: 'Xóa bản nháp',
    removeReally: 'Xóa bản nháp này',
    agreed: (side: string, at: string) => `${side} đồng ý lúc ${at}`,
  },
  en: {
    steps: 'Go on',
    propose: 'Send to the other side',
    proposeHint: 'Once sent the other side sees and answers it; take it back to change it.',
    agree: 'Agree to the plan',
    giveBack: 'Give it back',
    reason: 'What should change',
    takeBack: 'Take it back to change it',
    takeBackHint: 'Agreements given so far become void.',
    byPaper: (side: string) => `${side} has nobody here: enter the paper by which it agrees`,
    paper: 'Paper of agreement (number, date)',
    record: 'Record the agreement',
    clerk: 'Number, date, place of issue',
    settle: 'Issue the plan',
    settleHint: 'Once issued the paper stays as it is; its actions join the actions of both sides.',
    settled: 'As issued',
    edition: 'Start a new edition',
    changes: 'What the new edition changes',
    remove: 'Delete the draft',
    removeReally: 'Delete this draft',
    agreed: (side: string, at: string) => `${side} agreed at ${at}`,
  },
});

interface PlanStepsProps {
  readonly plan: PlanPage;
  readonly refusal: FormProblem | undefined;
  readonly checked: Regenerated | undefined;
}

export function PlanSteps({ plan, refusal, checked }: PlanStepsProps) {
  const words = useWords(WORDS);
  return (
    <PaperSteps
      paper={plan}
      settling={{ verb: 'issue', may: plan.may.issue, settled: plan.issued }}
      words={words}
      refusal={refusal}
      checked={checked}
    />
  );
}
