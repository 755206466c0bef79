import { CSV_TABLES, dataLicence, type CsvTable } from '../../modules/public-record/index.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';
import { defineWords, useTo, useWords } from '../language.ts';
import { Notice, Page, PageHeader, Section } from '../ui/index.ts';
import type { Route } from './+types/open-data';

export async function loader() {
  return { licence: await consult({ kind: 'public' }, dataLicence), tables: CSV_TABLES };
}

export function headers() {
  return publicPage('any');
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Open data – Cầu Nối' : 'Dữ liệu mở – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Dữ liệu mở',
    lead: 'Toàn bộ hồ sơ công khai dưới dạng tệp và địa chỉ ổn định, không cần đăng ký. Địa chỉ không đổi; nội dung theo đúng trang công khai.',
    licence: 'Giấy phép sử dụng',
    proposed: (name: string) =>
      `Đơn vị vận hành chưa xác nhận giấy phép. Đề xuất: ${name}. Khi chưa xác nhận, đề xuất này chưa có hiệu lực.`,
    confirmed: (name: string, on: string) =>
      `${name}, đơn vị vận hành xác nhận ngày ${on}. Tin bài vẫn thuộc về cơ quan báo chí đã đăng.`,
    read: 'Xem nội dung giấy phép',
    whole: 'Tệp của tất cả chương trình',
    ocds: 'OCDS 1.1 (JSON, một gói record)',
    jsonl: 'Mỗi dòng một chương trình (JSON Lines)',
    tables: 'Bảng CSV',
    tableNames: {
      'chuong-trinh': 'Chương trình',
      'cac-ben': 'Các bên',
      'cam-ket': 'Cam kết',
      'chi-tieu': 'Chỉ tiêu và kết quả',
      'bang-chung': 'Bằng chứng đã xác nhận',
      'y-kien': 'Ý kiến của các bên',
      'khai-kinh-phi': 'Khai kinh phí từng quý',
      'danh-gia-ngoai': 'Đánh giá từ bên ngoài',
    } as Record<CsvTable, string>,
    filters: 'Các tệp nhận cùng điều kiện lọc như danh sách chương trình, ví dụ ?noi=…, ?chu-de=…, ?ky=2026-Q3.',
    one: 'Từng chương trình',
    oneText: 'Thêm vào sau địa chỉ trang của chương trình:',
    oneRows: [
      ['/du-lieu.json', 'hồ sơ đầy đủ'],
      ['/ocds.json', 'gói record OCDS 1.1'],
      ['/thay-doi.atom', 'thay đổi (Atom)'],
    ] as readonly (readonly [string, string])[],
    schema: 'Lược đồ',
    schemaOwn: 'Lược đồ JSON của một chương trình',
    schemaOcds: 'Phần mở rộng OCDS (trường caunoi)',
    ocdsNote:
      'OCDS gọi mọi quá trình là “tender” (mã duy nhất của chuẩn 1.1); các chương trình ở đây do hai bên thỏa thuận, không phải đấu thầu. Tiền tố ocid “caunoi” chưa đăng ký với Open Contracting Partnership.',
    register: 'Sổ kinh phí theo quý',
    registerText: 'Bên khai, kênh nhận, số tiền, lý do; cả dòng “không phát sinh” và chưa khai.',
    feeds: 'Theo dõi thay đổi',
    feedAll: 'Tất cả chương trình (Atom)',
    feedPlace: 'Mỗi địa phương có nguồn Atom riêng, xem ở danh sách lọc theo địa phương.',
    map: 'Sơ đồ trang',
  },
  en: {
    title: 'Open data',
    lead: 'The whole public record as files and at stable addresses, without registration. Addresses do not change; the content is that of the public pages.',
    licence: 'Licence',
    proposed: (name: string) =>
      `The operator has not confirmed a licence yet. Proposed: ${name}. Until it is confirmed, the proposal has no effect.`,
    confirmed: (name: string, on: string) =>
      `${name}, confirmed by the operator on ${on}. Published items still belong to the press agency that published them.`,
    read: 'Read the licence',
    whole: 'Files of all programmes',
    ocds: 'OCDS 1.1 (JSON, one record package)',
    jsonl: 'One programme per line (JSON Lines)',
    tables: 'CSV tables',
    tableNames: {
      'chuong-trinh': 'Programmes',
      'cac-ben': 'Parties',
      'cam-ket': 'Commitments',
      'chi-tieu': 'Targets and results',
      'bang-chung': 'Confirmed evidence',
      'y-kien': 'Opinions of the sides',
      'khai-kinh-phi': 'Money declared per quarter',
      'danh-gia-ngoai': 'Outside assessments',
    } as Record<CsvTable, string>,
    filters: 'The files take the same filters as the list of programmes, such as ?noi=…, ?chu-de=…, ?ky=2026-Q3.',
    one: 'Each programme',
    oneText: 'Add to the address of a programme’s page:',
    oneRows: [
      ['/du-lieu.json', 'the whole record'],
      ['/ocds.json', 'OCDS 1.1 record package'],
      ['/thay-doi.atom', 'changes (Atom)'],
    ] as readonly (readonly [string, string])[],
    schema: 'Schemas',
    schemaOwn: 'JSON schema of a programme',
    schemaOcds: 'OCDS extension (field caunoi)',
    ocdsNote:
      'OCDS calls every process a “tender” (the only code of version 1.1); the programmes here are agreed by two sides and not tendered. The ocid prefix “caunoi” is not registered with the Open Contracting Partnership.',
    register: 'Register of money per quarter',
    registerText: 'Declaring body, receiving medium, amount, reason; with “none” and undeclared rows.',
    feeds: 'Follow changes',
    feedAll: 'All programmes (Atom)',
    feedPlace: 'Each place has an Atom feed of its own: see the list filtered by place.',
    map: 'Sitemap',
  },
});

