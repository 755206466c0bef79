import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditLines, judgeReprint, type PublishedText } from './index.ts';

const STORY = `Sáng nay, người dân thôn Bến Cũ mang thuyền ra vớt bèo trên đoạn kênh dài gần hai cây số.
Anh em trong xóm chia nhau từng khúc, ai có cào dùng cào, ai không có thì kéo bằng dây thừng.
Đến trưa, nước đã chảy được qua cống và lũ trẻ lại nhảy xuống tắm như mọi mùa hè trước.
Ban quản lý kênh cho biết lần tới sẽ mời thêm máy xúc để nạo lớp bùn lâu năm ở khúc cua.`;

const songMau = { name: 'Báo Sông Mẫu (mẫu)', domain: 'songmau.example' };
const langMau = { name: 'Báo Làng Mẫu (mẫu)', aliases: ['Làng Mẫu điện tử'] };

function published(more: Partial<PublishedText>): PublishedText {
  return { text: STORY, outlet: songMau, publishedAt: '2026-05-04T08:00:00+07:00', ...more };
}

describe('judgeReprint', () => {
  it('says nothing of texts that are not alike', () => {
    const other = published({
      text: 'Một bài khác hẳn về phiên chợ sớm ở đầu làng, nơi các bà bán bánh lá và rau vườn.',
    });
    expect(judgeReprint({ clipping: published({}), other })).toBeNull();
    expect(judgeReprint({ clipping: published({ text: '' }), other: published({ text: '' }) })).toBeNull();
  });

  it.each([
    ['stated apart', { credit: 'Theo Báo Làng Mẫu' }],
    ['without accents', { credit: 'Nguon: lang mau' }],
    ['as the last line', { text: `${STORY}\n(Theo Làng Mẫu điện tử)` }],
    ['in another case and form', { text: `${STORY}\nNGUỒN: BÁO LÀNG MẪU`.normalize('NFD') }],
  ])('believes a credit line before the times: %s', (_, more) => {
    const clipping = published({ ...more, publishedAt: '2026-05-04T07:00:00+07:00' });
    const other = published({ outlet: langMau, publishedAt: '2026-05-04T09:30:00+07:00' });
    const judged = judgeReprint({ clipping, other })!;
    expect(judged).toMatchObject({ original: 'b', decidedBy: 'credit' });
    expect(judged.containment).toBeGreaterThan(0.95);
    const said = judged.reasons.map((reason) => reason.vi).join('; ');
    expect(said).toMatch(/ghi nguồn/);
    expect(said).toMatch(/lấy theo dòng dẫn nguồn/);
  });

  it('knows an outlet by its domain', () => {
    const clipping = published({ outlet: langMau, credit: 'Nguồn: https://songmau.example/xa-hoi/1.html' });
    expect(judgeReprint({ clipping, other: published({}) })).toMatchObject({ original: 'b', decidedBy: 'credit' });
  });

  it('goes by time when nobody is credited, and by completeness when times say nothing', () => {
    const later = published({ outlet: langMau, publishedAt: '2026-05-04T10:00:00+07:00' });
    expect(judgeReprint({ clipping: later, other: published({}) })).toMatchObject({ original: 'b', decidedBy: 'time' });

    const cut = published({ outlet: langMau, text: STORY.split('\n').slice(0, 2).join('\n'), publishedAt: null });
    const judged = judgeReprint({ clipping: cut, other: published({}) })!;
    expect(judged).toMatchObject({ containment: 1, original: 'b', decidedBy: 'completeness' });
    expect(judged.reasons.at(-1)!.vi).toMatch(/chỉ dài bằng \d+ %/);

    const minuteApart = published({ outlet: langMau, publishedAt: '2026-05-04T08:01:00+07:00' });
    expect(judgeReprint({ clipping: minuteApart, other: published({}) })!.decidedBy).toBe('nothing');
  });

  it('does not take sides when each credits the other, and says when a third is credited', () => {
    const a = published({ credit: 'Theo Làng Mẫu' });
    const b = published({ outlet: langMau, credit: 'Theo Báo Sông Mẫu', publishedAt: '2026-05-05T08:00:00+07:00' });
    expect(judgeReprint({ clipping: a, other: b })).toMatchObject({ original: 'a', decidedBy: 'time' });
    const third = published({ credit: 'Theo TTX Mẫu' });
    const judged = judgeReprint({ clipping: third, other: published({ outlet: langMau, publishedAt: null }) })!;
    expect(judged.reasons.map((reason) => reason.vi).join()).toContain('TTX Mẫu');
  });

  it('names the same original whichever text is given first', () => {
    const any = fc.record({
      outlet: fc.constantFrom(songMau, langMau, { name: 'Cổng tin Mẫu (mẫu)' }),
      credit: fc.constantFrom(null, 'Theo Báo Sông Mẫu', 'Nguồn: Làng Mẫu', 'Theo Cổng tin Mẫu'),
      publishedAt: fc.constantFrom(null, '2026-05-04T08:00:00+07:00', '2026-05-06T08:00:00+07:00'),
      text: fc.constantFrom(
        STORY,
        STORY.split('\n').slice(1).join('\n'),
        `${STORY}\nLời cuối của tòa soạn gửi bạn đọc.`,
      ),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        fc.pre(a.outlet.name !== b.outlet.name);
        const one = judgeReprint({ clipping: a, other: b })!;
        const two = judgeReprint({ clipping: b, other: a })!;
        expect(two.original).toBe(one.original === 'a' ? 'b' : 'a');
        expect(two.containment).toBe(one.containment);
        expect(two.decidedBy).toBe(one.decidedBy);
      }),
    );
  });
});

describe('creditLines', () => {
  it('reads credit lines at the edges and leaves sentences alone', () => {
    expect(creditLines('Tít\nThân bài.\nTheo Báo Làng Mẫu')).toEqual(['Báo Làng Mẫu']);
    expect(creditLines(`${STORY}\nNguồn: songmau.example`)).toEqual(['songmau.example']);
    expect(
      creditLines(
        'Theo ông Trần Mẫu Hòa, Chủ tịch UBND xã, việc này cần sự bền bỉ của cả làng và của từng gia đình trong nhiều năm nữa.\nHết.',
      ),
    ).toEqual([]);
    expect(creditLines('Thân bài.', 'Theo Sông Mẫu')).toEqual(['Sông Mẫu']);
  });
});
