// What may happen to an import now, and why not. Pure; screens show the reason beside the button.
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import { formatNumber } from '../../tools/vietnamese/index.ts';
import type { Duplicates, ImportState } from './model.ts';

export interface ImportFacts {
  readonly state: ImportState;
  readonly programmes: number;
  readonly problems: number;
  readonly openNames: number;
  readonly newBodies: number;
  readonly known: number;
  readonly duplicates: Duplicates;
}

const DRAFT_ONLY = no('wrong-state', 'Bảng này không còn ở bước soát.', 'This table is no longer being checked.');

export const importCan = {
  settle: (facts: Pick<ImportFacts, 'state'>): Answer => (facts.state === 'draft' ? YES : DRAFT_ONLY),

  drop: (facts: Pick<ImportFacts, 'state'>): Answer => (facts.state === 'draft' ? YES : DRAFT_ONLY),

  carryOut(facts: ImportFacts, consent?: boolean): Answer {
    if (facts.state !== 'draft') return DRAFT_ONLY;
    const count = (value: number) => ({ vi: formatNumber(value, 'vi'), en: formatNumber(value, 'en') });
    if (facts.problems > 0)
      return no(
        'has-problems',
        `Còn ${count(facts.problems).vi} lỗi trong bảng. Hãy sửa trong tệp rồi tải lên lại.`,
        `The table has ${count(facts.problems).en} problems. Mend them in the file and upload it again.`,
      );
    if (facts.openNames > 0)
      return no(
        'open-names',
        `Còn ${count(facts.openNames).vi} tên chưa chọn đơn vị.`,
        `${count(facts.openNames).en} names are not settled yet.`,
      );
    if (facts.known > 0 && facts.duplicates === 'stop')
      return no(
        'known-already',
        `${count(facts.known).vi} chương trình trong bảng đã có. Hãy chọn bỏ qua chúng, hoặc bỏ các dòng đó khỏi tệp.`,
        `${count(facts.known).en} programmes of the table are recorded already. Choose to skip them, or take the rows out.`,
      );
    if (facts.programmes - facts.known <= 0)
      return no('nothing-new', 'Bảng không có chương trình nào mới.', 'The table has no new programme.');
    if (facts.newBodies > 0 && consent === false)
      return no(
        'no-consent',
        'Hãy đánh dấu đồng ý đăng ký các đơn vị mới, hoặc chọn đơn vị đã có.',
        'Agree to registering the new bodies, or choose known ones.',
      );
    return YES;
  },

  takeBack(facts: Pick<ImportFacts, 'state'>, touched: number): Answer {
    if (facts.state !== 'imported')
      return no('wrong-state', 'Chỉ rút lại bảng đã nhập.', 'Only an imported table can be taken back.');
    return touched === 0
      ? YES
      : no(
          'touched',
          `${formatNumber(touched, 'vi')} chương trình đã có người làm việc tiếp, nên không rút lại cả bảng được nữa.`,
          `${formatNumber(touched, 'en')} programmes have been worked on since, so the whole cannot be taken back.`,
        );
  },
} as const;
