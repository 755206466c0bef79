import { type OfficialPaper, toDocx } from '../../tools/papers/index.ts';
import type { ExampleBody, ExampleEvidence } from './content/index.ts';

const KIND_NAMES: Record<ExampleEvidence['kind'], string> = {
  minutes: 'BIÊN BẢN',
  letter: 'PHIẾU GỬI',
  attendance: 'DANH SÁCH',
  receipt: 'PHIẾU NHẬN',
  dataset: 'BẢNG SỐ LIỆU',
};

/** The paper behind an example record, as a DOCX. */
export function recordPaper(record: ExampleEvidence, body: ExampleBody): Promise<Uint8Array> {
  const leader = body.people.find((person) => person.role === 'leader');
  const paper: OfficialPaper = {
    heading: {
      kind: body.kind === 'authority' ? 'state' : 'press',
      body: body.name,
      ...(body.locality ? { parentBody: body.locality.province } : {}),
    },
    placeAndDate: { place: body.locality?.bareName ?? 'Mẫu Giang', date: record.happenedOn },
    kindName: KIND_NAMES[record.kind],
    summary: record.title,
    blocks: [{ type: 'paragraph', runs: [{ text: record.text }] }],
    signature: [{ title: leader?.title ?? 'Người lập', name: leader?.name ?? '' }],
    recipients: ['Các bên tham gia chương trình', 'Lưu: VT'],
    attribution: 'Tài liệu mẫu do Cầu Nối tạo để dùng thử; mọi tên người và đơn vị đều không có thật.',
    language: 'vi',
  };
  return toDocx(paper);
}
