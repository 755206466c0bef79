import type { MinutesPage } from '../../../modules/acceptance/index.ts';
import type { Regenerated } from '../../../platform/press/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useWords } from '../../language.ts';
import { PaperSteps } from '../paper-steps.tsx';

const WORDS = defineWords({
  vi: {
    steps: 'Đi tiếp',
    propose: 'Gửi bên kia xác nhận',
    proposeHint: 'Gửi rồi thì nội dung giữ nguyên, bên kia xem và trả lời; muốn sửa thì rút về.',
    agree: 'Xác nhận biên bản',
    giveBack: 'Trả lại để sửa',
    reason: 'Đề nghị sửa gì',
    takeBack: 'Rút về để sửa',
    takeBackHint: 'Xác nhận đã có sẽ mất hiệu lực.',
    byPaper: (side: string) => `${side} chưa có người dùng Cầu Nối: ghi văn bản xác nhận`,
    paper: 'Văn bản xác nhận (số, ngày)',
    record: 'Ghi nhận xác nhận',
    clerk: 'Số, ngày, nơi lập biên bản',
    settle: 'Chốt biên bản',
    settleHint:
      'Chốt rồi thì nội dung và các tệp giữ nguyên, có mã kiểm tra; muốn sửa thì lập bản mới, nêu rõ thay đổi gì.',
    settled: 'Bản đã chốt',
    edition: 'Lập bản mới của biên bản',
    changes: 'Bản mới thay đổi gì',
    remove: 'Xóa bản nháp',
    removeReally: 'Xóa bản nháp này',
    agreed: (side: string, at: string) => `${side} xác nhận lúc ${at}`,
  },
  en: {
    steps: 'Go on',
    propose: 'Send to the other side',
    proposeHint:
      'Once sent the content stands still, and the other side sees and answers it; take it back to change it.',
    agree: 'Confirm the minutes',
    giveBack: 'Give them back',
    reason: 'What should change',
    takeBack: 'Take them back to change them',
    takeBackHint: 'Confirmations given so far become void.',
    byPaper: (side: string) => `${side} has nobody here: enter the paper by which it confirms`,
    paper: 'Paper of confirmation (number, date)',
    record: 'Record the confirmation',
    clerk: 'Number, date, place of the minutes',
    settle: 'Freeze the minutes',
    settleHint:
      'Once frozen content and files stay as they are, with a code to check; to change them start a new edition that says what changes.',
    settled: 'As frozen',
    edition: 'Start a new edition',
    changes: 'What the new edition changes',
    remove: 'Delete the draft',
    removeReally: 'Delete this draft',
    agreed: (side: string, at: string) => `${side} confirmed at ${at}`,
  },
});

interface MinutesStepsProps {
  readonly minutes: MinutesPage;
  readonly refusal: FormProblem | undefined;
  readonly checked: Regenerated | undefined;
}

export function MinutesSteps({ minutes, refusal, checked }: MinutesStepsProps) {
  const words = useWords(WORDS);
  return (
    <PaperSteps
      paper={minutes}
      settling={{ verb: 'freeze', may: minutes.may.freeze, settled: minutes.frozen }}
      words={words}
      refusal={refusal}
      checked={checked}
    />
  );
}
