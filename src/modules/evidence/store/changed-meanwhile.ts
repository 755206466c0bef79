import { Refusal, say } from '../../../tools/sentence/index.ts';

/** Refusal of an optimistic lock: somebody was faster. */
export function changedMeanwhile(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    say(
      'Có người vừa thay đổi mục này. Hãy tải lại trang, xem thay đổi rồi làm lại.',
      'Somebody has just changed this. Reload the page, look at the change and try again.',
    ),
    409,
  );
}