export default function OpenData({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const { licence, tables } = loaderData;
  const file = (address: string, label: string, format: string) => (
    <li key={address} itemProp="distribution" itemScope itemType="https://schema.org/DataDownload">
      <a href={address} itemProp="contentUrl">
        <span itemProp="name">{label}</span>
      </a>
      <meta itemProp="encodingFormat" content={format} />
    </li>
  );
  return (
    <Page>
      <div itemScope itemType="https://schema.org/Dataset" className="flex flex-col gap-6">
        <meta itemProp="name" content="Cầu Nối – hồ sơ công khai các chương trình phối hợp truyền thông" />
        <meta itemProp="isAccessibleForFree" content="true" />
        <PageHeader title={w.title} lead={<span itemProp="description">{w.lead}</span>} />
        <Section title={w.licence} id="giay-phep">
          {licence.isConfirmed ? (
            <p>
              {w.confirmed(licence.name, formatDate(licence.confirmedAt!))}{' '}
              <a href={licence.address} itemProp="license" rel="license external">
                {w.read}
              </a>
            </p>
          ) : (
            <Notice tone="info">
              {w.proposed(licence.name)}{' '}
              <a href={licence.address} rel="external">
                {w.read}
              </a>
            </Notice>
          )}
        </Section>
        <Section title={w.whole} id="tat-ca">
          <ul className="list-disc pl-5">
            {file('/du-lieu-mo/ocds.json', w.ocds, 'application/json')}
            {file('/du-lieu-mo/chuong-trinh.jsonl', w.jsonl, 'application/jsonl')}
          </ul>
          <h3>{w.tables}</h3>
          <ul className="list-disc pl-5">
            {tables.map((table) => file(`/du-lieu-mo/${table}.csv`, w.tableNames[table], 'text/csv'))}
          </ul>
          <p className="max-w-[72ch] text-quiet">{w.filters}</p>
        </Section>
        <Section title={w.one} id="tung-chuong-trinh">
          <p>{w.oneText}</p>
          <ul className="list-disc pl-5">
            {w.oneRows.map(([path, words]) => (
              <li key={path}>
                <code>{path}</code>: {words}
              </li>
            ))}
          </ul>
        </Section>
        <Section title={w.schema} id="luoc-do">
          <ul className="list-disc pl-5">
            <li>
              <a href="/du-lieu-mo/luoc-do/luoc-do.json">{w.schemaOwn}</a>
            </li>
            <li>
              <a href="/du-lieu-mo/luoc-do/ocds/extension.json">{w.schemaOcds}</a>
            </li>
          </ul>
          <p className="max-w-[72ch] text-quiet">{w.ocdsNote}</p>
        </Section>
        <Section title={w.register} id="so-kinh-phi">
          <p>
            <a href={to('/so-kinh-phi')}>{w.register}</a>. {w.registerText}
          </p>
        </Section>
        <Section title={w.feeds} id="theo-doi">
          <p>
            <a href="/thay-doi.atom">{w.feedAll}</a>. {w.feedPlace}
          </p>
          <p>
            <a href="/so-do-trang.xml">{w.map}</a>
          </p>
        </Section>
      </div>
    </Page>
  );
}
