import { describe, expect, it } from 'vitest';
import { signatureLines } from './rules.ts';
import { signatureOf, signingWay, symbolOfBody } from './signing.ts';

const commune = { heading: 'state', name: 'Ủy ban nhân dân xã Thử (mẫu)' } as const;
const paper = { heading: 'press', name: 'Báo Sông Thử (mẫu)' } as const;

describe('who signs how', () => {
  it('makes a symbol for a body that has registered none', () => {
    expect(['Ủy ban nhân dân phường Thử', 'UBND xã Thử', paper.name, '(mẫu)'].map(symbolOfBody)).toEqual([
      'UBND',
      'UBND',
      'BST',
      'VP',
    ]);
  });

  it.each([
    ['Chủ tịch UBND xã Thử', null, commune, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['Phó Chủ tịch UBND xã Thử', null, commune, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['Phó Chủ tịch', 'KT', commune, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['Chánh Văn phòng', 'TL', commune, ['TL. CHÁNH VĂN PHÒNG']],
    ['Tổng Biên tập', null, paper, ['TỔNG BIÊN TẬP']],
    ['Phó Tổng Biên tập', 'KT', paper, ['KT. PHÓ TỔNG BIÊN TẬP']],
  ] as const)('%s, %s', (title, authority, body, lines) => {
    const signature = signatureOf({ ...signingWay(title, authority, body), name: 'Trần Thị Thử (mẫu)' }, body);
    expect(signatureLines(signature, body.heading)).toEqual(lines);
    expect(signature.name).toBe('Trần Thị Thử (mẫu)');
  });
});
