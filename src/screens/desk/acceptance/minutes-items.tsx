import { Link } from 'react-router';
import type { MinutesPage } from '../../../modules/acceptance/index.ts';
import { MINUTES_MONEY_WORDS, MONEY_NOT_STATED } from '../../../modules/acceptance/model.ts';
import { STATUS_WORDS } from '../../../modules/commitments/model.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { DataTable, Definitions, Section } from '../../ui/index.ts';
import { capital } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    accepted: 'Được nghiệm thu',
    refused: 'Không được nghiệm thu',
    none: 'Không phát sinh.',
    elsewhere: (n: number) => `${n} sản phẩm trong kỳ đã nghiệm thu ở biên bản khác nên không ghi lại ở đây.`,
    later: (n: number) => `Không xét ${n} chỉ tiêu của các kỳ bắt đầu sau ngày cuối của biên bản.`,
    waiting: (n: number) => `${n} sản phẩm trong kỳ còn chờ bên kia trả lời nên chưa có ở đây.`,
    item: 'Sản phẩm',
    quantity: 'Số lượng',
    day: 'Ngày giao',
    evidence: 'Bằng chứng',
    price: 'Đơn giá (đồng)',
    amount: 'Thành tiền (đồng)',
    by: 'Bên không nhận',
    reason: 'Lý do',
    money: 'Kinh phí',
    total: (sum: string) => `tổng ${sum} đồng`,
    vat: 'Thuế giá trị gia tăng',
    payment: 'Thanh toán',
    remarks: 'Ý kiến khác',
    carried: 'Việc chuyển tiếp',
    goals: 'Chỉ tiêu và kết quả',
    period: 'Kỳ của chỉ tiêu',
    goal: 'Chỉ tiêu',
    result: 'Kết quả',
    status: 'Xếp',
    commitment: 'Cam kết',
    changes: 'Khác bản trước',
  },
  en: {
    accepted: 'Accepted',
    refused: 'Not accepted',
    none: 'Nothing arose.',
    elsewhere: (n: number) => `${n} deliverables of the period stand in other minutes and are not listed again.`,
    later: (n: number) => `Left out: ${n} targets of periods that begin after the last day of the minutes.`,
    waiting: (n: number) => `${n} deliverables of the period wait for the other side and are not listed yet.`,
    item: 'Deliverable',
    quantity: 'Quantity',
    day: 'Delivered',
    evidence: 'Evidence',
    price: 'Price each (đồng)',
    amount: 'Amount (đồng)',
    by: 'Not accepted by',
    reason: 'Reason',
    money: 'Money',
    total: (sum: string) => `${sum} đồng in all`,
    vat: 'VAT',
    payment: 'Payment',
    remarks: 'Other remarks',
    carried: 'Carried over',
    goals: 'Targets and results',
    period: 'Period of the target',
    goal: 'Target',
    result: 'Result',
    status: 'Status',
    commitment: 'Commitment',
    changes: 'Against the edition before',
  },
});

/** What the minutes say. */
export function MinutesItems({ page }: { readonly page: MinutesPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { content } = page;
  const { money } = content;
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, language, 2));
  const quantity = (one: { quantity: number; unit: string | null }) =>
    `${number(one.quantity)} ${one.unit ?? ''}`.trim();
  const link = (one: { id: string; title: string }) => (
    <Link to={to(`/lam-viec/chuong-trinh/${page.programmeId}/san-pham/${one.id}`)}>{one.title}</Link>
  );
  const goals = content.commitments.flatMap((one) =>
    one.goals.map((goal) => ({
      ...goal,
      text: `${one.no}. ${capital(one.text)}`,
      key: `${one.no} ${goal.from} ${goal.to} ${goal.unit}`,
    })),
  );
  const said = capital(t(money.kind === null ? MONEY_NOT_STATED : MINUTES_MONEY_WORDS[money.kind]));
  return (
    <>
      {content.edition.differences.length > 0 ? (
        <Section id="thay-doi" title={w.changes}>
          <ul className="list-disc pl-5" lang="vi">
            {content.edition.differences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="nhan" title={w.accepted}>
        {content.accepted.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <DataTable
            caption={w.accepted}
            rows={content.accepted}
            rowKey={(one) => one.id}
            columns={[
              { title: w.item, names: true, cell: link },
              { title: w.quantity, cell: quantity },
              { title: w.day, cell: (one) => formatDate(one.deliveredOn) },
              { title: w.evidence, cell: (one) => number(one.evidence.length) },
              ...(money.kind === 'values'
                ? [
                    { title: w.price, cell: (one: { price: number | null }) => number(one.price) },
                    { title: w.amount, cell: (one: { amount: number | null }) => number(one.amount) },
                  ]
                : []),
            ]}
          />
        )}
        {content.elsewhere > 0 ? <p className="text-quiet">{w.elsewhere(content.elsewhere)}</p> : null}
        {content.waiting > 0 ? <p className="text-quiet">{w.waiting(content.waiting)}</p> : null}
      </Section>
      <Section id="khong-nhan" title={w.refused}>
        {content.refused.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <DataTable
            caption={w.refused}
            rows={content.refused}
            rowKey={(one) => one.id}
            columns={[
              { title: w.item, names: true, cell: link },
              { title: w.quantity, cell: quantity },
              { title: w.by, cell: (one) => one.refusedBy },
              { title: w.reason, cell: (one) => one.reason ?? '—' },
            ]}
          />
        )}
      </Section>
      {goals.length > 0 ? (
        <Section id="chi-tieu" title={w.goals}>
          <DataTable
            caption={w.goals}
            rows={goals}
            rowKey={(one) => one.key}
            columns={[
              { title: w.commitment, names: true, cell: (one) => one.text },
              { title: w.period, cell: (one) => `${formatDate(one.from)} – ${formatDate(one.to)}` },
              { title: w.goal, cell: quantity },
              { title: w.result, cell: (one) => number(one.counted) },
              { title: w.status, cell: (one) => t(STATUS_WORDS[one.status]) },
            ]}
          />
          {content.laterGoals ? <p className="text-quiet">{w.later(content.laterGoals)}</p> : null}
        </Section>
      ) : null}
      <Section id="kinh-phi" title={w.money}>
        <Definitions
          rows={[
            [w.money, money.total === null ? said : `${said}, ${w.total(number(money.total))}`],
            ...(money.vatNote ? [[w.vat, money.vatNote] as const] : []),
            ...(money.paymentReference ? [[w.payment, money.paymentReference] as const] : []),
            ...(content.remarks ? [[w.remarks, content.remarks] as const] : []),
            ...(content.carriedOver ? [[w.carried, content.carriedOver] as const] : []),
          ]}
        />
      </Section>
    </>
  );
}
