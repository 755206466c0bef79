import { describe, expect, it } from 'vitest';
import type { AmendmentView } from '../../../modules/amendments/index.ts';
import { editIn } from './edit-form.ts';
import { signForm } from './sign-form.ts';
import { signAmendmentInput } from '../../../modules/amendments/index.ts';
import { readForm } from '../../forms.ts';

const ID = '0197d3a0-0000-7000-8000-00000000000a';
const amendment = {
  operations: [],
  base: {
    title: 'Chương trình (mẫu)',
    term: { from: '2026-01-01', to: '2026-12-31' },
    topics: [],
    channels: [],
    commitments: [
      {
        id: ID,
        text: 'Mỗi quý đăng ba bài',
        topics: [],
        targets: [{ periodFrom: '2026-01-01', periodTo: '2026-12-31', unit: 'lớp', quantity: 1 }],
      },
    ],
  },
} as unknown as AmendmentView;

function sent(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
const read = (...fields: (readonly [string, string])[]) => editIn(sent(fields), amendment, 'vi');

describe('forms of the working copy', () => {
  it('become one edit each', () => {
    expect(read(['op', 'topics'], ['names', ' Chuyển đổi số \r\n\r\nAn sinh'])).toEqual({
      ok: true,
      value: { op: 'topics', names: ['Chuyển đổi số', 'An sinh'] },
    });
    expect(read(['op', 'drop'], ['commitmentId', ID])).toEqual({ ok: true, value: { op: 'drop', commitmentId: ID } });
    const words = [
      ['obliged', 'B'],
      ['kind', 'coverage'],
      ['modality', 'agreed'],
      ['text', 'Mở chuyên trang'],
    ] as const;
    expect(read(['op', 'change'], ['commitmentId', ID], ...words)).toMatchObject({
      ok: true,
      value: { op: 'change', commitmentId: ID, commitment: { text: 'Mở chuyên trang', topics: [] } },
    });
    expect(read(['op', 'add'], ...words, ['topics[]', 'An sinh'])).toMatchObject({
      ok: true,
      value: { op: 'add', commitment: { topics: ['An sinh'] } },
    });
  });

  it('leave out rows without a quantity, and spread a cadence beside other units', () => {
    const rows = read(
      ['op', 'targets'],
      ['commitmentId', ID],
      ['periodFrom[]', '2026-01-01'],
      ['periodTo[]', '2026-03-31'],
      ['quantity[]', '3'],
      ['unit[]', 'bài'],
      ['periodFrom[]', ''],
      ['periodTo[]', ''],
      ['quantity[]', ''],
      ['unit[]', ''],
    );
    expect(rows).toMatchObject({ ok: true, value: { targets: [{ quantity: 3, unit: 'bài' }] } });
    const spread = read(['op', 'spread'], ['commitmentId', ID], ['quantity', '3'], ['per', 'quarter'], ['unit', 'bài']);
    expect(spread).toMatchObject({ ok: true, value: { op: 'targets', commitmentId: ID } });
    const { targets } = (spread as { value: { targets: { unit: string }[] } }).value;
    expect(targets.map((target) => target.unit)).toEqual(['lớp', 'bài', 'bài', 'bài', 'bài']);
  });

  it('say what is wrong', () => {
    expect(read(['op', 'add'], ['text', 'Thiếu bên'])).toMatchObject({ ok: false });
    expect(() => read(['op', 'erase'])).toThrow(Response);
  });
});

describe('the form of signing', () => {
  it('leaves out rows without a name', () => {
    const form = sent([
      ['id', ID],
      ['version', '4'],
      ['signedOn', '2026-05-04'],
      ['effectiveOn', '2026-05-04'],
      ['signer-name[]', 'Nguyễn Văn Thử (mẫu)'],
      ['signer-name[]', ''],
      ['signer-title[]', 'Chủ tịch'],
      ['signer-title[]', 'Không ai'],
      ['signer-organisationId[]', ''],
      ['signer-organisationId[]', ''],
      ['signer-authority[]', 'TM'],
      ['signer-authority[]', ''],
    ]);
    const found = readForm(form, signForm(signAmendmentInput), 'vi');
    expect(found).toMatchObject({
      ok: true,
      value: { signatories: [{ name: 'Nguyễn Văn Thử (mẫu)', title: 'Chủ tịch', authority: 'TM' }] },
    });
  });
});
