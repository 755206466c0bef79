import { Link } from 'react-router';
import { houseTime } from '../../../platform/database/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { formatDate, formatLongDate } from '../../../tools/vietnamese/index.ts';
import { mustHaveAccount } from '../../asking.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { Badge, ButtonLink, Empty, Page, PageHeader } from '../../ui/index.ts';
import type { Route } from './+types/inbox';
import { houseItems } from './house-items.ts';
import { inboxItems } from './inbox-items.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who, person } = await mustHaveAccount(request);
  const house = person.isPlatformAdmin
    ? await consult({ kind: 'system', reason: 'platform administration' }, houseItems)
    : [];
  return {
    items: [...house, ...(person.actingFor ? await consult(who, inboxItems) : [])],
    acting: person.actingFor !== null,
    today: houseTime().toISOString(),
  };
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'To do – Cầu Nối' : 'Việc cần làm – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Việc cần làm',
    waiting: (n: number) => `${n} việc đang chờ, việc cũ nhất ở trên cùng.`,
    all: 'Mọi việc đang mở của mọi chương trình: Toàn cảnh',
    list: 'Việc đang chờ',
    late: 'Quá hạn',
    due: 'Hạn',
    since: 'Chờ từ',
    nothing: 'Không có việc nào đang chờ.',
    nothingHint: 'Khi có tin bài cần đối chiếu, việc đến hạn hay kỳ cần đánh giá, chúng hiện ở đây.',
    programmes: 'Xem các chương trình',
    noOrganisation: 'Anh chị chưa làm việc thay mặt đơn vị nào.',
    noOrganisationHint: 'Quản trị có thể vào mục Quản trị; người khác cần được một đơn vị mời.',
  },
  en: {
    title: 'To do',
    waiting: (n: number) => `${n} waiting, the oldest first.`,
    all: 'Everything open in all programmes: Overview',
    list: 'Waiting',
    late: 'Late',
    due: 'Due',
    since: 'Waiting since',
    nothing: 'Nothing is waiting.',
    nothingHint: 'Clippings to match, actions that fall due and periods to assess appear here.',
    programmes: 'See the programmes',
    noOrganisation: 'You do not act for an organisation yet.',
    noOrganisationHint: 'Administrators can use Administration; others need an invitation from an organisation.',
  },
});

export default function Inbox({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { items } = loaderData;
  return (
    <Page>
      <PageHeader
        title={w.title}
        over={formatLongDate(new Date(loaderData.today), language)}
        lead={
          items.length > 0 ? (
            <>
              {w.waiting(items.length)} <Link to={to('/lam-viec/toan-canh')}>{w.all}</Link>
            </>
          ) : undefined
        }
      />
      {items.length > 0 ? (
        <ol aria-label={w.list} className="flex flex-col divide-y divide-line border-y border-line">
          {items.map((item) => (
            <li key={item.key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
              <div className="min-w-0 flex-1 basis-72">
                <p className="font-medium">{t(item.title)}</p>
                <p className="text-sm text-quiet">
                  {item.about} · {item.isDeadline ? w.due : w.since} {formatDate(item.day)}{' '}
                  {item.isLate ? <Badge tone="action">{w.late}</Badge> : null}
                </p>
              </div>
              <ButtonLink to={to(item.to)} aria-label={`${t(item.action)}: ${t(item.title)}, ${item.about}`}>
                {t(item.action)}
              </ButtonLink>
            </li>
          ))}
        </ol>
      ) : loaderData.acting ? (
        <Empty title={w.nothing}>
          <p className="mb-3">{w.nothingHint}</p>
          <ButtonLink to={to('/lam-viec/chuong-trinh')}>{w.programmes}</ButtonLink>
        </Empty>
      ) : (
        <Empty title={w.noOrganisation}>{w.noOrganisationHint}</Empty>
      )}
    </Page>
  );
}
