// Who only watched: those who "chứng kiến", by name or as a group ("các già làng", "27 bí thư chi bộ").
import { findAll, flat, matchAt, trimSpan, words, type Source } from './folded-text.ts';
import type { Span, Witness } from './model.ts';
import type { Person } from './people.ts';
import type { TextSentence } from './sentences.ts';
import { OFFICE_HERE } from './titles.ts';

const WITNESSES = words('(trước|dưới|với) sự chứng kiến của|(?:được )?chứng kiến (?:của|bởi)');
const WATCHED = words('(cùng )?chứng kiến( lễ| buổi| việc| nghi thức)?( ký kết| ký)?');
/** How a group without a name is told. */
const GROUP =
  '(?:đại diện|lãnh đạo|các|đông đảo|đông|toàn thể|hơn|gần|trên|khoảng|hàng|bà con|người dân|nhân dân|cán bộ|phóng viên|đại biểu|già làng|hội viên|học sinh|quan khách|khách mời|chiến sĩ|tiểu thương|ngư dân|nông dân|công nhân|thầy cô|\\d+)';
const GROUP_HERE = new RegExp(`^${GROUP}(?!\\p{L})`, 'u');
/** "Các già làng ngồi quanh bếp lửa chứng kiến …": the group before what it does. */
const GROUP_FIRST = new RegExp(
  `^(${GROUP}(?!\\p{L})[^,;.]{2,70}?)(?: (?:ngồi|đứng|quây|vây|có mặt|tham dự|dự|cùng|cũng|đã|từ|kéo|đến|tụ)(?!\\p{L})[^,;.]{0,60})?,? ?$`,
  'u',
);
/** What a group does besides ends its name. */
const GROUP_ENDS =
  / (?:theo dõi|đang|đã|từng|ngồi|đứng|có mặt|qua màn hình|trực tuyến|và (?:ông|bà|anh|chị|đồng chí))(?!\p{L})/u;

/**
 * Where the signers begin behind the witnesses, counted from `from`: the last two people before "đã ký", joined by "và",
 * from the comma before the first of them. -1 when nobody else is named.
 */
function lastSigners(source: Source, from: number, here: readonly Person[], signs: number): number {
  const named = here.filter((person) => person.nameSpan.start >= from && person.nameSpan.end <= signs);
  const [first, second] = named.slice(-2);
  if (
    !first ||
    !second ||
    !/(?<!\p{L})(?:và|cùng|với)(?!\p{L})/u.test(source.fold.slice(first.nameSpan.end, second.nameSpan.start))
  )
    return -1;
  return source.fold.slice(from, first.start).lastIndexOf(',');
}

