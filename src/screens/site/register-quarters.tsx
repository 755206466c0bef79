import { Link } from 'react-router';
import { registerQuarters } from '../../modules/public-record/index.ts';
import { DUTY_REASONS } from '../../modules/public-record/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { periodName } from '../../tools/calendar/index.ts';
import { defineWords, useSay, useTo, useWords } from '../language.ts';
import { Empty, Page, PageHeader } from '../ui/index.ts';
import type { Route } from './+types/register-quarters';

export async function loader() {
  return { quarters: await consult({ kind: 'public' }, registerQuarters) };
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
    none: 'Chưa có quý nào đến kỳ khai.',
    noneHint: 'Sổ mở khi có chương trình công khai đi hết một quý.',
  },
  en: {
    title: 'Register of money for communication',
    lead: 'Each quarter whoever pays declares to which medium, how much and for what; where nothing was paid, “none” is declared.',
    none: 'No quarter has come up for declaration yet.',
    noneHint: 'The register opens when a published programme has run to the end of a quarter.',
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
      {loaderData.quarters.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <ul className="flex flex-col gap-2">
          {loaderData.quarters.map((quarter) => (
            <li key={quarter}>
              <Link to={to(`/so-kinh-phi/${quarter}`)}>{t(periodName(quarter))}</Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
