import { Form } from 'react-router';
import type { MinutesPage } from '../../../modules/acceptance/index.ts';
import { MINUTES_MONEY, MINUTES_MONEY_WORDS } from '../../../modules/acceptance/model.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton, RadioField, Section, TextArea, TextField } from '../../ui/index.ts';
import { capital, kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    title: 'Soạn biên bản',
    hint: 'Danh mục lấy từ sản phẩm hai bên đã chấp nhận hoặc từ chối. Kinh phí không bắt buộc.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    money: 'Kinh phí',
    price: (title: string) => `Đơn giá: ${title} (đồng)`,
    vat: 'Ghi chú thuế giá trị gia tăng',
    payment: 'Thanh toán (số hóa đơn, ủy nhiệm chi, ngày)',
    remarks: 'Ý kiến khác',
    carried: 'Việc chuyển tiếp',
    changes: 'Bản này thay đổi gì',
    save: 'Lưu',
  },
  en: {
    title: 'Write the minutes',
    hint: 'The list is made of the deliverables that both sides have accepted or refused. Money is optional.',
    from: 'From',
    to: 'To',
    money: 'Money',
    price: (title: string) => `Price each: ${title} (đồng)`,
    vat: 'Note on VAT',
    payment: 'Payment (invoice or transfer, number, date)',
    remarks: 'Other remarks',
    carried: 'What is carried over',
    changes: 'What this edition changes',
    save: 'Save',
  },
});

interface MinutesFormProps {
  readonly page: MinutesPage;
  readonly refusal: FormProblem | undefined;
}

/** All that people add to the list: period, money, words. */
export function MinutesForm({ page, refusal }: MinutesFormProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const typed = refusal?.values['do'] === 'change' ? refusal : undefined;
  const text = (name: string, stored: string | null) => ({
    name,
    defaultValue: kept(typed?.values, name, stored ?? ''),
    problem: typed?.fields[name],
  });
  const prices = new Map(page.prices.map((one) => [one.itemId, String(one.price)]));
  return (
    <Section id="soan" title={w.title}>
      <p className="max-w-[72ch] text-quiet">{w.hint}</p>
      <Form method="post" className="flex max-w-3xl flex-col gap-4" key={page.version}>
        <input type="hidden" name="version" value={page.version} />
        <input type="hidden" name="commitmentId" value={page.commitmentId ?? ''} />
        {page.edition > 1 ? <TextArea label={w.changes} rows={2} required {...text('changes', page.changes)} /> : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={w.from} type="date" required {...text('from', page.from)} />
          <TextField label={w.to} type="date" required {...text('to', page.to)} />
        </div>
        <RadioField
          label={w.money}
          options={MINUTES_MONEY.map((value) => ({ value, label: capital(t(MINUTES_MONEY_WORDS[value])) }))}
          {...text('money', page.money)}
        />
        {page.content.accepted.map((item, at) => (
          <div key={item.id}>
            <input type="hidden" name={`prices.${at}.itemId`} value={item.id} />
            <TextField
              label={w.price(item.title)}
              type="number"
              min={0}
              inputMode="numeric"
              {...text(`prices.${at}.price`, prices.get(item.id) ?? null)}
            />
          </div>
        ))}
        <TextField label={w.vat} maxLength={300} {...text('vatNote', page.vatNote)} />
        <TextField label={w.payment} maxLength={500} {...text('paymentReference', page.paymentReference)} />
        <TextArea label={w.remarks} rows={3} maxLength={10_000} {...text('remarks', page.remarks)} />
        {page.kind === 'liquidation' ? (
          <TextArea label={w.carried} rows={3} maxLength={10_000} {...text('carriedOver', page.carriedOver)} />
        ) : null}
        <div>
          <ActionButton name="do" value="change" tone="plain">
            {w.save}
          </ActionButton>
        </div>
      </Form>
    </Section>
  );
}
