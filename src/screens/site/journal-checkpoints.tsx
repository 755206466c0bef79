import { asPublic } from '../../platform/database/index.ts';
import { checkpoints, journalKeys } from '../../platform/journal/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { formatDateTime, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useTo, useWords } from '../language.ts';
import { Empty, Page, PageHeader, Section } from '../ui/index.ts';
import type { Route } from './+types/journal-checkpoints';

const SHOWN = 100;

export async function loader() {
  return asPublic(async (db) => {
    const found = await checkpoints(db, { limit: SHOWN });
    return {
      keys: await journalKeys(db),
      checkpoints: found.map(({ size, at, root }) => ({ size, root, at: at.toISOString() })),
    };
  });
}

export function headers() {
  return publicPage('any');
}

export function meta({ location }: Route.MetaArgs) {
  const title = location.pathname.startsWith('/en') ? 'Checkpoints of the journal' : 'Điểm chốt của nhật ký';
  return [{ title: `${title} – Cầu Nối` }];
}

const WORDS = defineWords({
  vi: {
    title: 'Điểm chốt của nhật ký',
    lead: 'Mọi thay đổi trong Cầu Nối đều thành một mục của nhật ký. Mỗi đêm, toàn bộ nhật ký được tóm lại thành một mã băm và ký. Ai giữ một điểm chốt thì về sau kiểm tra được rằng không mục nào trước đó bị sửa, xóa hay chèn thêm, kể cả bởi người quản trị máy chủ.',
    not: 'Điểm chốt không chứng minh rằng điều ghi trong một mục là đúng; nó chứng minh rằng điều ấy đã được ghi như vậy, và từ khi nào.',
    keys: 'Khóa để kiểm tra chữ ký',
    how: 'Cách kiểm tra không cần Cầu Nối: thư mục verifier trong mã nguồn.',
    list: 'Các điểm chốt gần đây',
    size: 'Số mục',
    root: 'Mã băm gốc (SHA-256)',
    at: 'Ký lúc',
    text: 'Bản ký',
    none: 'Chưa có điểm chốt nào. Điểm chốt đầu tiên được ký vào đêm đầu tiên.',
  },
  en: {
    title: 'Checkpoints of the journal',
    lead: 'Every change in Cầu Nối is an entry of the journal. Each night the whole journal is summed up in one hash and signed. Whoever keeps a checkpoint can later check that no entry before it was altered, removed or put in, not even by those who run the server.',
    not: 'A checkpoint does not prove that what an entry says is true; it proves that it was written so, and since when.',
    keys: 'Keys to check the signatures with',
    how: 'How to check without Cầu Nối: the folder verifier in the source code.',
    list: 'Recent checkpoints',
    size: 'Entries',
    root: 'Root hash (SHA-256)',
    at: 'Signed at',
    text: 'Signed text',
    none: 'No checkpoint yet. The first is signed in the first night.',
  },
});

export default function JournalCheckpoints({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  return (
    <Page>
      <PageHeader title={w.title} />
      <p className="max-w-[72ch]">{w.lead}</p>
      <p className="max-w-[72ch]">{w.not}</p>
      {loaderData.checkpoints.length === 0 ? (
        <Empty title={w.none} />
      ) : (
        <>
          <Section id="khoa" title={w.keys}>
            <ul>
              {loaderData.keys.map((key) => (
                <li key={key} className="break-all font-mono text-sm">
                  {key}
                </li>
              ))}
            </ul>
            <p className="text-quiet">{w.how}</p>
          </Section>
          <Section id="danh-sach" title={w.list}>
            <ol className="flex flex-col divide-y divide-line">
              {loaderData.checkpoints.map(({ size, root, at }) => (
                <li key={size} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[11rem_1fr_auto]">
                  <time dateTime={at} className="text-sm text-quiet">
                    {formatDateTime(at)}
                  </time>
                  <div>
                    <p>
                      {w.size}: <strong>{formatNumber(size)}</strong>
                    </p>
                    <p className="break-all font-mono text-sm">
                      <span className="sr-only">{w.root}: </span>
                      {root}
                    </p>
                  </div>
                  <a href={to(`/nhat-ky/${size}.txt`)}>{w.text}</a>
                </li>
              ))}
            </ol>
          </Section>
        </>
      )}
    </Page>
  );
}
