// Who put their names under it, and who only watched. To be present is not to sign; to "chứng kiến" is to witness.
import { findAll, has, loose, words, type Source } from './folded-text.ts';
import type { Signatory, Span, Witness } from './model.ts';
import type { FoundParty } from './party-names.ts';
import type { Person } from './people.ts';
import type { KnownPerson } from './representatives.ts';
import type { TextSentence } from './sentences.ts';
import { shortlySigned, signedInProse } from './signed-in-prose.ts';
import { readWitnesses } from './witnesses.ts';

export interface Signing {
  readonly signatories: readonly Signatory[];
  readonly signatoriesSpan: Span | null;
  readonly witnesses: readonly Witness[];
  readonly witnessesSpan: Span | null;
}

const SIGN = words(
  '(đã |cùng |cùng nhau |đại diện |thay mặt |trực tiếp |chính thức |tiến hành |thực hiện |lần lượt |đặt bút |nghi thức |lễ |bấm nút |nhấn nút |cắm thiết bị )*(ký kết|kí kết|ký tên|ký số|ký|kí)|(?:cùng |cùng nhau |lần lượt )*(?:đặt|hạ) bút(?! ký)',
);
const GROUP_FOR = words('(đại diện|thay mặt)( cho)?( lãnh đạo)?( của)? (hai|2|ba|các) (bên|đơn vị|cơ quan)');

export function findSigning(
  source: Source,
  sentences: readonly TextSentence[],
  people: readonly Person[],
  known: readonly KnownPerson[],
  parties: readonly FoundParty[],
): Signing {
  const signatories = new Map<string, Signatory>();
  const witnesses = new Map<string, Witness>();
  const byKey = new Map(known.map((one) => [one.key, one]));
  let signatoriesSpan: Span | null = null;
  let witnessesSpan: Span | null = null;
  let next = 0;
  let turn = 0;
  let listing = false;
  let earlier: readonly Person[] = [];
  for (const sentence of sentences) {
    while (next < people.length && people[next]!.start < sentence.start) next++;
    const here: Person[] = [];
    for (let at = next; at < people.length && people[at]!.start < sentence.end; at++) here.push(people[at]!);
    const watched = readWitnesses(source, sentence, here);
    if (watched) {
      witnessesSpan ??= { start: watched.start, end: watched.end };
      for (const one of watched.witnesses)
        if (!witnesses.has(one.name ?? one.title)) witnesses.set(one.name ?? one.title, one);
    }
    const from = watched?.signersFrom ?? null;
    const able = (from === null ? here : here.filter((person) => person.start >= from)).filter(
      (person) => !MANDATOR.test(source.fold.slice(Math.max(sentence.start, person.start - 60), person.start)),
    );
    const limit = from === null ? (watched?.start ?? sentence.end) : sentence.end;
    const read = readSignatories(source, sentence, able, limit);
    const prose = read.length > 1 || watched ? [] : signedInProse(source, sentence, able, earlier);
    const told = prose.length > read.length ? prose : read;
    const signing =
      told.length > 0 || watched ? told : shortlySigned(source, sentence, known).map((one) => one.mentions[0]!);
    earlier = able;
    const fold = source.fold.slice(sentence.start, sentence.end);
    const others = turn > 0 && signing.length === 0 && NEXT_IN_TURN.test(fold) ? able.slice(0, 2) : [];
    // "… ký trước. Rồi anh B, Chủ tịch phường. Sau cùng là …"; a list below "Những người ký".
    const listed = HEADS_LIST.test(fold.trim());
    turn = signing.length > 0 || others.length > 0 ? (FIRST_IN_TURN.test(fold) ? 3 : turn - 1) : turn - 1;
    listing = listed || (listing && (able.length > 0 || fold.trim().length < 4));
    const below = listing && !listed ? able.slice(0, 3) : [];
    for (const person of [...signing, ...others, ...below]) {
      signatoriesSpan ??= { start: sentence.start, end: sentence.end };
      const full = byKey.get(person.key);
      const before = signatories.get(person.key);
      if (before && before.title.length >= person.title.length) continue;
      signatories.set(person.key, {
        party: full?.party?.name ?? partyBySide(full, parties),
        name: person.name,
        title: person.title || (full?.title ?? ''),
      });
    }
  }
  for (const key of signatories.keys()) {
    const name = signatories.get(key)!.name;
    if (witnesses.has(name)) signatories.delete(key);
  }
  return {
    signatories: [...signatories.values()],
    signatoriesSpan: signatories.size > 0 ? signatoriesSpan : null,
    witnesses: [...witnesses.values()],
    witnessesSpan,
  };
}

