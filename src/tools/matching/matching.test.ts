import { describe, expect, it } from 'vitest';
import { foldAccents } from '../vietnamese/index.ts';
import {
  explainWeight,
  prepareProgramme,
  suggest,
  weigh,
  type MatchingClipping,
  type MatchingProgramme,
  type Signals,
  type Suggestion,
} from './index.ts';

const programme: MatchingProgramme = {
  programmeId: 'p1',
  title: 'Chương trình phối hợp giữa UBND phường Đông Hòa (mẫu) và Báo Thử (mẫu)',
  term: { from: '2026-01-01', to: '2026-12-31' },
  parties: [
    {
      organisationId: 'ward',
      name: 'UBND phường Đông Hòa (mẫu)',
      aliases: ['phường Đông Hòa'],
      kind: 'authority',
      place: 'tỉnh Mẫu Giang (mẫu)',
    },
    { organisationId: 'press', name: 'Báo Thử (mẫu)', aliases: [], kind: 'press', place: 'tỉnh Mẫu Giang (mẫu)' },
  ],
  people: [{ name: 'Lê Thị Mẫu Thảo', title: 'Chủ tịch UBND phường' }],
  topics: [
    { id: 'digital', name: 'chuyển đổi số' },
    { id: 'waste', name: 'bảo vệ môi trường' },
  ],
  commitments: [
    {
      id: 'digital',
      obligedSide: 'B',
      kind: 'coverage.topic',
      text: 'tuyên truyền về chuyển đổi số',
      topics: ['digital'],
    },
    {
      id: 'waste',
      obligedSide: 'B',
      kind: 'coverage.topic',
      text: 'phản ánh việc bảo vệ môi trường',
      topics: ['waste'],
    },
    { id: 'info', obligedSide: 'A', kind: 'information.supply', text: 'cung cấp thông tin hằng tháng', topics: [] },
  ],
  planActions: [
    { id: 'plan-1', commitmentId: 'digital', title: 'Bài về tổ công nghệ số cộng đồng', dueOn: '2026-05-12' },
    { id: 'plan-2', commitmentId: 'digital', title: 'Bài về chợ không tiền mặt', dueOn: '2026-05-12' },
  ],
};

const BODY = `Các thành viên tổ công nghệ số đến từng nhà giúp bà con cài chữ ký số và nộp hồ sơ qua dịch vụ công trực tuyến.
Nhiều cụ ngoài bảy mươi tuổi đã tự quét mã để trả tiền điện. Người bán hàng ở chợ cũng quen dần với mã QR.`;

function clipping(more: Partial<MatchingClipping>): MatchingClipping {
  return {
    id: 'c1',
    outletId: 'thu',
    outletOrganisationId: 'press',
    title: 'Phường Đông Hòa: tổ công nghệ số gõ cửa từng nhà',
    sapo: 'Sau sáu tháng, phường Đông Hòa (mẫu) có thêm hai nghìn người dùng dịch vụ công trực tuyến.',
    text: BODY,
    publishedOn: '2026-05-12',
    ...more,
  };
}

function ask(more: Partial<MatchingClipping>, ...programmes: MatchingProgramme[]): Suggestion[] {
  return suggest(clipping(more), (programmes.length > 0 ? programmes : [programme]).map(prepareProgramme));
}
const served = (found: readonly Suggestion[]): string[] => found.map((one) => `${one.programmeId}/${one.commitmentId}`);
const said = (found: readonly Suggestion[]): string => found[0]?.reasons.map((reason) => reason.vi).join('; ') ?? '';

