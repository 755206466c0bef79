import { describe, expect, it } from 'vitest';
import { renewalIn } from './renew-form.ts';

const ID = '0197d3a0-0000-7000-8000-00000000000a';
const [FIRST, SECOND] = ['0197d3a0-0000-7000-8000-00000000000b', '0197d3a0-0000-7000-8000-00000000000c'];
const WORDS = { noTerm: 'thiếu thời hạn', wrong: 'sai' };

function form(changes: Record<string, string> = {}): FormData {
  const given = new FormData();
  const fields = {
    title: 'Kỳ mới (mẫu)',
    termFrom: '2028-01-01',
    termTo: '2028-12-31',
    'commitments.0.commitmentId': FIRST,
    'commitments.0.keep': 'yes',
    'commitments.0.text': 'Mỗi quý đăng bốn bài',
    'commitments.0.cadence': '',
    'commitments.0.targets.0.quantity': '4',
    'commitments.0.targets.0.unit': 'bài',
    'commitments.0.targets.0.per': 'quarter',
    'commitments.0.targets.1.quantity': '',
    'commitments.0.targets.1.unit': 'video',
    'commitments.0.targets.1.per': 'year',
    'commitments.1.commitmentId': SECOND,
    'commitments.1.text': 'Không chuyển sang',
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) given.set(name, value);
  return given;
}

describe('the renewal wizard', () => {
  it('takes the chosen commitments, with targets spread over the new term', () => {
    const read = renewalIn(ID, form(), WORDS);
    expect(read).toMatchObject({ ok: true, value: { id: ID, title: 'Kỳ mới (mẫu)', termFrom: '2028-01-01' } });
    const { commitments } = (read as Extract<typeof read, { ok: true }>).value;
    expect(commitments).toMatchObject([{ commitmentId: FIRST, text: 'Mỗi quý đăng bốn bài', cadence: null }]);
    expect(commitments[0]!.targets).toHaveLength(4);
    expect(commitments[0]!.targets![3]).toEqual({
      periodFrom: '2028-10-01',
      periodTo: '2028-12-31',
      unit: 'bài',
      quantity: 4,
    });
  });

  it('renews without any commitment, and without a term when no target is set', () => {
    const none = form();
    none.delete('commitments.0.keep');
    expect(renewalIn(ID, none, WORDS)).toMatchObject({ ok: true, value: { commitments: [] } });
    const plain = new FormData();
    plain.set('title', 'Kỳ mới (mẫu)');
    expect(renewalIn(ID, plain, WORDS)).toMatchObject({ ok: true, value: { commitments: [], termTo: null } });
  });

  it('says where something is missing', () => {
    expect(renewalIn(ID, form({ termTo: '' }), WORDS)).toEqual({ ok: false, fields: { termTo: 'thiếu thời hạn' } });
    expect(renewalIn(ID, form({ 'commitments.0.text': 'x' }), WORDS)).toEqual({
      ok: false,
      fields: { 'commitments.0.text': 'sai' },
    });
    expect(renewalIn(ID, form({ 'commitments.0.targets.0.quantity': '-1' }), WORDS)).toMatchObject({ ok: false });
  });
});