/** "thừa uỷ quyền của Chủ tịch UBND xã A, bà B ký": A did not. */
const MANDATOR = /(?:uỷ quyền|phân công|chỉ đạo|đồng ý|nhất trí) của (?:đồng chí |ông |bà )?$/u;
const FIRST_IN_TURN = words('ký (trước|đầu tiên)|(chữ ký|người ký) (đầu tiên|thứ nhất)', 'u');
const NEXT_IN_TURN =
  /^\s*(?:rồi|tiếp đó|tiếp theo|tiếp đến|kế đến|kế tiếp|sau đó|sau cùng|cuối cùng|đến lượt|còn lại)(?!\p{L})/u;
/** A line of its own over those who sign. */
const HEADS_LIST =
  /^(?:những |các |danh sách )?(?:người|đại diện(?: các bên)?|thành phần|các bên)(?: tham gia| đặt bút)? ký(?: kết)?(?: chương trình| văn bản)?:?$/u;

function partyBySide(person: KnownPerson | undefined, parties: readonly FoundParty[]): string {
  return person?.party?.name ?? (parties.length === 1 ? parties[0]!.name : '');
}

const SPEECH_BETWEEN = words(
  'phát biểu|cho biết|nhấn mạnh|khẳng định|mong muốn|đề nghị|chứng kiến|tin tưởng|bày tỏ|cho rằng|chủ trì|tham dự|đến dự|đánh giá|vừa|sau khi|sau lễ|việc|lễ|buổi',
);
const SIGNS_SOMETHING = loose(
  '^\\s*(kết\\s*)?(vào |)(các |bản |biên bản |nội dung )?(chương trình|quy chế|thoả thuận|hợp tác|phối hợp|bản|biên|hợp đồng|kế hoạch|văn bản|truyền thông|tuyên truyền|vào|phụ lục|văn kiện|ghi nhớ|giao ước|trên|bằng|số |lên|tại)|^\\s*[.|]?\\s*$|^,? (?:và |rồi )?(trao|ký|đóng dấu|cam kết)|^,? (?:trước|dưới|với|trong) (?:sự|tiếng|tràng)|^ (?:xác nhận|ban hành|gia hạn|ngay|giữa|bên (?=bếp|cây|bờ|sông|dòng|hồ|bàn)|trong (?=tiếng|tràng|niềm|không)|cùng lúc|hôm|sáng|chiều|tối|trưa)',
);

/** Without one of these nobody is said to sign. */
const SIGN_LIKE = /k[ýí]|bút|trao /u;

function readSignatories(source: Source, sentence: TextSentence, here: readonly Person[], limit: number): Person[] {
  if (here.length === 0 || !SIGN_LIKE.test(source.fold.slice(sentence.start, sentence.end))) return [];
  const signed = findAll(SIGN, source.fold, sentence).filter((hit) => hit.start < limit || limit === sentence.end);
  for (const hit of signed) {
    const after = source.fold.slice(hit.end, Math.min(sentence.end, hit.end + 60));
    if (!has(SIGNS_SOMETHING, after) && !/^(?: số)?(?: trước| sau)?(?=[,.;]|$)/u.test(after)) continue;
    const before = here.filter((person) => person.end <= hit.start);
    const last = before.at(-1);
    if (!last) continue;
    const gap = source.fold.slice(Math.max(last.end, last.nameSpan.end), hit.start);
    if (gap.length > 90 || has(SPEECH_BETWEEN, gap) || /[;]/u.test(gap)) continue;
    const chain = chainBack(source, before);
    const grouped =
      has(GROUP_FOR, gap) ||
      /(?:đại diện|đã|cùng|thay mặt|trực tiếp|tiến hành|bút|chính thức|lần lượt)/u.test(hit.found[0]) ||
      chain.length > 1;
    if (grouped) return chain;
  }
  return signedBetween(source, sentence, here, signed);
}

