import { describe, expect, it } from 'vitest';
import { tinos } from '../../../tests/support/paper-typeface.ts';
import { mayBePrinted } from './check.ts';
import { toDocx, toHtml, toPdf } from './index.ts';
import type { OfficialPaper } from './model.ts';
import { jointMinutes, letter, partyPlan, quarterlyReport } from './papers-for-tests.ts';

function codeFor(change: Partial<OfficialPaper>): string {
  const answer = mayBePrinted({ ...quarterlyReport(2), ...change });
  return answer.yes ? 'yes' : answer.code;
}

describe('what may be printed', () => {
  it('lets the examples pass', () => {
    for (const paper of [quarterlyReport(2), letter(), partyPlan(), jointMinutes()]) {
      expect(mayBePrinted(paper)).toEqual({ yes: true });
    }
  });
  it('refuses a paper without attribution, in every format', async () => {
    const paper = { ...letter(), attribution: ' ' };
    expect(codeFor({ attribution: '' })).toBe('paper-attribution');
    expect(() => toHtml(paper)).toThrow('who asked for it');
    await expect(toDocx(paper)).rejects.toMatchObject({ code: 'paper-attribution' });
    await expect(toPdf(paper, { standard: 'ua-1', typeface: tinos() })).rejects.toMatchObject({
      code: 'paper-attribution',
    });
  });
  it('names what is wrong', () => {
    expect(codeFor({ placeAndDate: { place: 'A', date: '2026-02-30' } })).toBe('paper-date');
    expect(codeFor({ placeAndDate: { place: ' ', date: '2026-02-03' } })).toBe('paper-place');
    expect(codeFor({ summary: '' })).toBe('paper-summary');
    expect(codeFor({ signature: [] })).toBe('paper-signature');
    expect(codeFor({ heading: { kind: 'state', body: '' } })).toBe('paper-body');
    expect(codeFor({ kindName: null, addressedTo: [], number: undefined })).toBe('paper-addressee');
    expect(codeFor({ number: { ordinal: 0, symbol: 'BC-UBND' } })).toBe('paper-ordinal');
    expect(codeFor({ number: { symbol: 'BC - UBND' } })).toBe('paper-symbol');
    expect(codeFor({ number: { symbol: 'KH-UBND' } })).toBe('paper-symbol-kind');
    expect(codeFor({ heading: { kind: 'party', body: 'Đảng ủy' }, number: { symbol: 'BC-ĐU' } })).toBe(
      'paper-symbol-kind',
    );
  });
  it('refuses blocks that no format could show rightly', () => {
    const heading = (level: 1 | 2 | 3) => ({ type: 'heading', level, text: 'x' }) as const;
    expect(codeFor({ blocks: [heading(1), heading(3)] })).toBe('paper-heading-level');
    expect(codeFor({ blocks: [heading(1), heading(2), { type: 'annex', title: 'A' }, heading(2)] })).toBe(
      'paper-heading-level',
    );
    expect(codeFor({ blocks: [heading(1), heading(2), heading(3), heading(1)] })).toBe('yes');
    const columns = [{ title: 'a', width: 10, kind: 'number' } as const];
    expect(codeFor({ blocks: [{ type: 'table', columns, rows: [[1], [1, 2]] }] })).toBe('paper-table-row');
    expect(codeFor({ blocks: [{ type: 'table', columns, rows: [[Number.NaN]] }] })).toBe('paper-table-number');
    expect(codeFor({ blocks: [{ type: 'table', columns: [], rows: [] }] })).toBe('paper-table-columns');
    const bars = { type: 'bars', title: 't', description: 'd', labelTitle: 'l', valueTitle: 'v' } as const;
    expect(codeFor({ blocks: [{ ...bars, items: [{ label: 'a', value: -1 }] }] })).toBe('paper-bars');
    expect(codeFor({ blocks: [{ ...bars, description: '', items: [] }] })).toBe('paper-bars-words');
  });
});
