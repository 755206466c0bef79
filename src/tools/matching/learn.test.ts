import { describe, expect, it } from 'vitest';
import { decidedText, learn, prepareProgramme, suggest, withLessons, type Decision } from './index.ts';

const programme = prepareProgramme({
  programmeId: 'p1',
  title: 'Chương trình phối hợp (mẫu)',
  term: { from: '2026-01-01', to: '2026-12-31' },
  parties: [
    { organisationId: 'ward', name: 'UBND phường Đông Hòa (mẫu)', aliases: [], kind: 'authority' },
    { organisationId: 'press', name: 'Báo Thử (mẫu)', aliases: [], kind: 'press' },
  ],
  topics: [
    { id: 'craft', name: 'nghề đan lưới' },
    { id: 'boats', name: 'đóng thuyền' },
  ],
  commitments: [
    { id: 'craft', obligedSide: 'B', kind: 'coverage.topic', text: 'giới thiệu nghề đan lưới', topics: ['craft'] },
    { id: 'boats', obligedSide: 'B', kind: 'coverage.topic', text: 'giới thiệu nghề đóng thuyền', topics: ['boats'] },
  ],
  planActions: [],
});

// Texts on nets that never say "nghề đan lưới", each with much of its own around.
const NETS = among('kéo sợi cước, buộc phao xốp', 8);
const HULLS = among('xẻ ván đáy, trát khe', 8);
const FAIR = among('bán vé số, dựng rạp', 8);

function among(words: string, count: number): string[] {
  return Array.from({ length: count }, (_, text) => {
    const around = Array.from(
      { length: 20 },
      (__, word) => `${'bcdghklm'[text]}${'aeiou'[word % 5]}${'nmtcp'[word % 4]}`,
    );
    return `${around.join(' ')}. ${words}`;
  });
}

function decided(commitmentId: string, texts: readonly string[], confirmed: boolean, suggested = true): Decision[] {
  return texts.map((text, at) => ({
    clippingId: `${commitmentId}${confirmed ? '' : '-'}${at}`,
    commitmentId,
    confirmed,
    suggested,
    text: decidedText({ title: '', sapo: '', text }),
  }));
}

function asked(decisions: readonly Decision[], text: string) {
  return suggest(
    {
      id: 'c',
      outletId: 'o',
      outletOrganisationId: 'press',
      title: 'Một buổi sáng ở phường Đông Hòa',
      sapo: 'Phường Đông Hòa có nhiều người làm nghề lâu năm.',
      text,
      publishedOn: '2026-05-05',
    },
    [withLessons(programme, learn(decisions))],
  );
}

describe('learning from decisions', () => {
  const NEWS = 'Người trong xóm kéo sợi cước, buộc phao xốp từ sáng sớm.';

  it('suggests what it would not have, and says from how many decisions and by which words', () => {
    expect(asked([], NEWS)).toEqual([]);
    const found = asked([...decided('craft', NETS, true), ...decided('boats', HULLS, true)], NEWS);
    expect(found.map((one) => one.commitmentId)).toEqual(['craft']);
    expect(found[0]!.reasons.map((reason) => reason.vi).join('; ')).toMatch(
      /học từ 8 quyết định của chương trình này: có .*“phao xốp”.*như những bài đã được xác nhận/,
    );
  });

  it('keeps back what people rejected, in this programme and commitment only', () => {
    const text = 'Nghề đan lưới được giới thiệu, gian nghề đan lưới bán vé số, dựng rạp.';
    const before = asked([], text)[0]!;
    const after = asked([...decided('craft', FAIR, false), ...decided('craft', NETS, true)], text);
    expect(after[0]?.weight ?? 0).toBeLessThan(before.weight);
    expect(asked(decided('boats', FAIR, false), text)[0]!.weight).toBe(before.weight);
  });

  it('learns nothing from a handful, and forgets what was taken back', () => {
    const two = [...decided('craft', NETS.slice(0, 2), true), ...decided('boats', HULLS, true)];
    expect(learn(two).get('craft')!.pairs.size).toBe(0);
    const lessons = learn([...decided('craft', NETS, true), ...decided('boats', HULLS, true)]);
    expect(lessons.get('craft')).toMatchObject({ decisions: 8, confirmed: 8, rejected: 0 });
    expect(lessons.get('craft')!.pairs.get('sợi cước')).toBeGreaterThan(0);
    expect(lessons.get('craft')!.pairs.get('ván đáy')).toBeLessThan(0);
  });

  it('takes reprints of one text for one', () => {
    const reprints = Array.from({ length: 8 }, () => NETS[0]!);
    const lessons = learn([...decided('craft', reprints, true), ...decided('boats', HULLS, true)]);
    expect(lessons.get('craft')!.pairs.size).toBe(0);
  });

  it('counts as its own record only what it suggested', () => {
    const lessons = learn([...decided('craft', NETS, true, false), ...decided('craft', HULLS, false)]);
    expect(lessons.get('craft')).toMatchObject({ decisions: 16, confirmed: 0, rejected: 8 });
    const found = asked(
      [...decided('craft', NETS, true), ...decided('boats', HULLS, true)],
      'Nghề đan lưới, nghề đan lưới.',
    );
    expect(found[0]!.reasons.map((reason) => reason.vi)).toContain(
      'trước đây 8 trên 8 gợi ý cho cam kết này được xác nhận',
    );
  });
});
