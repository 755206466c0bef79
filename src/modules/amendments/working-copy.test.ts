import { describe, expect, it } from 'vitest';
import { applied, differenceOf, type ContentCommitment, type Operation, type ProgrammeContent } from './model.ts';
import { editAmendmentInput, type Edit } from './input.ts';
import { stillFit, withEdit } from './operations.ts';

const COVERAGE = '00000000-0000-7000-8000-00000000000a';
const INFORMATION = '00000000-0000-7000-8000-00000000000b';
const NEW = '00000000-0000-7000-8000-00000000000c';

const TARGET = { periodFrom: '2026-01-01', periodTo: '2026-03-31', unit: 'bài', quantity: 3 };
const coverage: ContentCommitment = {
  id: COVERAGE,
  obliged: 'B',
  kind: 'coverage',
  subKind: 'news',
  modality: 'agreed',
  text: 'Mỗi quý đăng ba bài về chuyển đổi số của xã',
  cadence: 'mỗi quý 3 bài',
  topics: ['Chuyển đổi số'],
  targets: [TARGET],
};
const base: ProgrammeContent = {
  format: 1,
  title: 'Chương trình phối hợp (mẫu)',
  kind: 'programme',
  term: { from: '2026-01-01', to: '2027-12-31' },
  signedOn: '2025-12-20',
  place: 'Bến Thử',
  sites: [],
  online: false,
  purpose: 'Đưa thông tin đến người dân.',
  legalBasis: null,
  cadence: 'quarter',
  parties: [
    { organisationId: 'a', name: 'UBND xã Bến Thử (mẫu)', side: 'A', isLead: true, onBehalfOf: null },
    { organisationId: 'b', name: 'Báo Sông Thử (mẫu)', side: 'B', isLead: true, onBehalfOf: null },
  ],
  people: [],
  topics: ['Chuyển đổi số', 'Nông thôn mới'],
  channels: ['Báo in'],
  commitments: [
    coverage,
    {
      ...coverage,
      id: INFORMATION,
      obliged: 'A',
      kind: 'information',
      subKind: null,
      text: 'Cung cấp tin hằng tuần',
      cadence: null,
      targets: [],
    },
  ],
};
const words = ({ obliged, kind, modality, text, cadence, topics }: ContentCommitment) => ({
  obliged,
  kind,
  modality,
  text,
  cadence,
  topics: [...topics],
});
const facts = {
  title: base.title,
  termFrom: '2026-01-01',
  termTo: '2027-12-31',
  signedOn: '2025-12-20',
  place: 'Bến Thử',
  purpose: base.purpose,
  cadence: 'quarter' as const,
};
const edited = (...edits: readonly Edit[]): Operation[] =>
  edits.reduce<Operation[]>((operations, edit) => withEdit(base, operations, edit, NEW), []);
const change = (text: string): Edit => ({
  op: 'change',
  commitmentId: COVERAGE,
  commitment: { ...words(coverage), text },
});

