// Biên bản nghiệm thu, biên bản thanh lý: Decree 30/2020, Annex III, sample 1.9 with the sides signing in columns. Whoever
// changes what is printed counts WRITER up (see writer.ts).
import { verifiable } from '../../../platform/press/index.ts';
import { numberAndSymbol, proseBlocks, type Block, type OfficialPaper } from '../../../tools/papers/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { STATUS_WORDS } from '../../commitments/model.ts';
import { headOf, signaturesOf } from '../../programmes/index.ts';
import { namedProgramme, sideName } from '../../programmes/model.ts';
import { MINUTES_MONEY_WORDS, MONEY_NOT_STATED } from '../model.ts';
import type { MinutesContent } from './content-shape.ts';
import { dong, quantityWords } from './differences.ts';

export const MINUTES = 'BIÊN BẢN';
const GAP = '…………';

export function minutesSummary(content: MinutesContent): string {
  const edition = content.edition.number > 1 ? ` (bản thay thế lần ${content.edition.number - 1})` : '';
  const what = content.kind === 'acceptance' ? 'Nghiệm thu sản phẩm' : 'Thanh lý';
  const period = content.kind === 'acceptance' ? ` ${periodWords(content)}` : '';
  return `${what} ${namedProgramme(content.programme)}${period}${edition}`;
}

function periodWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}

export function minutesPaper(content: MinutesContent, isDraft: boolean): OfficialPaper {
  const { issuers, programme, official } = content;
  const gap = isDraft ? GAP : '';
  const { symbol, ...head } = headOf(issuers, MINUTES);
  return {
    ...head,
    number: { symbol, ...(official?.ordinal ? { ordinal: official.ordinal } : {}) },
    placeAndDate: {
      place: official?.place ?? gap,
      date: official?.datedOn ?? (isDraft ? content.asOf : ''),
      isInText: true,
    },
    kindName: MINUTES,
    summary: minutesSummary(content),
    blocks: [...(isDraft ? [draftMark()] : []), ...blocks(content), ...evidenceAnnex(content)],
    signature: signaturesOf(issuers, gap),
    recipients: [...new Set(programme.parties.map((party) => party.name)), 'Lưu: VT'],
    attribution: attribution(content),
    ...(isDraft ? {} : verifiable(content)),
    language: 'vi',
  };
}

/** "05/BB-UBND-BSM"; with room for the number while there is none. */
export function minutesNumber(content: MinutesContent): string {
  const { heading, number } = minutesPaper(content, true);
  if (!number) return '';
  const words = numberAndSymbol(number, heading.kind).trim();
  return number.ordinal === undefined ? `……${words}` : words;
}

