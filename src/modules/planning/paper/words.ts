// How a plan's lines are said in official Vietnamese.
import type { Day } from '../../../tools/calendar/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { sideName } from '../../programmes/model.ts';
import type { LineChange, PlanLine } from '../model.ts';
import type { PlanFact } from '../difference.ts';
import type { PlanContentLine } from './content-shape.ts';

/** "Chậm nhất 31/03/2026", "01/01–31/03/2026", or the one day. */
export function timeWords(line: { readonly startsOn: Day | null; readonly dueOn: Day }): string {
  if (line.startsOn === null) return `Chậm nhất ${formatDate(line.dueOn)}`;
  if (line.startsOn === line.dueOn) return formatDate(line.dueOn);
  const sameYear = line.startsOn.slice(0, 4) === line.dueOn.slice(0, 4);
  const from = formatDate(line.startsOn);
  return `${sameYear ? from.slice(0, 5) : from}–${formatDate(line.dueOn)}`;
}

/** "3 chuyên trang"; empty when nothing is to be counted. */
export function quantityWords(line: { readonly quantity: number | null; readonly unit: string | null }): string {
  if (line.quantity === null) return line.unit ?? '';
  return `${formatNumber(line.quantity, 'vi', 2)} ${line.unit ?? ''}`.trim();
}

/** "Bên A: Phòng Văn hóa – Xã hội", or the body where no person or unit is named. */
export function bodyWords(body: PlanContentLine['owner'] | null): string {
  return body === null ? '' : `${sideName(body.side).vi}: ${body.person ?? body.name}`;
}

const FACT_WORDS: Record<PlanFact, string> = {
  title: 'nội dung',
  startsOn: 'ngày bắt đầu',
  dueOn: 'thời hạn',
  ownerOrganisationId: 'đơn vị chủ trì',
  ownerName: 'người, bộ phận chủ trì',
  partnerOrganisationId: 'đơn vị phối hợp',
  partnerName: 'người, bộ phận phối hợp',
  quantity: 'số lượng',
  unit: 'đơn vị tính',
  place: 'địa điểm',
  note: 'ghi chú',
};

/** "Mở 3 chuyên trang: số lượng 3 → 4; thời hạn 31/03/2026 → 30/06/2026" */
export function changeWords(change: LineChange, nameOf: (organisationId: string) => string): string {
  const said = (fact: PlanFact, line: PlanLine): string => {
    const value = line[fact];
    if (value === null) return 'không ghi';
    if (fact === 'startsOn' || fact === 'dueOn') return formatDate(String(value));
    if (fact === 'ownerOrganisationId' || fact === 'partnerOrganisationId') return nameOf(String(value));
    return typeof value === 'number' ? formatNumber(value, 'vi', 2) : `“${value}”`;
  };
  const facts = change.facts.map(
    (fact) => `${FACT_WORDS[fact]} ${said(fact, change.before)} → ${said(fact, change.after)}`,
  );
  return `${change.before.title}: ${facts.join('; ')}`;
}

export function lineWords(line: PlanLine): string {
  const quantity = quantityWords(line);
  return `${line.title} (${[quantity, timeWords(line)].filter(Boolean).join(', ')})`;
}
