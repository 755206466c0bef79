// What a later edition of minutes says otherwise than the one before, item by item, in official Vietnamese. Pure.
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import type { AcceptedItem, MinutesContent } from './content-shape.ts';

export function differencesOf(before: MinutesContent, now: MinutesContent): string[] {
  const then = new Map(before.accepted.map((one) => [one.id, one]));
  const present = new Set(now.accepted.map((one) => one.id));
  return [
    ...now.accepted.flatMap((one) => {
      const former = then.get(one.id);
      return former ? changed(former, one) : [`Thêm: ${described(one)}`];
    }),
    ...before.accepted.filter((one) => !present.has(one.id)).map((one) => `Bỏ: ${described(one)}`),
    ...(before.money.total === now.money.total
      ? []
      : [`Tổng giá trị: ${dong(before.money.total)} → ${dong(now.money.total)}`]),
  ];
}

function described(one: AcceptedItem): string {
  return `${one.title} (${quantityWords(one)})`;
}

function changed(before: AcceptedItem, now: AcceptedItem): string[] {
  const facts = [
    before.title === now.title ? null : `tên “${before.title}” → “${now.title}”`,
    quantityWords(before) === quantityWords(now) ? null : `số lượng ${quantityWords(before)} → ${quantityWords(now)}`,
    before.price === now.price ? null : `đơn giá ${dong(before.price)} → ${dong(now.price)}`,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? [] : [`Sửa: ${now.title}: ${facts.join('; ')}`];
}

/** "3 chuyên trang" */
export function quantityWords(one: { readonly quantity: number; readonly unit: string | null }): string {
  return `${formatNumber(one.quantity, 'vi', 2)} ${one.unit ?? ''}`.trim();
}

/** "12.500.000 đồng"; "không ghi" where no value is stated. */
export function dong(amount: number | null): string {
  return amount === null ? 'không ghi' : `${formatNumber(amount, 'vi', 0)} đồng`;
}
