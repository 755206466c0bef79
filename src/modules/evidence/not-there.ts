import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';

const THINGS = {
  outlet: say('kênh đăng', 'outlet'),
  source: say('nguồn', 'source'),
  clipping: say('bằng chứng', 'piece of evidence'),
  match: say('gợi ý', 'suggestion'),
  deliverable: say('sản phẩm', 'deliverable'),
  commitment: say('cam kết', 'commitment'),
  capture: say('bản lưu', 'capture'),
  link: say('dạng liên kết', 'kind of link'),
  list: say('danh sách', 'list'),
  file: say('tệp', 'file'),
} satisfies Record<string, Sentence>;

/** The same answer for what does not exist and for what the asker may not see. */
export function notThere(thing: keyof typeof THINGS): Refusal {
  const { vi, en } = THINGS[thing];
  return new Refusal(
    `no-such-${thing}`,
    say(
      `Không có ${vi} này, hoặc đơn vị của anh chị không được xem.`,
      `There is no such ${en}, or you may not see it.`,
    ),
    404,
  );
}
