import { expect, it } from 'vitest';
import { vCard } from './v-card.ts';

const card = {
  id: '01890000-0000-7000-8000-000000000000',
  personName: 'Lê Thị Mẫu, Thảo; "A\\B"',
  title: 'Phó Chủ tịch',
  role: 'Người phát ngôn',
  organisation: `UBND xã ${'Đồng Sậy '.repeat(12)}(mẫu)`,
  workPhone: '024 3333 4444',
  workEmail: null,
  lastConfirmedOn: '2026-11-20',
};

it('escapes text, leaves out what is not known, and folds long lines without cutting letters', () => {
  const text = vCard(card);
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCARD');
  expect(text).toContain('FN:Lê Thị Mẫu\\, Thảo\\; "A\\\\B"');
  expect(text).toContain('TEL;TYPE=work;VALUE=text:024 3333 4444');
  expect(text).not.toContain('EMAIL');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text.replaceAll('\r\n ', '')).toContain(`ORG:${card.organisation}`);
  expect(text.endsWith('END:VCARD\r\n')).toBe(true);
});
