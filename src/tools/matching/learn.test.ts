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

// Texts on nets that never say "nghề đan lưới".
const NETS = [
  'bà Tư ngồi vá sợi cước',
  'cuộn sợi cước và phao xốp',
  'phao xốp kết bên sợi cước',
  'sợi cước đứt lại nối',
];
const HULLS = ['thợ xẻ ván đáy', 'trát khe ván đáy', 'ván đáy ngâm nước', 'hạ thủy, ván đáy kín nước'];

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
    const thrice = (texts: readonly string[]) => [...texts, ...texts, ...texts];
    const found = asked([...decided('craft', thrice(NETS), true), ...decided('boats', thrice(HULLS), true)], NEWS);
    expect(found.map((one) => one.commitmentId)).toEqual(['craft']);
    expect(found[0]!.reasons.map((reason) => reason.vi).join('; ')).toMatch(
      /học từ 12 quyết định của chương trình này: có .*“sợi cước”.*như những bài đã được xác nhận/,
    );
  });

  it('keeps back what people rejected, in this programme and commitment only', () => {
    const text = 'Nghề đan lưới được giới thiệu ở hội chợ, gian nghề đan lưới bán vé số.';
    const before = asked([], text)[0]!;
    const wrong = ['hội chợ bán vé số', 'bán vé số ở hội chợ', 'hội chợ thêm bán vé số', 'vé số và hội chợ, bán vé số'];
    const after = asked([...decided('craft', wrong, false), ...decided('craft', NETS, true)], text);
    expect(after[0]?.weight ?? 0).toBeLessThan(before.weight);
    expect(asked(decided('boats', wrong, false), text)[0]!.weight).toBe(before.weight);
  });

  it('learns nothing from a handful, and forgets what was taken back', () => {
    const two = [...decided('craft', NETS.slice(0, 2), true), ...decided('boats', HULLS, true)];
    expect(learn(two).get('craft')!.pairs.size).toBe(0);
    const lessons = learn([...decided('craft', NETS, true), ...decided('boats', HULLS, true)]);
    expect(lessons.get('craft')).toMatchObject({ decisions: 4, confirmed: 4, rejected: 0 });
    expect(lessons.get('craft')!.pairs.get('sợi cước')).toBeGreaterThan(0);
    expect(lessons.get('craft')!.pairs.get('ván đáy')).toBeLessThan(0);
  });

  it('counts as its own record only what it suggested', () => {
    const lessons = learn([...decided('craft', NETS, true, false), ...decided('craft', HULLS, false)]);
    expect(lessons.get('craft')).toMatchObject({ decisions: 8, confirmed: 0, rejected: 4 });
    const found = asked(
      [...decided('craft', NETS, true), ...decided('boats', HULLS, true)],
      'Nghề đan lưới, nghề đan lưới.',
    );
    expect(found[0]!.reasons.map((reason) => reason.vi)).toContain(
      'trước đây 4 trên 4 gợi ý cho cam kết này được xác nhận',
    );
  });
});
