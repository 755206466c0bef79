// What speaks for one published item, for everyone: what was published and when it was seen, hashes, time stamps, who confirmed
// it, and what all of that does not prove.
import type { ReactNode } from 'react';
import { data, Link } from 'react-router';
import { journalProofOf, proofView } from '../../modules/evidence/index.ts';
import {
  CLIPPING_KIND_WORDS,
  PUBLISHED_ORIGIN_WORDS,
  publishedWhen,
  WHAT_A_PICTURE_SHOWS,
  whatItProves,
} from '../../modules/evidence/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { fileTypeName } from '../../tools/file-content/index.ts';
import { formatDateTime, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { PageChecks } from '../page-checks.tsx';
import { Badge, Definitions, Page, PageHeader, Section } from '../ui/index.ts';
import type { Route } from './+types/proof';
import { publicOr404 } from './found.ts';

export async function loader({ params }: Route.LoaderArgs) {
  const proof = await publicOr404(params.clippingId, (id) => consult({ kind: 'public' }, (ctx) => proofView(ctx, id)));
  const journal = proof.capture ? await journalProofOf(proof.id) : null;
  // Stamps, checks and checkpoints change it without changing a programme.
  return data(
    { proof, journalEntry: journal ? { entry: journal.entry, checkpoint: journal.checkpoint } : null },
    { headers: publicPage('any') },
  );
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  const word = location.pathname.startsWith('/en') ? 'Proof' : 'Bằng chứng';
  return [{ title: loaderData ? `${word}: ${loaderData.proof.title} – Cầu Nối` : 'Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    over: 'Bằng chứng đã đăng',
    published: 'Đã đăng gì',
    outlet: 'Kênh đăng',
    owner: 'Cơ quan',
    at: 'Giờ đăng',
    by: (origin: string) => `theo ${origin}`,
    author: 'Tác giả',
    issue: 'Số báo, khung giờ',
    page: 'Trang, thời điểm',
    address: 'Địa chỉ',
    seen: 'Cầu Nối đã thấy gì',
    seenAt: 'Nhận lúc',
    from: 'Từ địa chỉ',
    answer: 'Máy chủ trả lời',
    body: 'SHA-256 của trang nhận được',
    text: 'SHA-256 của phần chữ',
    warc: 'SHA-256 của tệp lưu (WARC)',
    picture: (at: string, browser: string) =>
      `Ảnh trang (page.png trong gói), dựng lúc ${at} bằng ${browser}, SHA-256:`,
    noPicture: 'Không có ảnh trang: nơi lưu chưa cài trình duyệt, chưa dựng, hoặc trang không dựng được.',
    uploaded:
      'Bản quét hoặc bản ghi do một bên nộp, một người khác xác nhận. Tệp do các bên giữ; ai có tệp thì đối chiếu được mã băm.',
    file: (type: string, size: string) => `${type}, ${size} KB`,
    stamps: 'Dấu thời gian của bên thứ ba (RFC 3161)',
    noStamps: 'Bản lưu này chưa có dấu thời gian của bên thứ ba.',
    stamp: (at: string, who: string) => `${at}, ${who}`,
    untrusted: 'chưa đối chiếu với chứng thư gốc',
    journal: 'Nhật ký đã ký',
    inJournal: (entry: string) => `Lần lưu là mục ${entry} của nhật ký, đã có điểm chốt bao gồm.`,
    notYet: 'Điểm chốt bao gồm lần lưu này được ký vào đêm tới.',
    checkpoints: 'Các điểm chốt và khóa kiểm tra',
    decisions: 'Ai đã xác nhận',
    decision: (who: string, at: string) => `${who} xác nhận lúc ${at}`,
    somebody: 'Một bên',
    ownWord: (who: string, at: string) => `${who} tự nhận là bài của mình, lúc ${at}`,
    noWord: 'Cơ quan chủ quản kênh đăng chưa tự xác nhận.',
    proves: 'Điều này chứng minh gì',
    doesNot: 'Và không chứng minh gì',
    download: (size: string) => `Tải gói bằng chứng (ZIP, khoảng ${size} KB)`,
    how: 'Gói có bản lưu WACZ, dấu thời gian, chứng cứ nhật ký và phần chữ. Kiểm tra không cần mạng và không cần Cầu Nối: thư mục verifier trong mã nguồn, hoặc lệnh proof-verify.',
    take: 'Kiểm tra lấy',
  },
  en: {
    over: 'Proof of what was published',
    published: 'What was published',
    outlet: 'Outlet',
    owner: 'Body',
    at: 'Published at',
    by: (origin: string) => `according to ${origin}`,
    author: 'Author',
    issue: 'Issue or time slot',
    page: 'Page or moment',
    address: 'Address',
    seen: 'What Cầu Nối saw',
    seenAt: 'Received at',
    from: 'From',
    answer: 'Answer of the server',
    body: 'SHA-256 of the page as received',
    text: 'SHA-256 of the text',
    warc: 'SHA-256 of the kept file (WARC)',
    picture: (at: string, browser: string) =>
      `Picture of the page (page.png in the package), made at ${at} by ${browser}, SHA-256:`,
    noPicture:
      'There is no picture of the page: no browser is installed here, it is not made yet, or none could be made.',
    uploaded:
      'A scan or recording that one side handed in and another person confirmed. The parties hold the file; whoever has it can compare its hash.',
    file: (type: string, size: string) => `${type}, ${size} KB`,
    stamps: 'Time stamps of third parties (RFC 3161)',
    noStamps: 'This capture has no time stamp of a third party yet.',
    stamp: (at: string, who: string) => `${at}, ${who}`,
    untrusted: 'not compared with a root certificate',
    journal: 'Signed journal',
    inJournal: (entry: string) => `The capture is entry ${entry} of the journal and covered by a checkpoint.`,
    notYet: 'The checkpoint that covers this capture is signed in the coming night.',
    checkpoints: 'Checkpoints and the keys to check them with',
    decisions: 'Who confirmed it',
    decision: (who: string, at: string) => `${who} confirmed it at ${at}`,
    somebody: 'A party',
    ownWord: (who: string, at: string) => `${who} says itself that it is theirs, at ${at}`,
    noWord: 'The body of the outlet has not confirmed it itself.',
    proves: 'What this proves',
    doesNot: 'And what it does not',
    download: (size: string) => `Download the proof (ZIP, about ${size} KB)`,
    how: 'It holds the capture as WACZ, time stamps, the proof from the journal and the text. It is checked without a network and without Cầu Nối: the folder verifier in the source code, or the command proof-verify.',
    take: 'Check it yourself',
  },
});

export default function PublicProof({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { proof, journalEntry } = loaderData;
  const { capture } = proof;
  const kilobytes = (bytes: number) => formatNumber(Math.max(1, bytes / 1024), language, 0);
  const worth = whatItProves({
    stampedBy: proof.stamps.map((stamp) => stamp.authority),
    inJournal: journalEntry !== null,
    confirmedBy: proof.confirmedByOutlet?.organisation ?? null,
  });
  return (
    <Page>
      <PageHeader over={w.over} title={proof.title} badges={<Badge>{t(CLIPPING_KIND_WORDS[proof.kind])}</Badge>} />
      <Section title={w.published} id="da-dang">
        <Definitions
          rows={[
            [w.outlet, proof.outlet],
            [w.owner, proof.organisation],
            [w.at, `${publishedWhen(proof)}, ${w.by(t(PUBLISHED_ORIGIN_WORDS[proof.publishedOrigin]))}`],
            [w.author, proof.author],
            ...(proof.issue ? [[w.issue, proof.issue] as const] : []),
            ...(proof.page ? [[w.page, proof.page] as const] : []),
            [
              w.address,
              proof.address ? (
                <a key="address" href={proof.address} rel="external nofollow noopener" className="break-all">
                  {proof.address}
                </a>
              ) : null,
            ],
          ]}
        />
      </Section>
      <Section title={w.seen} id="ban-luu">
        {capture ? (
          <Definitions
            rows={[
              [w.seenAt, formatDateTime(capture.at)],
              [w.from, mono(capture.address)],
              [w.answer, String(capture.status)],
              [w.body, mono(capture.bodySha256)],
              [w.text, mono(capture.textSha256)],
              [w.warc, mono(capture.warcSha256)],
              ...(proof.picture
                ? [
                    [
                      w.picture(formatDateTime(proof.picture.at), proof.picture.browser),
                      <span key="picture">
                        {mono(proof.picture.sha256)}
                        <span className="block max-w-[72ch] text-sm text-quiet">{t(WHAT_A_PICTURE_SHOWS)}</span>
                      </span>,
                    ] as const,
                  ]
                : []),
            ]}
          />
        ) : (
          <>
            <p className="max-w-[72ch]">{w.uploaded}</p>
            <Definitions
              rows={proof.files.map((file): [string, ReactNode] => [
                w.file(fileTypeName(file.mediaType), kilobytes(file.size)),
                mono(file.sha256),
              ])}
            />
          </>
        )}
      </Section>
      {capture ? (
        <>
          {proof.picture ? null : <p className="text-sm text-quiet">{w.noPicture}</p>}
          <PageChecks checks={proof.checks} />
          <Section title={w.stamps} id="dau-thoi-gian">
            {proof.stamps.length === 0 ? <p className="text-quiet">{w.noStamps}</p> : null}
            <ul className="list-disc pl-5">
              {proof.stamps.map((stamp) => (
                <li key={`${stamp.authority} ${stamp.serial}`}>
                  {w.stamp(formatDateTime(stamp.at), stamp.authority)}
                  <span className="block text-sm break-words text-quiet">
                    {stamp.signer} · {stamp.serial}
                    {stamp.isTrusted ? '' : ` · ${w.untrusted}`}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={w.journal} id="nhat-ky" aside={<Link to={to('/nhat-ky')}>{w.checkpoints}</Link>}>
            <p>{journalEntry ? w.inJournal(formatNumber(journalEntry.entry, language)) : w.notYet}</p>
          </Section>
        </>
      ) : null}
      <Section title={w.decisions} id="xac-nhan">
        <ul className="flex flex-col gap-3">
          {proof.decisions.map((decision) => (
            <li key={`${decision.programmeId} ${decision.at} ${decision.commitment}`}>
              <Link to={to(`/chuong-trinh/${decision.slug}`)}>{decision.programme}</Link>
              <span className="block max-w-[72ch]">{decision.commitment}</span>
              <span className="block text-sm text-quiet">
                {w.decision(decision.decidedFor ?? w.somebody, formatDateTime(decision.at))}
              </span>
            </li>
          ))}
        </ul>
        <p>
          {proof.confirmedByOutlet
            ? w.ownWord(proof.confirmedByOutlet.organisation, formatDateTime(proof.confirmedByOutlet.at))
            : w.noWord}
        </p>
      </Section>
      {capture ? (
        <>
          <Section title={w.proves} id="chung-minh">
            <Sentences list={worth.proves.map(t)} />
          </Section>
          <Section title={w.doesNot} id="khong-chung-minh">
            <Sentences list={worth.doesNot.map(t)} />
          </Section>
          <Section title={w.take} id="kiem-tra">
            <p>
              <a href={`/bang-chung/${proof.id}/bang-chung.zip`} download>
                {w.download(kilobytes(capture.warcSize * 1.3))}
              </a>
            </p>
            <p className="max-w-[72ch] text-quiet">{w.how}</p>
          </Section>
        </>
      ) : null}
    </Page>
  );
}

function Sentences({ list }: { readonly list: readonly string[] }) {
  return (
    <ul className="max-w-[72ch] list-disc pl-5">
      {list.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function mono(text: string) {
  return <span className="font-mono text-sm break-all">{text}</span>;
}
