import { Link } from 'react-router';
import { houseTime } from '../../platform/database/index.ts';
import { registerQuarters } from '../../modules/public-record/index.ts';
import { DUTY_REASONS, dutyQuarters } from '../../modules/public-record/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { dayInVietNam, periodName } from '../../tools/calendar/index.ts';
import { defineWords, useSay, useTo, useWords } from '../language.ts';
import { Page, PageHeader } from '../ui/index.ts';
import type { Route } from './+types/register-quarters';

export async function loader() {
  const known = await consult({ kind: 'public' }, registerQuarters);
  // The quarters of the last year stand there also while nobody has been asked yet.
  const quarters = [...new Set([...known, ...dutyQuarters(dayInVietNam(houseTime()))])].toSorted().toReversed();
  return { quarters };
}

export function headers() {
  return publicPage('any');
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Register of money – Cầu Nối' : 'Sổ kinh phí – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Sổ kinh phí truyền thông',
    lead: 'Mỗi quý, bên trả tiền khai đã trả cho kênh nào, bao nhiêu, cho việc gì; không trả gì thì khai “không phát sinh”.',
  },
  en: {
    title: 'Register of money for communication',
    lead: 'Each quarter whoever pays declares to which medium, how much and for what; where nothing was paid, “none” is declared.',
  },
});

export default function RegisterQuarters({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} />
      <p className="max-w-[72ch] text-quiet">{t(DUTY_REASONS.money)}</p>
      <ul className="flex flex-col gap-2">
        {loaderData.quarters.map((quarter) => (
          <li key={quarter}>
            <Link to={to(`/so-kinh-phi/${quarter}`)}>{t(periodName(quarter))}</Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
