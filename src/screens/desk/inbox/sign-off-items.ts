// What reports and minutes that both sides answer for ask of the person's organisation. Server only.
import { minutesDue, type MinutesDue } from '../../../modules/acceptance/index.ts';
import { MINUTES_KIND_WORDS } from '../../../modules/acceptance/model.ts';
import { reportsToSignOff } from '../../../modules/reports/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { say, type Sentence } from '../../../tools/sentence/index.ts';
import type { InboxItem } from './inbox-items.ts';

/** Reports of partners that wait for a word of the own side. */
export async function signOffItems(ctx: ReadContext): Promise<InboxItem[]> {
  return (await reportsToSignOff(ctx)).map((report) => ({
    key: `sign-off-${report.id}`,
    title: say(`Cho ý kiến về ${report.name.vi}`, `Give your opinion on the ${report.name.en}`),
    about: `${report.programmeTitle} · ${report.issuer}`,
    day: report.since,
    isDeadline: false,
    isLate: false,
    action: say('Cho ý kiến', 'Give it'),
    to: `/lam-viec/bao-cao/${report.id}#y-kien`,
  }));
}

const WHAT: Record<MinutesDue['what'], (kind: Sentence) => { readonly title: Sentence; readonly action: Sentence }> = {
  answer: ({ vi, en }) => ({
    title: say(`Xác nhận ${vi} của bên kia`, `Confirm the other side's ${en}`),
    action: say('Xem, trả lời', 'See and answer'),
  }),
  freeze: ({ vi, en }) => ({
    title: say(`Chốt ${vi}, các bên đã xác nhận`, `Freeze the ${en}; all sides have confirmed`),
    action: say('Chốt', 'Freeze'),
  }),
  returned: ({ vi, en }) => ({
    title: say(`Sửa ${vi}, bên kia trả lại`, `Change the ${en}; the other side gave them back`),
    action: say('Sửa', 'Change'),
  }),
};

/** Minutes of acceptance and liquidation. */
export async function minutesItems(ctx: ReadContext): Promise<InboxItem[]> {
  return (await minutesDue(ctx)).map((one) => ({
    key: `minutes-${one.minutesId}`,
    ...WHAT[one.what](MINUTES_KIND_WORDS[one.kind]),
    about: one.programmeTitle,
    day: dayInVietNam(new Date(one.since)),
    isDeadline: false,
    isLate: false,
    to: `/lam-viec/chuong-trinh/${one.programmeId}/nghiem-thu/${one.minutesId}`,
  }));
}
