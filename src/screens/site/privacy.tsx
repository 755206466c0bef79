import { Link } from 'react-router';
import { heldKinds } from '../../platform/personal-data/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { KindsOfData } from '../kinds-of-data.tsx';
import { defineWords, useTo, useWords } from '../language.ts';
import { Page, PageHeader, Section } from '../ui/index.ts';
import type { Route } from './+types/privacy';

export function loader() {
  return { kinds: heldKinds().map((kind) => ({ ...kind, tables: [] })) };
}

export function headers() {
  return publicPage([]);
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Personal data – Cầu Nối' : 'Dữ liệu cá nhân – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Dữ liệu cá nhân',
    lead: 'Cầu Nối giữ những dữ liệu sau về người, cho những việc sau, và không giữ gì khác.',
    readers: 'Người đọc trang công khai',
    readersText:
      'Không cookie, không mã chạy trên máy bạn, không gửi yêu cầu nào đến bên thứ ba, không hồ sơ người đọc.',
    rights: 'Quyền của bạn',
    rightsText:
      'Bạn có thể hỏi cơ quan vận hành đang giữ gì về mình, nhận bản sao, yêu cầu sửa hoặc xóa. Yêu cầu được phản hồi trong 02 ngày làm việc (Nghị định 356/2025/NĐ-CP). Người chưa có tài khoản gửi đơn cho đầu mối của cơ quan.',
    contacts: 'Đầu mối các cơ quan',
  },
  en: {
    title: 'Personal data',
    lead: 'Cầu Nối keeps these data about people, for these purposes, and nothing else.',
    readers: 'Readers of public pages',
    readersText: 'No cookie, no script on your device, no request to anybody else, no profile of readers.',
    rights: 'Your rights',
    rightsText:
      'You may ask the operating body what is held about you, receive a copy, and ask for correction or erasure. A request is answered within 2 working days (Decree 356/2025/NĐ-CP). Without an account, write to the focal point of the body.',
    contacts: 'Contacts of the bodies',
  },
});

export default function Privacy({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} />
      <Section id="quyen" title={w.rights}>
        <p className="max-w-[72ch]">{w.rightsText}</p>
        <p>
          <Link to={to('/dau-moi')}>{w.contacts}</Link>
        </p>
      </Section>
      <Section id="nguoi-doc" title={w.readers}>
        <p className="max-w-[72ch]">{w.readersText}</p>
      </Section>
      <KindsOfData kinds={loaderData.kinds} />
    </Page>
  );
}
