// The answer of the verify page: one sentence that cannot be taken for another, then what it rests on.
import type { ReactNode } from 'react';
import { formatDate, formatDateTime, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useTo, useWords } from '../language.ts';
import { Definitions, Notice, Section } from '../ui/index.ts';
import type { PaperAnswer, PublicPaper } from './paper-answer.ts';

const WORDS = defineWords({
  vi: {
    current: 'Đúng bản đã chốt',
    currentIs: 'Tệp này giống từng byte bản đã chốt; đến nay chưa có bản nào thay thế.',
    currentHidden: (day: string) =>
      `Tệp này giống từng byte một văn bản đã chốt ngày ${day}. Chương trình chưa công khai nên trang này không nói thêm, kể cả việc đã có bản thay thế hay chưa.`,
    replaced: 'Bản cũ, đã được thay thế',
    replacedIs: (edition: string, number: string, day: string) =>
      `Tệp này đúng là bản đã chốt trước đây, nhưng đã có bản ${edition} thay thế: ${number}, ngày ${day}.`,
    altered: 'Tệp đã bị sửa',
    alteredIs:
      'Tệp này mang mã kiểm tra của văn bản dưới đây nhưng không phải tệp đã chốt: nội dung, định dạng hoặc thông tin đi kèm đã thay đổi, dù chỉ một ký tự hay một lần lưu lại.',
    alteredHidden: (day: string) =>
      `Tệp này mang mã kiểm tra của một văn bản chốt ngày ${day} nhưng không phải tệp đã chốt. Chương trình chưa công khai nên trang này không nói thêm.`,
    code: 'Văn bản mang mã này',
    codeIs:
      'Hãy so số, ngày, trích yếu dưới đây với bản anh chị đang cầm. Muốn biết tệp có bị sửa không, hãy đưa chính tệp ấy vào ô bên dưới.',
    codeReplaced: (edition: string, number: string, day: string) =>
      `Văn bản này đã được thay bằng bản ${edition}: ${number}, ngày ${day}.`,
    codeHidden: (day: string) =>
      `Có một văn bản mang mã này, chốt ngày ${day}. Chương trình chưa công khai nên trang này không nói thêm. Hãy đưa tệp vào ô bên dưới để biết tệp có bị sửa không.`,
    unknown: 'Không phải tệp của hệ thống',
    unknownFile:
      'Không có văn bản nào đã chốt ở đây có mã băm này, và tệp không mang mã kiểm tra nào khớp. Có thể đó là bản nháp, bản chụp, bản quét, tệp đã lưu lại, hoặc tệp của nơi khác.',
    unknownCode: 'Không có văn bản nào đã chốt ở đây mang mã này. Hãy xem lại từng chữ của mã.',
    facts: 'Văn bản đã chốt',
    issuer: 'Cơ quan ban hành',
    kind: 'Loại văn bản',
    number: 'Số, ký hiệu',
    noNumber: (symbol: string) => `${symbol.slice(1)} (số chưa ghi lúc chốt)`,
    date: 'Ngày văn bản',
    summary: 'Trích yếu',
    edition: 'Bản',
    editionIs: (edition: string) => `bản ${edition}`,
    programme: 'Chương trình',
    frozen: 'Chốt lúc',
    letter: 'Công văn',
    files: 'Mã băm các tệp đã chốt (SHA-256)',
    content: 'Mã băm nội dung',
    yours: 'Mã băm anh chị đưa vào',
    journal: 'Trong nhật ký đã ký',
    entry: (entry: string) => `mục ${entry}`,
    covered: (position: string, size: string) => `vị trí ${position}, thuộc điểm chốt ${size} mục`,
    notYet: 'điểm chốt bao gồm mục này được ký vào đêm tới',
    checkpoint: 'Bản ký của điểm chốt',
  },
  en: {
    current: 'The frozen file',
    currentIs: 'Byte for byte the file that was frozen; no later edition has replaced it.',
    currentHidden: (day: string) =>
      `Byte for byte a paper frozen on ${day}. Its programme is not public, so this page says no more, not even whether it has been replaced.`,
    replaced: 'An older edition, replaced',
    replacedIs: (edition: string, number: string, day: string) =>
      `This is a file frozen earlier, but edition ${edition} has replaced it: ${number}, dated ${day}.`,
    altered: 'The file was altered',
    alteredIs:
      'It carries the check code of the paper below but is not the frozen file: its content, its form or its data have changed, be it by one letter or by saving it again.',
    alteredHidden: (day: string) =>
      `It carries the check code of a paper frozen on ${day} but is not the frozen file. The programme is not public, so this page says no more.`,
    code: 'The paper with this code',
    codeIs:
      'Compare number, date and summary with the paper you hold. To know whether a file was altered, bring the file itself below.',
    codeReplaced: (edition: string, number: string, day: string) =>
      `It has been replaced by edition ${edition}: ${number}, dated ${day}.`,
    codeHidden: (day: string) =>
      `There is a paper with this code, frozen on ${day}. Its programme is not public, so this page says no more. Bring the file below to know whether it was altered.`,
    unknown: 'Not a file of this system',
    unknownFile:
      'No paper frozen here has this hash, and the file carries no code that leads to one. It may be a draft, a photograph, a scan, a file saved again, or from elsewhere.',
    unknownCode: 'No paper frozen here has this code. Check each letter of it.',
    facts: 'The frozen paper',
    issuer: 'Issued by',
    kind: 'Kind',
    number: 'Number',
    noNumber: (symbol: string) => `${symbol.slice(1)} (no number yet when it was frozen)`,
    date: 'Dated',
    summary: 'Summary',
    edition: 'Edition',
    editionIs: (edition: string) => `edition ${edition}`,
    programme: 'Programme',
    frozen: 'Frozen at',
    letter: 'Official letter',
    files: 'Hashes of the frozen files (SHA-256)',
    content: 'Hash of the content',
    yours: 'The hash you brought',
    journal: 'In the signed journal',
    entry: (entry: string) => `entry ${entry}`,
    covered: (position: string, size: string) => `position ${position}, covered by the checkpoint of ${size} entries`,
    notYet: 'the checkpoint that covers it is signed in the coming night',
    checkpoint: 'Signed text of the checkpoint',
  },
});