/** Those who hand each other the papers have signed them. */
const TRADED = words(
  'trao( đổi)?( cho)?( nhau)? (?:các |hai |bản )?(văn bản|biên bản|bản ghi nhớ|bản thoả thuận|thoả thuận|quy chế|chương trình|văn kiện|hồ sơ)[^.;]{0,24} (ký|ký kết)|trao bút cho',
);
const SIGNED_BY = words(
  '(?:\\p{L}+ người |lần lượt |cùng )+(?:đặt bút )?ký(?: kết| tên)?(?= ?:)|người [^.;,:]{0,24}(?:đặt bút|ký(?: kết)?)(?: phía \\p{L}+| bên \\p{L}+)? (?:là|gồm)|(?:hai|ba|bốn|năm|sáu) người (?:đặt bút|ký)(?: ký)? (?:là|gồm)|(?:đặt bút |cùng )?ký (?:cho|bên|phía|thay|thay mặt) \\p{L}+(?: \\p{L}+){0,3} (?:là|có)|đại diện ký kết(?= ?:)|chữ ký thứ \\p{L}+ (?:là )?của|^(?:tham gia |cùng |đặt bút )?ký(?: kết| tên)?(?: \\p{L}+){0,6} (?:gồm|là)|được ký( kết)? (bởi|giữa)|người (đặt bút )?ký( kết)?|đặt bút ký( \\p{L}+){0,6} (là|gồm|có)|(lễ|nghi thức|việc) ký( kết)?( \\p{L}+){0,4} (giữa|bởi)|chữ ký của|^(tham gia |cùng )?ký( kết| tên)? [^.;]{0,50} có|ký( kết)? (thay mặt|cho|đại diện)( cho)?( \\p{L}+){1,6} là|với (sự )?đại diện (là|của)|^(tham gia|thực hiện)( nghi thức)? ký( kết)?(?= ?[,:])|(đại diện|thay mặt)( lãnh đạo)?( của)? (hai|2|ba|các) (bên|đơn vị|cơ quan)( \\p{L}+){0,3} ký( kết)?(?=,? ?(?::|là|gồm|có))|(hai|các|ba) bên (đã )?ký( kết)?[^.;:(]{0,40}(?=(?:, | \\()(?:đại diện|phía|gồm|trong đó))|^ký( kết)?( \\p{L}+){0,6}(?= ?:)|(các|hai|ba) bên (tham gia )?ký( kết)?( \\p{L}+){0,2} (gồm|là|có)',
);

/** "được ký bởi A và B", "người ký: A; B", "A … ký với B". */
function signedBetween(
  source: Source,
  sentence: TextSentence,
  here: readonly Person[],
  signed: readonly { start: number; end: number; found: RegExpExecArray }[],
): Person[] {
  const told = findAll(SIGNED_BY, source.fold, sentence);
  const [by] = told;
  // "Ký bên xã là A; ký bên báo là B"
  const apiece = told.flatMap((hit) => {
    const own = here.find((person) => person.nameSpan.start >= hit.end);
    const gap = own ? source.fold.slice(hit.end, own.start) : '';
    return own && own.start - hit.end < 30 && /(?:là|có|của)$/u.test(hit.found[0]) && !/[;.]/u.test(gap) ? [own] : [];
  });
  if (told.length > 1 && apiece.length > 1) return [...new Set(apiece)];
  const named = by ? here.filter((person) => person.nameSpan.start >= by.end) : [];
  if (named.length > 1 && named.length < 12 && named[0]!.start - by!.end < 60) return named;
  if (named.length === 1 && apiece.length === 1) {
    const beside = here.filter(
      (person) => person.start < by!.start && /ký/u.test(source.fold.slice(person.end, by!.start)),
    );
    return [...beside, ...apiece];
  }
  if (named.length === 1 && /^ ?: ?/u.test(source.fold.slice(by!.end, by!.end + 2)) && named[0]!.start - by!.end < 24)
    return named;
  // "UBND xã X, do ông A, Chủ tịch, ký; … do ông B, …, ký"
  const doing = here.filter(
    (person) =>
      /(?<!\p{L})do (?:ông|bà|anh|chị|đồng chí|nhà báo|đ\/c) ?$/u.test(
        source.fold.slice(Math.max(sentence.start, person.nameSpan.start - 18), person.nameSpan.start),
      ) && /^[^.;]{0,60}(?<!\p{L})ký(?!\p{L})/u.test(source.fold.slice(person.nameSpan.end, sentence.end)),
  );
  if (doing.length > 0) return doing;
  // "Về phía xã, ông A ký; về phía Báo, bà B ký"
  const each = here.filter((person) =>
    /^(?: ?,)? ?(?:đã |đại diện |thay mặt [\p{L} ]{2,30}? |trực tiếp |đặt bút )*ký(?: kết| tên)?(?: (?:trước|sau|đầu tiên|cuối cùng|sau cùng))?(?: (?:cho|thay mặt|thay cho|đại diện) [\p{L} ]{2,30}| vào [\p{L} ]{2,30})? ?[;.,]/u.test(
      `${source.fold.slice(Math.max(person.end, person.nameSpan.end), sentence.end)}.`,
    ),
  );
  if (each.length > 1) return each;
  // "Chị A, Phó Chủ tịch, ký thay mặt xã; phía Báo là nhà báo B"
  const others = here.filter((person) =>
    /(?:^|[;,.] )(?:còn )?(?:người ký )?(?:về )?(?:phía|bên)(?: \p{L}+){1,5} (?:là|do)(?: (?:ông|bà|anh|chị|đồng chí|nhà báo))? ?$/u.test(
      source.fold.slice(Math.max(sentence.start, person.nameSpan.start - 60), person.nameSpan.start),
    ),
  );
  const [signing] = signed;
  const first = signing && here.findLast((person) => person.end <= signing.start);
  if (first && others.length > 0 && signing.start - first.end < 12 && others.every((one) => one.start > signing.end))
    return [first, ...others];
  const [alone] = each;
  if (
    alone &&
    /^[^.;]{0,20}ký (?:trước|sau|đầu tiên|cho|thay mặt|thay|tên)(?!\p{L})/u.test(
      source.fold.slice(alone.end, sentence.end),
    )
  )
    return each;
  const traded = findAll(TRADED, source.fold, sentence)[0];
  if (traded && /bút/u.test(traded.found[0])) {
    const given = here.filter((person) => person.start >= traded.end && person.start - traded.end < 400);
    const giver = here.findLast((person) => person.end <= traded.start);
    if (giver && given.length > 0) return [giver, ...given];
  }
  const traders = traded ? here.filter((person) => person.end <= traded.start) : [];
  if (traded && traders.length > 1 && traded.start - traders.at(-1)!.end < 30) return chainBack(source, traders);
  for (const hit of signed) {
    const before = here.findLast((person) => person.end <= hit.start);
    const after = here.find((person) => person.start >= hit.end);
    if (!before || !after) continue;
    const lead = source.fold.slice(Math.max(before.end, before.nameSpan.end), hit.start);
    const between = source.fold.slice(hit.end, after.start);
    if (
      lead.length < 60 &&
      !has(SPEECH_BETWEEN, lead) &&
      /^(?: kết)?[^.;]{0,50} (?:với|cùng)(?: \p{L}+){0,2}\s*$/u.test(between)
    )
      // "ông A lần lượt ký với bà B, Tổng Biên tập …; ông C, Giám đốc …"
      return [
        ...chainBack(
          source,
          here.filter((person) => person.end <= hit.start),
        ),
        ...(/lần lượt/u.test(hit.found[0])
          ? here.filter((one) => one.start >= after.start)
          : chainOn(
              source,
              here.filter((one) => one.start >= after.start),
            )),
      ];
  }
  return [];
}