describe('suggest', () => {
  it('names the commitment and the planned action, with reasons in words', () => {
    const found = ask({});
    expect(served(found)).toEqual(['p1/digital']);
    expect(found[0]!.planActionId).toBe('plan-1');
    expect(found[0]!.weight).toBeGreaterThan(0.8);
    expect(said(found)).toContain('nêu tên phường Đông Hòa trong tiêu đề');
    expect(said(found)).toContain('chuyển đổi số');
    expect(said(found)).toMatch(/“(tổ )?công nghệ số”/);
    expect(said(found)).toContain('đăng đúng ngày của việc theo kế hoạch “Bài về tổ công nghệ số cộng đồng”');
    for (const reason of found[0]!.reasons) expect(reason.en).not.toBe('');
  });

  it.each<[string, (text: string) => string]>([
    ['NFD', (text) => text.normalize('NFD')],
    ['the other tone placement', (text) => text.replaceAll('Hòa', 'Hoà')],
    ['lost accents', foldPreservingCapitals],
    ['a shortened kind', (text) => text.replaceAll(/phường Đông/gi, 'P.Đông')],
  ])('does not depend on %s', (_, change) => {
    const { title, sapo, text } = clipping({});
    expect(served(ask({ title: change(title), sapo: change(sapo!), text: change(text) }))).toEqual(['p1/digital']);
  });

  it.each<[string, Partial<MatchingClipping>]>([
    ['a commune of the same name', rename('xã Đông Hòa')],
    ['a longer name', rename('phường Đông Hòa Thượng')],
    ['a ward of the same name in another province', rename('phường Đông Hòa, tỉnh Mẫu Sơn')],
    ['another place', rename('phường Tây Hồ Mẫu')],
    [
      'words that are no name',
      { title: 'Chuyện chuyển đổi số', sapo: 'Mùa đông hòa vào xuân, dịch vụ công trực tuyến.' },
    ],
    [
      'another topic',
      {
        title: 'Phường Đông Hòa thắng trận chung kết',
        sapo: 'Đội phường Đông Hòa ghi hai bàn.',
        text: 'Thủ môn cản năm quả.',
      },
    ],
    ['a day before the term', { publishedOn: '2025-12-31' }],
    ['a day after the term', { publishedOn: '2027-01-01' }],
  ])('suggests nothing for %s', (_, more) => {
    expect(served(ask(more))).toEqual([]);
  });

  it('leaves alone a text about another place that mentions ours beside it', () => {
    const more = rename('xã Rừng Thưa');
    const text = `${BODY}\nTrước đó, phường Đông Hòa cũng cử người sang học.`;
    expect(served(ask({ ...more, text }))).toEqual([]);
    const leader = `${text}\nBà Lê Thị Mẫu Thảo cùng đoàn ở lại hai ngày.`;
    expect(served(ask({ ...more, text: leader }))).toEqual([]);
  });

  it('goes by the kind that is said more often when a ward and a commune of one name stand in one text', () => {
    const more = rename('xã Đông Hòa');
    const text = `${BODY}\nPhường Đông Hòa ở bên kia sông cũng đang làm.`;
    expect(served(ask({ ...more, text }))).toEqual([]);
    expect(served(ask({ text: `${BODY}\nXã Đông Hòa ở bên kia sông cũng đang làm.` }))).toEqual(['p1/digital']);
  });

  it('takes a person’s name after the place for a person, and says that the leader is named', () => {
    const text = `${BODY}\nChủ tịch UBND phường Đông Hòa Lê Thị Mẫu Thảo đến dự.`;
    const found = ask({ text });
    expect(said(found)).toContain('có nêu Lê Thị Mẫu Thảo, Chủ tịch UBND phường');
    expect(found[0]!.signals.people).toBe(1);
  });

  it('gives a text without a province to the place where the press is at home', () => {
    const [ward, press] = programme.parties;
    const afar: MatchingProgramme = {
      ...programme,
      programmeId: 'p2',
      parties: [{ ...ward!, place: 'tỉnh Mẫu Sơn (mẫu)' }, press!],
    };
    expect(served(ask({}, afar, programme))).toEqual(['p1/digital']);
    expect(served(ask(rename('phường Đông Hòa, tỉnh Mẫu Sơn'), afar, programme))).toEqual(['p2/digital']);
  });

  it('proves supplied information by the text that was taken over', () => {
    const supplied = `Phường thông tin: ${BODY} Số trực ban hoạt động suốt ngày đêm, người trả lời báo chí là Phó Chủ tịch phường.`;
    const withText = { ...programme, suppliedTexts: [{ id: 's1', text: supplied, commitmentId: 'info' }] };
    const found = suggest(clipping({}), [prepareProgramme(withText)], { within: 1 });
    const info = found.find((one) => one.commitmentId === 'info')!;
    expect(info.signals.reuse).toBeGreaterThan(0.6);
    expect(info.reasons.map((reason) => reason.vi).join()).toMatch(/trùng \d\d % văn bản đã cung cấp/);
    expect(served(ask({}))).not.toContain('p1/info');
  });

  it('lets a commitment about the whole place take any news of it', () => {
    const general = {
      ...programme,
      commitments: [{ id: 'all', obligedSide: 'B', kind: 'coverage.general', text: 'thông tin về phường', topics: [] }],
      planActions: [],
    };
    const news = { title: 'Phường Đông Hòa vào chung kết', sapo: 'Đội phường Đông Hòa thắng.', text: 'Hai bàn.' };
    expect(served(ask(news, general))).toEqual(['p1/all']);
    expect(served(ask(rename('xã Đông Hòa'), general))).toEqual([]);
  });

  it('weighs the agreed format, the obliged outlet and the days of force', () => {
    const one = (more: Partial<MatchingProgramme['commitments'][number]>, format?: string): Suggestion[] =>
      ask(format ? { format } : {}, {
        ...programme,
        commitments: [{ ...programme.commitments[0]!, ...more }],
      });
    const plain = one({})[0]!.weight;
    expect(one({ formats: ['video'] }, 'video')[0]!.weight).toBeGreaterThan(plain);
    expect(one({ formats: ['video'] }, 'tin, bài')[0]!.weight).toBeLessThan(plain);
    expect(one({ outletOrganisationIds: ['somebody else'] })[0]!.weight).toBeLessThan(plain);
    expect(one({ active: { from: '2026-06-01', to: '2026-12-31' } })).toEqual([]);
  });

  it('knows people in office only in the days of their office', () => {
    const named = (from: string, to?: string) =>
      ask(
        { text: `${BODY}\nBà Lê Thị Mẫu Thảo đến dự.` },
        { ...programme, people: [{ name: 'Lê Thị Mẫu Thảo', title: 'Chủ tịch', from, ...(to ? { to } : {}) }] },
      )[0]!.signals.people;
    expect([named('2026-01-01'), named('2026-06-01'), named('2025-01-01', '2026-05-11')]).toEqual([1, 0, 0]);
  });

  it('takes the day and the place of a planned action for signs of it', () => {
    const text = `${BODY}\nSáng 25/5, lớp học mở tại nhà văn hóa khu phố Hai.`;
    const planActions = [
      { ...programme.planActions[0]!, dueOn: '2026-05-25', place: 'Nhà văn hóa khu phố Hai' },
      { ...programme.planActions[1]!, dueOn: '2026-05-25' },
    ];
    const [plain] = ask({}, { ...programme, planActions });
    const [told] = ask({ text }, { ...programme, planActions });
    expect(told!.planActionId).toBe('plan-1');
    expect(told!.signals.plan).toBeGreaterThan(plain!.signals.plan);
    expect(said([told!])).toContain('nêu ngày 25/05/2026 của việc này');
    expect(said([told!])).toContain('nêu địa điểm của việc này: Nhà văn hóa khu phố Hai');
  });

  it('takes the news of the signing, in its days, for a commitment about the whole place or joint work', () => {
    const commitments = [
      { id: 'joint', obligedSide: 'both', kind: 'joint.event', text: 'phối hợp tổ chức các sự kiện', topics: [] },
    ];
    const news = {
      title: 'Phường Đông Hòa và Báo Thử ký kết chương trình phối hợp',
      sapo: 'Lễ ký diễn ra tại phường Đông Hòa.',
      text: 'Hai bên trao văn bản.',
    };
    const signed = (on: string) => ask(news, { ...programme, commitments, ceremonies: [{ id: 's', on }] });
    expect(served(signed('2026-05-10'))).toEqual(['p1/joint']);
    expect(said(signed('2026-05-10'))).toContain('nói về lễ ký ngày 10/05/2026 của chương trình');
    expect(served(signed('2026-03-10'))).toEqual([]);
  });

  it('gives the same answer whatever the order of the programmes', () => {
    const other: MatchingProgramme = {
      ...programme,
      programmeId: 'p3',
      parties: [{ ...programme.parties[0]!, name: 'UBND xã Đông Hòa (mẫu)', aliases: [] }, programme.parties[1]!],
    };
    expect(served(ask({}, programme, other))).toEqual(served(ask({}, other, programme)));
    expect(suggest(clipping({}), [])).toEqual([]);
    expect(suggest(clipping({ title: '', sapo: '', text: '' }), [prepareProgramme(programme)])).toEqual([]);
  });
});

