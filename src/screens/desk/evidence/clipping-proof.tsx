import type { ClippingView } from '../../../modules/evidence/index.ts';
import { whatItProves } from '../../../modules/evidence/model.ts';
import { formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { Definitions, Section } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    title: 'Bản lưu',
    at: 'Nhận lúc',
    from: 'Từ địa chỉ',
    answer: 'Máy chủ trả lời',
    body: 'SHA-256 của trang nhận được',
    text: 'SHA-256 của phần chữ',
    warc: 'SHA-256 của tệp lưu',
    download: (size: string) => `Tải tệp lưu WARC (${size} KB)`,
    file: 'SHA-256',
    cleaned: 'đã gỡ vị trí, thông tin máy ảnh',
    asIs: 'giữ nguyên như tải lên, chưa quét vi rút',
    proves: 'Bản lưu chứng minh gì',
    doesNot: 'Và không chứng minh gì',
    none: 'Không có bản lưu.',
    stamps: 'Dấu thời gian của bên thứ ba',
    open: 'Trang bằng chứng công khai',
    zip: 'Tải gói bằng chứng (ZIP) để kiểm tra không cần Cầu Nối',
  },
  en: {
    title: 'Capture',
    at: 'Received at',
    from: 'From',
    answer: 'Answer of the server',
    body: 'SHA-256 of the page as received',
    text: 'SHA-256 of the text',
    warc: 'SHA-256 of the kept file',
    download: (size: string) => `Download the WARC (${size} KB)`,
    file: 'SHA-256',
    cleaned: 'place and camera data taken out',
    asIs: 'kept as uploaded, not scanned for viruses',
    proves: 'What the capture proves',
    doesNot: 'And what it does not',
    none: 'There is no capture.',
    stamps: 'Time stamps of third parties',
    open: 'Public proof page',
    zip: 'Download the proof (ZIP) to check it without Cầu Nối',
  },
});

/** Captures with their hashes, uploaded files, and what they are worth. */
export function ClippingProof({ clipping }: { readonly clipping: ClippingView }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const kilobytes = (bytes: number) => formatNumber(bytes / 1024, language, 0);
  const worth = whatItProves({
    stampedBy: clipping.stamps.map((stamp) => stamp.authority),
    inJournal: false,
    confirmedBy: clipping.confirmedByOutlet?.organisation ?? null,
  });
  const base = `/lam-viec/bang-chung/${clipping.id}`;
  return (
    <Section title={w.title} id="ban-luu">
      {clipping.captures.map((capture) => (
        <div key={capture.id} className="flex flex-col gap-3">
          <Definitions
            rows={[
              [w.at, formatDateTime(capture.capturedAt)],
              [w.from, breakable(capture.finalAddress)],
              [w.answer, `${capture.status}${capture.mediaType ? `, ${capture.mediaType}` : ''}`],
              [w.body, hash(capture.bodySha256)],
              [w.text, hash(capture.textSha256)],
              [w.warc, hash(capture.warcSha256)],
            ]}
          />
          <a href={to(`${base}/ban-luu/${capture.id}`)} download>
            {w.download(kilobytes(capture.warcSize))}
          </a>
        </div>
      ))}
      {clipping.files.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {clipping.files.map((file) => (
            <li key={file.id}>
              <a href={to(`${base}/tep/${file.id}`)} download>
                {file.name} ({kilobytes(file.size)} KB)
              </a>
              <span className="block text-sm text-quiet">{file.cleaned ? w.cleaned : w.asIs}</span>
              <span className="block text-sm">
                {w.file}: {hash(file.sha256)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {clipping.captures.length + clipping.files.length === 0 ? <p className="text-quiet">{w.none}</p> : null}
      {clipping.stamps.length > 0 ? (
        <div>
          <h3 className="text-base font-semibold">{w.stamps}</h3>
          <ul className="list-disc pl-5 text-sm">
            {clipping.stamps.map((stamp) => (
              <li key={`${stamp.authority} ${stamp.serial}`}>
                {formatDateTime(stamp.at)}, {stamp.authority}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {clipping.isPublic ? <a href={to(`/bang-chung/${clipping.id}`)}>{w.open}</a> : null}
      {clipping.captures.length > 0 ? (
        <a href={to(`${base}/bang-chung.zip`)} download>
          {w.zip}
        </a>
      ) : null}
      {clipping.captures.length > 0 ? (
        <details>
          <summary className="cursor-pointer font-medium">{w.proves}</summary>
          <ul className="mt-2 list-disc pl-5 text-sm">
            {worth.proves.map((one) => (
              <li key={one.en}>{t(one)}</li>
            ))}
          </ul>
          <p className="mt-3 font-medium">{w.doesNot}</p>
          <ul className="list-disc pl-5 text-sm">
            {worth.doesNot.map((one) => (
              <li key={one.en}>{t(one)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

function hash(hex: string) {
  return <span className="text-xs break-all tabular-nums">{hex}</span>;
}

/** Long addresses may break anywhere. */
function breakable(text: string) {
  return <span className="break-all">{text}</span>;
}