export function AnswerView({ answer }: { readonly answer: PaperAnswer }) {
  const w = useWords(WORDS);
  const { kind, paper, frozenOn } = answer;
  const hidden = frozenOn === null ? '' : formatDate(frozenOn);
  const later = paper?.replacedBy;
  const name = later
    ? ([formatNumber(later.edition), later.number ?? '—', formatDate(later.datedOn)] as const)
    : (['', '', ''] as const);
  return (
    <section id="tra-loi" className="flex flex-col gap-6">
      {kind === 'current' ? (
        <Answer tone="done" title={w.current}>
          {paper ? w.currentIs : w.currentHidden(hidden)}
        </Answer>
      ) : null}
      {kind === 'replaced' ? (
        <Answer tone="caution" title={w.replaced}>
          {w.replacedIs(...name)}
        </Answer>
      ) : null}
      {kind === 'altered' ? (
        <Answer tone="problem" title={w.altered}>
          {paper ? w.alteredIs : w.alteredHidden(hidden)}
        </Answer>
      ) : null}
      {kind === 'code' ? (
        <Answer tone={later ? 'caution' : 'info'} title={w.code}>
          {later ? `${w.codeReplaced(...name)} ` : ''}
          {paper ? w.codeIs : w.codeHidden(hidden)}
        </Answer>
      ) : null}
      {kind === 'unknown' ? (
        <Answer tone="caution" title={w.unknown}>
          {answer.sha256 === null ? w.unknownCode : w.unknownFile}
        </Answer>
      ) : null}
      {paper ? <Facts paper={paper} /> : null}
      {answer.sha256 === null ? null : <Definitions rows={[[w.yours, mono(answer.sha256)]]} />}
    </section>
  );
}

function Answer(props: { tone: 'done' | 'caution' | 'problem' | 'info'; title: string; children: ReactNode }) {
  return (
    <Notice tone={props.tone}>
      <h2>{props.title}</h2>
      <p className="max-w-[72ch]">{props.children}</p>
    </Notice>
  );
}

function Facts({ paper }: { readonly paper: PublicPaper }) {
  const w = useWords(WORDS);
  const to = useTo();
  const { journal, programme } = paper;
  return (
    <Section title={w.facts} id="van-ban">
      <Definitions
        rows={[
          [w.issuer, paper.issuers.join('; ')],
          [w.kind, paper.kindName ?? w.letter],
          [w.number, paper.number?.startsWith('/') ? w.noNumber(paper.number) : paper.number],
          [w.date, formatDate(paper.datedOn)],
          [w.summary, paper.summary],
          [w.edition, w.editionIs(formatNumber(paper.edition))],
          [w.programme, link(to(`/chuong-trinh/${programme.slug}`), programme.title)],
          [w.frozen, formatDateTime(paper.frozenAt)],
          [w.journal, journal ? <JournalPlace {...journal} /> : null],
          [w.content, mono(paper.contentSha256)],
        ]}
      />
      <h3>{w.files}</h3>
      <Definitions rows={paper.files.map(({ format, sha256 }) => [format.toUpperCase(), mono(sha256)])} />
    </Section>
  );
}

function JournalPlace({ entry, covered }: NonNullable<PublicPaper['journal']>) {
  const w = useWords(WORDS);
  const to = useTo();
  if (!covered) return <>{`${w.entry(formatNumber(entry))}; ${w.notYet}`}</>;
  return (
    <>
      {w.entry(formatNumber(entry))}, {w.covered(formatNumber(covered.position), formatNumber(covered.checkpointSize))}{' '}
      (<a href={to(`/nhat-ky/${covered.checkpointSize}.txt`)}>{w.checkpoint}</a>)
    </>
  );
}

function mono(text: string) {
  return <span className="font-mono text-sm break-all">{text}</span>;
}

function link(to: string, text: string) {
  return <a href={to}>{text}</a>;
}