/** "… với A; B; C và D": those behind the first as long as nothing but their offices stands between them. */
function chainOn(source: Source, after: readonly Person[]): Person[] {
  const chain = [after[0]!];
  for (const one of after.slice(1)) {
    const gap = source.fold.slice(Math.max(chain.at(-1)!.end, chain.at(-1)!.nameSpan.end), one.start);
    if (!/^\s*(?:\([^)]*\))?\s*(?:;|,? và)\s*(?:(?:ông|bà|đồng chí|nhà báo|anh|chị) )?$/u.test(gap)) break;
    chain.push(one);
  }
  return chain;
}

/** "A, office, và B, office" – the people right before the verb, as long as only "và", "cùng", "," stand between them. */
function chainBack(source: Source, before: readonly Person[]): Person[] {
  const chain = [before.at(-1)!];
  for (let at = before.length - 2; at >= 0; at--) {
    const gap = source.fold.slice(before[at]!.end, chain[0]!.start);
    if (
      !/^\s*(?:, (?=(?:đại diện|thay mặt) )|(?=,))?(?:\([^)]*\)\s*(?:,(?: [\p{L}.]+){1,10}?(?= và ))?|\)\s*)?(?:(?:đại diện|thay mặt)(?: cho)?(?: [\p{L}.-]+){1,8}?(?=,? (?:và|cùng|với) ))?(?:, (?=và|cùng|với)|,|;|và|cùng|cùng với|với|-)?\s*(?:và |đã cùng |sẽ cùng |cùng )?\s*(?:(?:đại diện|thay mặt|về phía|lãnh đạo)(?: cho)?(?: [\p{L}.-]+){1,8}(?: là|,| có| \() ?)?(?:các |đại diện )?(?:(?:đồng chí|đ\/c|ông|bà|anh|chị|cô|chú|bác|em|nhà \p{L}+|\p{L}+ sĩ|luật sư|kỹ sư|giáo sư|(?:thiếu|trung|thượng|đại) (?:tướng|tá|uý)|pgs|gs|ths|ts|bs|bscki{1,2})[.,]*\s*)*\s*$/u.test(
        gap,
      )
    )
      break;
    chain.unshift(before[at]!);
  }
  // "… ông A, Chủ tịch, nói sau khi cùng bà B, Tổng Biên tập, ký …"
  const other = before.at(-1 - chain.length);
  const lead = other ? source.fold.slice(other.end, chain[0]!.start) : '';
  if (
    other &&
    chain.length === 1 &&
    /^[^.;]{0,40}(?:sau khi|khi|vừa|đã|sẽ) cùng (?:(?:ông|bà|anh|chị|đồng chí|nhà báo) )?$/u.test(lead)
  )
    chain.unshift(other);
  return chain;
}