describe('the working copy', () => {
  it('keeps one operation for each thing, and none for what was put back', () => {
    expect(edited(change('Bản một'), change('Bản hai'))).toEqual([
      { op: 'change', commitmentId: COVERAGE, commitment: { ...words(coverage), text: 'Bản hai' } },
    ]);
    expect(edited(change('Bản một'), change(coverage.text))).toEqual([]);
    expect(edited({ op: 'facts', facts: { ...facts, termTo: '2028-12-31' } })).toEqual([
      { op: 'facts', facts: { termTo: '2028-12-31' } },
    ]);
    expect(edited({ op: 'facts', facts: { ...facts, termTo: '2028-12-31' } }, { op: 'facts', facts })).toEqual([]);
    expect(edited({ op: 'channels', names: ['Phát thanh'] }, { op: 'channels', names: ['Báo in'] })).toEqual([]);
    const targets = (quantity: number): Edit => ({
      op: 'targets',
      commitmentId: COVERAGE,
      targets: [{ ...TARGET, quantity }],
    });
    expect(edited(targets(5), targets(3))).toEqual([]);
  });

  it('drops instead of changing, restores, and forgets what was added and dropped again', () => {
    expect(edited(change('Bản một'), { op: 'drop', commitmentId: COVERAGE })).toEqual([
      { op: 'drop', commitmentId: COVERAGE },
    ]);
    expect(edited({ op: 'drop', commitmentId: COVERAGE }, { op: 'restore', commitmentId: COVERAGE })).toEqual([]);
    const add: Edit = { op: 'add', commitment: { ...words(coverage), text: 'Mở chuyên trang' } };
    const rewritten: Edit = {
      op: 'change',
      commitmentId: NEW,
      commitment: { ...words(coverage), text: 'Mở hai trang' },
    };
    expect(edited(add, rewritten)).toMatchObject([{ op: 'add', commitment: { text: 'Mở hai trang' } }]);
    expect(
      edited(add, { op: 'targets', commitmentId: NEW, targets: [TARGET] }, { op: 'drop', commitmentId: NEW }),
    ).toEqual([]);
  });

  it('shows what the programme would say', () => {
    const result = applied(
      base,
      edited(
        change('Mỗi quý đăng bốn bài'),
        { op: 'topics', names: ['Nông thôn mới', 'An sinh'] },
        { op: 'drop', commitmentId: INFORMATION },
        { op: 'add', commitment: { ...words(coverage), kind: 'joint', text: 'Mở chuyên trang', topics: ['An sinh'] } },
        { op: 'targets', commitmentId: NEW, targets: [TARGET] },
      ),
    );
    expect(result.topics).toEqual(['Nông thôn mới', 'An sinh']);
    expect(result.commitments).toMatchObject([
      // Its topic is gone, so it is gone here too.
      { id: COVERAGE, text: 'Mỗi quý đăng bốn bài', subKind: 'news', topics: [], targets: [TARGET] },
      { id: NEW, text: 'Mở chuyên trang', topics: ['An sinh'], targets: [TARGET] },
    ]);
    expect(applied(base, [])).toEqual(base);
  });

  it('no longer fits when what it builds on has changed, and only then', () => {
    const now = (more: Partial<ProgrammeContent>): ProgrammeContent => ({ ...base, ...more });
    const fits = (operations: Operation[], is: ProgrammeContent) => stillFit(base, is, operations).yes;
    const one = edited(change('Bản một'));
    expect(fits(one, base)).toBe(true);
    expect(fits(one, now({ title: 'Tên khác', channels: [] }))).toBe(true);
    expect(fits(one, now({ commitments: [{ ...coverage, targets: [] }] }))).toBe(true);
    expect(fits(one, now({ commitments: [{ ...coverage, text: 'Đã khác' }] }))).toBe(false);
    expect(fits(one, now({ commitments: [] }))).toBe(false);
    const term = edited({ op: 'facts', facts: { ...facts, termTo: '2028-12-31' } });
    expect(fits(term, now({ title: 'Tên khác' }))).toBe(true);
    expect(fits(term, now({ term: { from: '2026-01-01', to: '2029-12-31' } }))).toBe(false);
    expect(fits(edited({ op: 'channels', names: [] }), now({ channels: ['Khác'] }))).toBe(false);
    const added = edited(
      { op: 'add', commitment: words(coverage) },
      { op: 'targets', commitmentId: NEW, targets: [TARGET] },
    );
    expect(fits(added, now({ commitments: [] }))).toBe(true);
  });

  it('takes no edit that is not one', () => {
    const parse = (edit: unknown) => editAmendmentInput.safeParse({ id: COVERAGE, version: 1, edit }).success;
    expect(parse({ op: 'drop', commitmentId: COVERAGE })).toBe(true);
    expect(parse({ op: 'erase', commitmentId: COVERAGE })).toBe(false);
    expect(parse({ op: 'add', commitment: { ...words(coverage), text: 'ab' } })).toBe(false);
  });
});

describe('the difference', () => {
  it('is told by fact, list, commitment and target', () => {
    const after = applied(
      base,
      edited(
        { ...change('Mỗi quý đăng bốn bài về chuyển đổi số của xã') } as Edit,
        { op: 'targets', commitmentId: COVERAGE, targets: [{ ...TARGET, quantity: 4 }] },
        { op: 'facts', facts: { ...facts, termTo: '2028-12-31' } },
        { op: 'channels', names: ['Báo in', 'Phát thanh'] },
        { op: 'drop', commitmentId: INFORMATION },
      ),
    );
    expect(differenceOf(base, after)).toEqual({
      facts: [{ fact: 'termTo', before: '2027-12-31', after: '2028-12-31' }],
      parties: null,
      people: null,
      topics: null,
      channels: { gone: [], added: ['Phát thanh'] },
      commitments: [
        {
          status: 'changed',
          commitment: after.commitments[0],
          text: [
            { kind: 'same', text: 'Mỗi quý đăng ' },
            { kind: 'gone', text: 'ba' },
            { kind: 'new', text: 'bốn' },
            { kind: 'same', text: ' bài về chuyển đổi số của xã' },
          ],
          obliged: null,
          kind: null,
          modality: null,
          cadence: null,
          topics: null,
          targets: [{ periodFrom: '2026-01-01', periodTo: '2026-03-31', unit: 'bài', before: 3, after: 4 }],
        },
        {
          status: 'dropped',
          commitment: base.commitments[1],
          text: [{ kind: 'gone', text: 'Cung cấp tin hằng tuần' }],
          obliged: null,
          kind: null,
          modality: null,
          cadence: null,
          topics: null,
          targets: [],
        },
      ],
      unchanged: 0,
      isEmpty: false,
    });
  });

  it('says old and new side, kind and parties, and is empty between equals', () => {
    const after: ProgrammeContent = {
      ...base,
      parties: [base.parties[0]!, { ...base.parties[1]!, name: 'Báo Đồng Thử (mẫu)' }],
      commitments: [{ ...coverage, obliged: 'both', kind: 'joint', cadence: null }, base.commitments[1]!],
    };
    expect(differenceOf(base, after)).toMatchObject({
      parties: { gone: ['B: Báo Sông Thử (mẫu)'], added: ['B: Báo Đồng Thử (mẫu)'] },
      commitments: [
        {
          obliged: { before: 'B', after: 'both' },
          kind: { before: 'coverage', after: 'joint' },
          cadence: { before: 'mỗi quý 3 bài', after: null },
        },
      ],
      unchanged: 1,
    });
    expect(differenceOf(base, base)).toMatchObject({ isEmpty: true, unchanged: 2 });
  });
});
