// More of what waits for platform administrators: alarms of the machinery, and people who ask about their data. Server only.
import { allRequests, REQUEST_KIND_WORDS } from '../../../modules/privacy/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { alarmsNow } from '../../../platform/watch/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { say } from '../../../tools/sentence/index.ts';
import type { InboxItem } from './inbox-items.ts';

/** Asked in scope system. */
export async function watchItems(ctx: ReadContext): Promise<InboxItem[]> {
  const alarms = (await alarmsNow(ctx)).map(({ kind, sentence, since }) => ({
    key: `alarm-${kind}`,
    title: sentence,
    about: 'docs/OPERATIONS.md, Alarms',
    day: dayInVietNam(since),
    isDeadline: false,
    isLate: true,
    action: say('Xem tình trạng', 'See how it is'),
    to: '/lam-viec/quan-tri/tinh-trang',
  }));
  const open = (await allRequests(ctx)).filter(({ state }) => state === 'received' || state === 'accepted');
  const requests = open.map((one) => {
    const kind = REQUEST_KIND_WORDS[one.kind];
    return {
      key: `data-request-${one.id}`,
      title:
        one.state === 'received'
          ? say(`Trả lời yêu cầu: ${kind.vi}`, `Answer a request: ${kind.en}`)
          : say(`Thực hiện yêu cầu: ${kind.vi}`, `Carry out a request: ${kind.en}`),
      about: one.name,
      day: one.state === 'received' ? one.answerBy : one.carryOutBy,
      isDeadline: true,
      isLate: one.isLate,
      action: say('Mở', 'Open'),
      to: '/lam-viec/quan-tri/yeu-cau-du-lieu',
    };
  });
  return [...alarms, ...requests];
}
