import { useEffect, useState, type MouseEvent } from 'react';
import { REPORT_FORMATS, type ReportFormat } from '../../../modules/reports/model.ts';
import { defineWords, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Disclosure, Notice, TextField } from '../../ui/index.ts';
import { isLarge, secondsFor } from './long-files.ts';
import type { ReportPage } from './report-page.ts';

const WORDS = defineWords({
  vi: {
    preview: 'Xem như bản in',
    files: 'Tải về',
    notation: 'Số, ký hiệu hồ sơ lưu báo cáo',
    notationHint: 'Văn thư ghi, tối đa 20 chữ; đi kèm văn bản khi đưa vào hệ thống quản lý văn bản.',
    metadata: 'Siêu dữ liệu cho hệ thống quản lý văn bản (XML)',
    making: (format: string, rows: string, past: number, all: number) =>
      `Đang tạo tệp ${format} của ${rows} dòng: đã ${past} giây, thường mất khoảng ${all} giây. Anh chị cứ làm việc khác trên trang này.`,
    failed: (format: string) => `Chưa tạo được tệp ${format}. Hãy thử lại sau ít phút.`,
  },
  en: {
    preview: 'See as printed',
    files: 'Download',
    notation: 'File of records that keeps the report',
    notationHint: 'By the clerk, up to 20 letters; goes beside the paper into the document system.',
    metadata: 'Metadata for the document system (XML)',
    making: (format: string, rows: string, past: number, all: number) =>
      `The ${format} of ${rows} rows is being made: ${past} of usually about ${all} seconds. You can go on with other things on this page.`,
    failed: (format: string) => `The ${format} could not be made. Try again in a few minutes.`,
  },
});

interface Making {
  readonly format: ReportFormat;
  readonly since: number;
}

/** Links to the paper and its files. With scripts, a long file shows how far it is and leaves the page usable. */
export function FileLinks({ page }: { readonly page: ReportPage }) {
  const w = useWords(WORDS);
  const to = useTo();
  const base = `/lam-viec/bao-cao/${page.id}`;
  const [making, setMaking] = useState<Making | null>(null);
  const [failed, setFailed] = useState<ReportFormat | null>(null);
  const take = (format: ReportFormat, address: string) => (event: MouseEvent<HTMLAnchorElement>) => {
    if (!isLarge(page) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (making) return;
    setFailed(null);
    setMaking({ format, since: Date.now() });
    void fetched(address)
      .then((isThere) => setFailed(isThere ? null : format))
      .finally(() => setMaking(null));
  };
  return (
    <div className="flex flex-col gap-3">
      <nav aria-label={w.files} className="flex flex-wrap gap-3">
        <ButtonLink to={to(`${base}/xem`)} reloadDocument>
          {w.preview}
        </ButtonLink>
        {REPORT_FORMATS.map((format) => {
          const address = to(`${base}/tep/${format}`);
          return (
            <ButtonLink key={format} to={address} reloadDocument onClick={take(format, address)}>
              {w.files} {format.toUpperCase()}
            </ButtonLink>
          );
        })}
      </nav>
      {page.state === 'frozen' ? (
        <Disclosure title={w.metadata}>
          <form method="get" action={to(`${base}/tep/xml`)} className="flex flex-col items-start gap-3">
            <TextField label={w.notation} hint={w.notationHint} name="ho-so" maxLength={20} required />
            <ActionButton tone="plain">{w.files} XML</ActionButton>
          </form>
        </Disclosure>
      ) : null}
      {making ? <Progress page={page} making={making} /> : null}
      {failed ? <Notice tone="problem">{w.failed(failed.toUpperCase())}</Notice> : null}
    </div>
  );
}

/** Brings the file and hands it to the browser; false when the server would not give it. */
async function fetched(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return false;
  const name = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name ? decodeURIComponent(name) : '';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}

function Progress({ page, making }: { readonly page: ReportPage; readonly making: Making }) {
  const w = useWords(WORDS);
  const [now, setNow] = useState(making.since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const all = secondsFor(page, [making.format]);
  const past = Math.round((now - making.since) / 1000);
  const words = w.making(making.format.toUpperCase(), String(page.content.totals.rows), past, all);
  return (
    <output className="flex flex-col gap-1 text-sm">
      <progress
        className="w-full max-w-md accent-primary"
        max={all}
        value={Math.min(past, all * 0.95)}
        aria-label={words}
      />
      {words}
    </output>
  );
}