function draftMark(): Block {
  return { type: 'paragraph', runs: [{ text: 'BẢN NHÁP BIÊN BẢN, chưa chốt, chưa có giá trị.', bold: true }] };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const heading = (text: string): Block => ({ type: 'heading', level: 1, text });
const orNothing = (found: Block[]): Block[] => (found.length > 0 ? found : [paragraph('Không phát sinh.')]);

function blocks(content: MinutesContent): Block[] {
  return [
    ...editionBlocks(content),
    ...openingBlocks(content),
    heading('Sản phẩm được nghiệm thu'),
    ...orNothing(acceptedBlocks(content)),
    heading('Sản phẩm không được nghiệm thu, lý do'),
    ...orNothing(refusedBlocks(content)),
    ...(content.kind === 'liquidation' ? liquidationBlocks(content) : []),
    heading('Giá trị và thanh toán'),
    ...moneyBlocks(content),
    heading('Ý kiến khác'),
    ...orNothing(proseBlocks(content.remarks ?? '')),
    ...closingBlocks(content),
  ];
}

function editionBlocks({ edition }: MinutesContent): Block[] {
  if (edition.number === 1) return [];
  return [
    paragraph(`Biên bản này thay biên bản đã chốt trước đó. Nội dung thay đổi: ${edition.changes ?? ''}`),
    ...(edition.differences.length > 0 ? [{ type: 'bullets' as const, items: edition.differences }] : []),
  ];
}

function openingBlocks(content: MinutesContent): Block[] {
  const { official, programme, issuers } = content;
  const day = official?.datedOn ? `ngày ${formatDate(official.datedOn)}` : 'ngày ……/……/………';
  const signed = programme.signedOn ? ` ký ngày ${formatDate(programme.signedOn)}` : '';
  const people = issuers.map(({ side, name, signer }) => {
    const person = [signer?.name, signer?.title].filter(Boolean).join(', ') || GAP;
    return `${sideName(side).vi}: ${name}; đại diện: ${person}${signer?.document ? `, theo ${signer.document}` : ''}`;
  });
  return [
    paragraph(`Căn cứ ${namedProgramme(programme)}${signed};`),
    paragraph(`Hôm nay, ${day}, tại ${official?.place ?? GAP}, đại diện các bên gồm:`),
    { type: 'bullets', items: people },
    paragraph(
      `Các bên cùng xem xét ${content.scope ? `sản phẩm của cam kết “${content.scope}”` : 'sản phẩm của mọi cam kết'} giao ${periodWords(content)} và thống nhất như sau:`,
    ),
  ];
}

function acceptedBlocks(content: MinutesContent): Block[] {
  const { accepted, money, elsewhere, waiting } = content;
  const notes = [
    elsewhere > 0 ? `${elsewhere} sản phẩm trong kỳ đã nghiệm thu ở biên bản khác, không ghi lại ở đây.` : null,
    waiting > 0 ? `${waiting} sản phẩm trong kỳ còn chờ bên kia trả lời, chưa đưa vào biên bản này.` : null,
  ].flatMap((text) => (text === null ? [] : [paragraph(text)]));
  if (accepted.length === 0) return notes;
  const valued = money.kind === 'values';
  const right = { kind: 'number' } as const;
  const sums = Map.groupBy(accepted, (one) => one.unit ?? 'chưa ghi đơn vị');
  const total = [...sums].map(([unit, own]) =>
    quantityWords({ unit, quantity: own.reduce((sum, one) => sum + one.quantity, 0) }),
  );
  return [
    {
      type: 'table',
      columns: [
        { title: 'STT', width: 11, kind: 'number', align: 'center' },
        { title: 'Sản phẩm', width: 56, kind: 'text' },
        { title: 'Cam kết số', width: 15, kind: 'number', align: 'center' },
        { title: 'Số lượng', width: 24, kind: 'text', align: 'center' },
        { title: 'Ngày giao', width: 24, kind: 'date' },
        { title: 'Bằng chứng', width: 18, kind: 'number', align: 'center' },
        ...(valued
          ? [
              { title: 'Đơn giá (đồng)', width: 24, ...right },
              { title: 'Thành tiền (đồng)', width: 27, ...right },
            ]
          : []),
      ],
      rows: accepted.map((one) => [
        one.no,
        [one.title, one.place ? `tại ${one.place}` : null].filter(Boolean).join(', '),
        one.commitmentNo,
        quantityWords(one),
        one.deliveredOn,
        one.evidence.length,
        ...(valued ? [one.price, one.amount] : []),
      ]),
      ...(valued ? { total: [null, 'Cộng', null, null, null, null, null, money.total] } : {}),
    },
    paragraph(`Tổng cộng: ${total.join(', ')}.`),
    { type: 'bullets', items: commitmentLines(content) },
    ...notes,
  ];
}

function commitmentLines({ commitments }: MinutesContent): string[] {
  return commitments.map((one) => `Cam kết số ${one.no} (${sideName(one.side).vi}): ${one.text}`);
}

function refusedBlocks({ refused }: MinutesContent): Block[] {
  if (refused.length === 0) return [];
  return [
    {
      type: 'table',
      columns: [
        { title: 'STT', width: 11, kind: 'number', align: 'center' },
        { title: 'Sản phẩm', width: 54, kind: 'text' },
        { title: 'Số lượng', width: 24, kind: 'text', align: 'center' },
        { title: 'Ngày giao', width: 24, kind: 'date' },
        { title: 'Bên không nhận', width: 26, kind: 'text' },
        { title: 'Lý do', width: 36, kind: 'text' },
      ],
      rows: refused.map((one) => [
        one.no,
        one.title,
        quantityWords(one),
        one.deliveredOn,
        one.refusedBy,
        one.reason ?? 'không ghi',
      ]),
    },
  ];
}

function liquidationBlocks({ commitments, earlier, carriedOver, laterGoals = 0, to }: MinutesContent): Block[] {
  const goals = commitments.flatMap((one) => one.goals.map((goal) => ({ ...goal, no: one.no })));
  const count = (met: boolean) => goals.filter((goal) => (goal.status === 'met') === met).length;
  return [
    heading('Kết quả thực hiện cam kết'),
    ...orNothing(
      goals.length === 0
        ? []
        : [
            paragraph(`Chỉ tiêu đạt: ${count(true)}/${goals.length}; chưa đạt hoặc chưa đến hạn: ${count(false)}.`),
            {
              type: 'table',
              columns: [
                { title: 'Cam kết số', width: 20, kind: 'number', align: 'center' },
                { title: 'Kỳ của chỉ tiêu', width: 50, kind: 'text', align: 'center' },
                { title: 'Chỉ tiêu', width: 34, kind: 'text', align: 'center' },
                { title: 'Kết quả', width: 34, kind: 'text', align: 'center' },
                { title: 'Xếp', width: 32, kind: 'text' },
              ],
              rows: goals.map((goal) => [
                goal.no,
                `${formatDate(goal.from)}–${formatDate(goal.to)}`,
                quantityWords(goal),
                quantityWords({ quantity: goal.counted, unit: goal.unit }),
                STATUS_WORDS[goal.status].vi,
              ]),
            },
          ],
    ),
    ...(laterGoals > 0
      ? [paragraph(`Không xét ${laterGoals} chỉ tiêu của các kỳ bắt đầu sau ngày ${formatDate(to)}.`)]
      : []),
    heading('Các biên bản nghiệm thu đã lập'),
    ...orNothing(
      earlier.length === 0
        ? []
        : [
            {
              type: 'bullets',
              items: earlier.map(
                (one) =>
                  `Biên bản ${one.number ? `số ${one.number} ` : ''}${one.datedOn ? `ngày ${formatDate(one.datedOn)}` : ''}, kỳ ${periodWords(one)}${one.total === null ? '' : `, giá trị ${dong(one.total)}`}`,
              ),
            },
          ],
    ),
    heading('Việc chuyển tiếp'),
    ...orNothing(proseBlocks(carriedOver ?? '')),
  ];
}

function moneyBlocks({ money }: MinutesContent): Block[] {
  const { kind, total, vatNote, paymentReference } = money;
  const said = (kind === null ? MONEY_NOT_STATED : MINUTES_MONEY_WORDS[kind]).vi;
  return [
    paragraph(`Kinh phí: ${said}${kind === 'values' ? `; tổng giá trị ${dong(total)}` : ''}.`),
    ...(vatNote ? [paragraph(`Thuế giá trị gia tăng: ${vatNote}`)] : []),
    ...(paymentReference ? [paragraph(`Thanh toán: ${paymentReference}`)] : []),
  ];
}

function closingBlocks({ agreed = [], kind, issuers }: MinutesContent): Block[] {
  const end =
    kind === 'acceptance'
      ? 'Các bên nghiệm thu các sản phẩm trên.'
      : 'Các bên thống nhất thanh lý; nội dung chuyển tiếp, nếu có, thực hiện như đã ghi ở trên.';
  return [
    ...agreed.map(({ side, on, byPaper }) =>
      paragraph(`${sideName(side).vi} xác nhận nội dung ngày ${formatDate(on)}${byPaper ? ` (${byPaper})` : ''}.`),
    ),
    paragraph(`${end} Biên bản lập thành ${issuers.length} bản có giá trị như nhau, mỗi bên giữ một bản`),
  ];
}

/** What each accepted item stands on. */
function evidenceAnnex({ accepted }: MinutesContent): Block[] {
  const rows = accepted.flatMap((one) =>
    one.evidence.map((piece) => [one.no, piece.title, piece.outlet, piece.publishedOn, piece.address, piece.sha256]),
  );
  if (rows.length === 0) return [];
  return [
    { type: 'annex', title: 'Bằng chứng của từng sản phẩm' },
    {
      type: 'table',
      columns: [
        { title: 'Sản phẩm số', width: 17, kind: 'number', align: 'center' },
        { title: 'Tin, bài, hồ sơ', width: 46, kind: 'text' },
        { title: 'Nơi đăng', width: 27, kind: 'text' },
        { title: 'Ngày', width: 23, kind: 'date' },
        { title: 'Địa chỉ', width: 32, kind: 'url' },
        { title: 'Mã băm bản lưu', width: 32, kind: 'hash' },
      ],
      rows,
    },
  ];
}

/** Who asked, who pays, what wrote it. */
function attribution({ issuers, money }: MinutesContent): string {
  const said = (money.kind === null ? MONEY_NOT_STATED : MINUTES_MONEY_WORDS[money.kind]).vi;
  return [
    `${[...new Set(issuers.map((issuer) => issuer.name))].join(', ')} cùng lập biên bản trên phần mềm Cầu Nối (CauNoi) từ các sản phẩm mà hai bên đã ghi, đã chấp nhận hoặc từ chối.`,
    `Kinh phí: ${said}.`,
    'Không dùng trí tuệ nhân tạo.',
  ].join(' ');
}
