import { Refusal, say } from '../../tools/sentence/index.ts';

/** Somebody else changed the appointment between looking at it and sending. */
export function changedMeanwhile(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    say(
      'Thông tin người phụ trách vừa được người khác sửa. Hãy tải lại trang, xem lại rồi gửi lần nữa.',
      'Somebody else has just changed these facts. Reload the page, look again and send once more.',
    ),
    409,
  );
}