export function readWitnesses(
  source: Source,
  sentence: TextSentence,
  here: readonly Person[],
): { witnesses: Witness[]; start: number; end: number; signersFrom: number | null } | null {
  if (!source.fold.slice(sentence.start, sentence.end).includes('chứng kiến')) return null;
  const passive = findAll(WITNESSES, source.fold, sentence)[0];
  if (passive) {
    const rest = source.fold.slice(passive.end, sentence.end);
    const stop = rest.search(
      /[.;]|, (?=(?:báo|đài|ubnd|uỷ ban|thành uỷ|tỉnh uỷ|hai bên|hai đơn vị|ngày|(?:hai|ba|bốn|năm) (?:đồng chí|ông|bà|người|vị)))| (?:đã|vừa|hai bên|tiến hành)(?!\p{L})|, (?=(?:hội (?:nông|liên|phụ|cựu|luật|nhà|chữ|người|khuyến)|sở|công an|cục|chi cục|tổng cục|liên đoàn) )| (?=(?:ký|ký kết) (?:chương trình|quy chế|thoả thuận|kế hoạch|bản|biên bản|hợp đồng))/u,
    );
    // "dưới sự chứng kiến của A, Tổng Biên tập X và Tổng Biên tập Y đã ký kết": who signs stands behind the comma.
    const signs = stop >= 0 && /^ (?:(?:đã|vừa|tiến hành)[^,;.]{0,20} )?ký/u.test(rest.slice(stop));
    const others = signs ? lastSigners(source, passive.end, here, passive.end + stop) : -1;
    const length = others >= 0 ? others : stop;
    const list = { start: passive.end, end: length < 0 ? sentence.end : passive.end + length };
    const named = here.filter((person) => person.start < list.end);
    return {
      witnesses: listWitnesses(source, list, named),
      start: passive.start,
      end: trimSpan(source.text, list).end,
      signersFrom:
        others >= 0 || /^, (?:hai|ba|bốn|năm) (?:đồng chí|ông|bà|người|vị)/u.test(source.fold.slice(list.end))
          ? list.end
          : null,
    };
  }
  const active = findAll(WATCHED, source.fold, sentence).find((hit) => {
    const [lead, rest] = [source.fold.slice(sentence.start, hit.start), source.fold.slice(hit.end, sentence.end)];
    return (
      /ký/u.test(hit.found[0]) ||
      /^\s*(?:lễ|buổi|có(?!\p{L}))/u.test(rest) ||
      /(?:^|[^\p{L}])dự(?:,| và)? $/u.test(lead) ||
      (GROUP_FIRST.test(lead.trimStart()) && /^[,.;]|^$/u.test(rest)) ||
      // "Đồng chí A, Phó Bí thư Tỉnh ủy, chứng kiến."
      (/^[,.;]|^$/u.test(rest) && here.some((person) => person.end <= hit.start && hit.start - person.end < 12))
    );
  });
  if (!active) return null;
  // "Chứng kiến lễ ký có ông A cùng đại diện …"
  const opens = /^\s*(?:còn )?(?:có|là|gồm)(?: có)?(?: các)?(?: đồng chí| ông| bà)?:? /u.exec(
    source.fold.slice(active.end, active.end + 30),
  );
  if (active.start - sentence.start < 12 && opens) {
    const list = { start: active.end + opens[0].length, end: trimSpan(source.text, sentence).end };
    const named = here.filter((person) => person.start >= active.end);
    return { witnesses: listWitnesses(source, list, named), start: active.start, end: list.end, signersFrom: null };
  }
  const before = source.fold.slice(sentence.start, active.start);
  // "A và B đặt bút, Chủ tịch C chứng kiến.": who signs stands before the comma.
  const signed = /^.*(?<!\p{L})(?:ký|bút)(?!\p{L})[^,;]{0,60}[,;] (?:trong khi |còn )?/u.exec(before)?.[0].length ?? 0;
  const open = Math.max(before.lastIndexOf('. '), signed, 0);
  const list = { start: sentence.start + open, end: active.start };
  const named = here.filter((person) => person.end <= active.start && person.nameSpan.start >= list.start);
  const witnesses: Witness[] = named.map((person) => ({ name: person.name, title: person.title }));
  const group = /(?:cùng|và)\s+((?:các|đông đảo|toàn thể|lãnh đạo|đại diện)[^,;]{2,80})$/u.exec(before.trimEnd());
  if (group) {
    const start = sentence.start + group.index + group[0].length - group[1]!.length;
    witnesses.push({
      name: null,
      title: flat(source, trimSpan(source.text, { start, end: start + group[1]!.length })),
    });
  }
  const first = named.length === 0 ? GROUP_FIRST.exec(before.slice(open).trimStart()) : null;
  if (first) {
    const start = list.start + before.slice(open).length - before.slice(open).trimStart().length;
    witnesses.push({
      name: null,
      title: flat(source, trimSpan(source.text, { start, end: start + first[1]!.length })),
    });
  }
  if (witnesses.length === 0 && matchAt(OFFICE_HERE, source.fold, sentence.start) < 0) return null;
  return { witnesses, start: list.start, end: active.end, signersFrom: null };
}

function listWitnesses(source: Source, list: Span, here: readonly Person[]): Witness[] {
  const named = here.filter((person) => person.start >= list.start && person.nameSpan.end <= list.end);
  const witnesses: Witness[] = named.map((person) => ({ name: person.name, title: person.title }));
  let start = list.start;
  const fold = source.fold.slice(list.start, list.end);
  for (const joint of fold.matchAll(
    /;| và (?=đại diện|lãnh đạo|các|đông)|, (?=đại diện|lãnh đạo|các |đông)| cùng (?:với )?|$/gu,
  )) {
    const span = trimSpan(source.text, { start, end: list.start + joint.index });
    start = list.start + joint.index + joint[0].length;
    if (span.end - span.start < 4 || named.some((person) => person.start < span.end && person.end > span.start))
      continue;
    const group = source.fold.slice(span.start, span.end);
    if (!GROUP_HERE.test(group)) continue;
    const stop = group.search(GROUP_ENDS);
    witnesses.push({
      name: null,
      title: flat(source, stop < 0 ? span : { start: span.start, end: span.start + stop }),
    });
  }
  return witnesses;
}
