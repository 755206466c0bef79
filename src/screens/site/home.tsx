import { newestRecords } from '../../modules/public-record/index.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { defineWords, useTo, useWords } from '../language.ts';
import { ButtonLink, Empty, Page, Section } from '../ui/index.ts';
import type { Route } from './+types/home';
import { ProgrammeCard } from './programme-card.tsx';

export async function loader() {
  const { rows, total } = await consult({ kind: 'public' }, (ctx) => newestRecords(ctx, 6));
  return { rows, total };
}

export function headers() {
  return publicPage('any');
}

export function meta({ location }: Route.MetaArgs) {
  return location.pathname.startsWith('/en')
    ? [{ title: 'Cầu Nối – every signed commitment, traced to published proof' }]
    : [{ title: 'Cầu Nối – mỗi cam kết đã ký, truy được đến bằng chứng đã đăng' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Mỗi cam kết đã ký, truy được đến bằng chứng đã đăng',
    lead: 'Chính quyền và cơ quan báo chí ký với nhau những gì? Đã làm được đến đâu? Ở đây ai cũng xem được: từng cam kết, từng tin bài làm bằng chứng và ý kiến của cả hai bên.',
    newest: 'Chương trình mới công khai',
    all: (n: number) => `Xem tất cả ${n} chương trình`,
    none: 'Chưa có chương trình nào được công khai.',
    noneHint: 'Các bên tham gia quyết định lúc nào công khai chương trình của mình.',
    how: 'Số liệu được tính thế nào?',
  },
  en: {
    title: 'Every signed commitment, traced to published proof',
    lead: 'What do local authorities and press agencies sign with each other, and what came of it? Here everyone can see each commitment, each published item that proves it, and the opinions of both sides.',
    newest: 'Newly published programmes',
    all: (n: number) => `See all ${n} programmes`,
    none: 'No programme is public yet.',
    noneHint: 'The parties decide when their programme becomes public.',
    how: 'How are the figures counted?',
  },
});

export default function Home({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  return (
    <Page>
      <div className="flex flex-col gap-4 py-6">
        <h1 className="max-w-[24ch] text-4xl text-primary">{w.title}</h1>
        <p className="max-w-[72ch] text-lg">{w.lead}</p>
        <p>
          <ButtonLink to={to('/cach-tinh')}>{w.how}</ButtonLink>
        </p>
      </div>
      <Section title={w.newest} id="moi">
        {loaderData.rows.length === 0 ? (
          <Empty title={w.none}>{w.noneHint}</Empty>
        ) : (
          <div>
            {loaderData.rows.map((row) => (
              <ProgrammeCard key={row.id} programme={row} />
            ))}
          </div>
        )}
        {loaderData.total > 0 ? (
          <p>
            <ButtonLink to={to('/chuong-trinh')} tone="primary">
              {w.all(loaderData.total)}
            </ButtonLink>
          </p>
        ) : null}
      </Section>
    </Page>
  );
}
