// Who is meant where a clause begins: "hai bên", a party by any of its names, "Báo", "huyện", or units of a side.
import type { Mention } from './body-mentions.ts';
import { here, matchAt, type Source } from './folded-text.ts';
import type { FoundParty } from './party-names.ts';
import { partyOfBody } from './representatives.ts';

export type Obliged = FoundParty | 'both';

export interface Subject {
  readonly who: Obliged;
  readonly end: number;
}

export interface Subjects {
  readonly parties: readonly FoundParty[];
  at(offset: number): Subject | null;
}

const BOTH = here(
  '(?:cả )?(?:hai|2|02|ba|3|03|bốn|4|năm|các|mỗi|đôi) (?:bên|đơn vị|cơ quan(?! (?:báo|chức|chuyên|thông|liên))|tổ chức ký)(?: (?:tham gia|ký kết|phối hợp))?|chúng tôi|lãnh đạo (?:hai|2|các) (?:bên|đơn vị)',
);
const LEAD = here('(?:về phía|phía|đối với|lãnh đạo|thường trực|tập thể|ban biên tập|đại diện|bên)');
const PRESS = here(
  '(?:các |những |đội ngũ )?(?:báo|đài|cổng|tạp chí|toà soạn|cơ quan báo chí|cơ quan thông tấn|đơn vị báo chí|bộ biên tập|ban biên tập|phóng viên|nhà báo)(?= (?:sẽ|cam|có|tiếp|phải|cần|cử|mở|tập|thực|phối|tổ|tuyên|thông|đăng|hỗ|và|chủ|xây|luôn|kịp|phản|dành|bố|thường|đã|cũng|tạo|xác|được|địa|bảo|đảm|chịu|đồng|tham|tích|giới|quảng|theo|ưu|duy|triển|ban|,|không|báo|tặng|phát|nghiên|đưa|làm|trung)|:|,)',
);
const AUTHORITY = here(
  '(?:các |những |chính quyền |lãnh đạo |cấp uỷ,? )?(?:địa phương|chính quyền|cấp uỷ|huyện|quận|thành phố|tp|thị xã|phường|xã|tỉnh|đặc khu|uỷ ban|sở, ngành|sở, ban, ngành|phòng, ban|cơ quan chức năng|đơn vị chức năng|cơ quan, đơn vị|ban, ngành|cơ quan chuyên môn|người phát ngôn)(?: (?:các )?(?:cấp|huyện|quận|thành phố|phường|xã|tỉnh|của \\p{L}+))*(?= (?:sẽ|cam|có|tiếp|phải|cần|cử|tập|thực|phối|tổ|cung|hỗ|chủ|xây|luôn|kịp|dành|bố|thường|cũng|tạo|chỉ|giao|đồng|quan|đặt|mời|và|tích|bảo|đảm|chịu|thông|theo|,)|:|,)',
);
const SIDE_A = here('bên a');
const SIDE_B = here('bên b');
const SIDE_C = here('bên c');

export function findSubjects(source: Source, parties: readonly FoundParty[], bodies: readonly Mention[]): Subjects {
  const byStart = new Map(bodies.map((body) => [body.start, body]));
  const press = parties.filter((party) => party.kind === 'press');
  const authorities = parties.filter((party) => party.kind !== 'press');
  const lettered = [...parties].sort((a, b) => a.mention.start - b.mention.start);
  const at = (offset: number): Subject | null => {
    const both = matchAt(BOTH, source.fold, offset);
    if (both > 0) return { who: 'both', end: both };
    for (const [rule, index] of [
      [SIDE_A, 0],
      [SIDE_B, 1],
      [SIDE_C, 2],
    ] as const) {
      const end = matchAt(rule, source.fold, offset);
      if (end > 0 && lettered[index]) return { who: lettered[index], end };
    }
    const lead = matchAt(LEAD, source.fold, offset);
    const from = lead > 0 && source.fold[lead] === ' ' ? lead + 1 : offset;
    const body = byStart.get(from);
    if (body) {
      const party = partyOfBody(body, parties);
      return party ? { who: party, end: body.end } : null;
    }
    if (from !== offset) {
      const deeper = at(from);
      if (deeper) return deeper;
    }
    const paper = matchAt(PRESS, source.fold, offset);
    if (paper > 0 && press.length > 0) return { who: press.length === 1 ? press[0]! : press[0]!, end: paper };
    const local = matchAt(AUTHORITY, source.fold, offset);
    if (local > 0 && authorities.length > 0) return { who: authorities[0]!, end: local };
    return null;
  };
  return { parties, at };
}
