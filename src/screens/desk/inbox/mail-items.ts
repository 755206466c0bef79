// What stands in the way of the house's letters, for platform administrators. Server only.
import type { ReadContext } from '../../../platform/context/index.ts';
import { mailServerView, problemSentence } from '../../../platform/mail/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { say } from '../../../tools/sentence/index.ts';
import type { InboxItem } from './inbox-items.ts';

/** Asked in scope system. Nothing while letters go, or while mail is not set up. */
export async function mailItems(ctx: ReadContext): Promise<InboxItem[]> {
  const { isOn, problem, failingSince } = await mailServerView(ctx);
  if (!isOn || problem === null || failingSince === null) return [];
  return [
    {
      key: 'mail-server',
      title: say('Thư không gửi được: xem lại máy chủ thư', 'Letters cannot be sent: look after the mail server'),
      about: problemSentence(problem).vi,
      day: dayInVietNam(new Date(failingSince)),
      isDeadline: false,
      isLate: true,
      action: say('Xem máy chủ thư', 'See the mail server'),
      to: '/lam-viec/quan-tri/thu',
    },
  ];
}