describe('explainWeight', () => {
  const none: Signals = {
    place: 0,
    topic: 0,
    share: 0,
    plan: 0,
    people: 0,
    reuse: 0,
    outlet: 0,
    section: 0,
    format: 0,
    priors: 0,
    lessons: 0,
    ceremony: 0,
    general: 0,
  };

  it('tells each part, the strongest first, and leaves out what added nothing', () => {
    const parts = explainWeight({ ...none, place: 1, topic: 0.5, format: -1 });
    expect(parts.map((part) => part.signal)).toEqual(['place', 'topic', 'format']);
    expect(parts[2]!.points).toBeLessThan(0);
    expect(explainWeight(none)).toEqual([]);
  });

  it('adds up to the weight', () => {
    const signals = { ...none, place: 0.8, topic: 0.7, share: 0.6, outlet: 1 };
    const points = explainWeight(signals).reduce((sum, part) => sum + part.points, 0);
    const logit = (weight: number): number => Math.log(weight / (1 - weight));
    expect(logit(weigh(signals)) - logit(weigh(none))).toBeCloseTo(points, 8);
    expect(weigh(none)).toBeLessThan(0.05);
  });
});

function rename(place: string): Partial<MatchingClipping> {
  const { title, sapo } = clipping({});
  return {
    title: title.replace('Phường Đông Hòa', place.charAt(0).toUpperCase() + place.slice(1)),
    sapo: sapo!.replace('phường Đông Hòa (mẫu)', place),
  };
}

function foldPreservingCapitals(text: string): string {
  return [...foldAccents(text)]
    .map((letter, at) => (text[at] === text[at]!.toLowerCase() ? letter : letter.toUpperCase()))
    .join('');
}
