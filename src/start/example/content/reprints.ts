// How one outlet takes over another's article: new headline, small edits, cuts, an advertisement, and a credit line.
import { exampleBody, exampleOutlets } from './bodies.ts';
import { articlePath } from './article-path.ts';
import type { ExampleArticle, ExampleProgramme } from './model.ts';
import { servedCommitment } from './served-commitment.ts';
import type { Chance } from './seeded.ts';

const ADVERTISEMENTS = [
  'Quảng cáo: Nhà sách Bến Giấy (mẫu) giảm giá sách thiếu nhi cho bạn đọc đặt hàng trong tháng này.',
  'Thông tin dịch vụ: Xưởng in Lá Tre (mẫu) nhận in lịch, sổ tay, giao tận nơi.',
  'Mời bạn đọc theo dõi bản tin buổi sáng của chúng tôi qua thư điện tử.',
];
const NEW_HEADLINES = ['Chuyện ở {ten}: @', '{ten}: @', 'Ghi ở {ten}: @'];
/** Words that copy editors like to swap; the text stays the same story. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['cho biết', 'cho hay'],
  ['khoảng', 'chừng'],
  ['hiện có', 'đang có'],
  ['mỗi tháng', 'hằng tháng'],
  ['người dân', 'bà con'],
  ['hòa', 'hoà'],
  ['hóa', 'hoá'],
];

export function reprintOf(
  original: ExampleArticle,
  programmes: readonly ExampleProgramme[],
  chance: Chance,
): ExampleArticle {
  const outlet = chance.pick(exampleOutlets.filter((one) => one.id !== original.outletId));
  const source = exampleOutlets.find((one) => one.id === original.outletId)!;
  const place = original.locality.replace(/^(xã|phường) /, '');
  const bareTitle = original.title.charAt(0).toLowerCase() + original.title.slice(1);
  const title = chance.next() < 0.6 ? original.title : newHeadline(original.title, place, bareTitle, chance);

  let paragraphs = original.paragraphs.map((paragraph) => {
    const swaps = chance.some(SWAPS, 2);
    return swaps.reduce((text, [from, to]) => text.replace(from, to), paragraph);
  });
  const manner = chance.next();
  if (manner < 0.3) paragraphs = paragraphs.slice(0, Math.max(3, Math.round(paragraphs.length * 0.6)));
  else if (manner < 0.5) paragraphs.splice(2, 0, chance.pick(ADVERTISEMENTS));

  const published = new Date(Date.parse(original.publishedAt) + chance.between(45, 2400) * 60_000);
  const publishedAt = `${new Date(published.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
  const served = programmeOf(original, outlet.bodyId, publishedAt.slice(0, 10), programmes);
  return {
    ...original,
    id: `${outlet.id}-${original.id}`,
    outletId: outlet.id,
    path: articlePath(original.section, title, 5000 + Number(original.id.slice(-4))),
    title,
    author: '',
    credit: `${chance.pick(['Theo', 'Nguồn:'])} ${source.name.replace(' (mẫu)', '')}`,
    publishedAt,
    paragraphs,
    programmeKey: served?.programme.key ?? null,
    commitmentKey: served?.commitmentKey ?? null,
    reprintOf: original.id,
  };
}

function newHeadline(title: string, place: string, bareTitle: string, chance: Chance): string {
  if (title.includes(place)) return chance.pick([`Đọc báo bạn: ${title}`, `${title} (tin từ báo bạn)`]);
  return chance.pick(NEW_HEADLINES).replace('{ten}', place).replace('@', bareTitle);
}

/** The programme in force that binds both the place of the article and the outlet that reprints it. */
function programmeOf(
  original: ExampleArticle,
  pressBodyId: string,
  day: string,
  programmes: readonly ExampleProgramme[],
): { programme: ExampleProgramme; commitmentKey: string } | null {
  for (const programme of programmes) {
    const running = programme.state === 'in_force' || programme.state === 'ended';
    const inTerm = programme.term !== null && programme.term.from <= day && day <= programme.term.to;
    const bodies = programme.parties.map((party) => party.bodyId);
    const places = bodies.map((id) => exampleBody(id).locality?.name);
    const commitmentKey = servedCommitment(programme, original.topic);
    if (
      running &&
      inTerm &&
      commitmentKey !== null &&
      bodies.includes(pressBodyId) &&
      places.includes(original.locality)
    ) {
      return { programme, commitmentKey };
    }
  }
  return null;
}
