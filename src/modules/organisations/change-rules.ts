// May a change of bodies be applied, and may it be taken back? Each answer carries its reason. Pure.
import type { Day } from '../../tools/calendar/index.ts';
import { firstNo, no, YES, type Answer } from '../../tools/sentence/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';
import {
  bodiesIn,
  CHANGE_WORDS,
  changedBodies,
  successorBodies,
  type BodyChange,
  type BodyState,
  type ChangeKind,
  type DatedFacts,
  type Effect,
} from './changes.ts';

export interface KnownBodies {
  readonly bodies: ReadonlyMap<string, BodyState>;
  /** Day of the newest change of each body that stands; bodies without any are not in it. */
  readonly lastChanges: ReadonlyMap<string, Day>;
  /** Of the new parent, nearest first. */
  readonly parentsAbove: readonly string[];
  readonly today: Day;
}

const when = (holds: boolean, code: string, vi: string, en: string): Answer => (holds ? YES : no(code, vi, en));

/** May this change be applied to these bodies? */
export function changeCanApply(change: BodyChange, known: KnownBodies): Answer {
  const ids = bodiesIn(change);
  const missing = ids.some((id) => !known.bodies.has(id));
  if (missing || ids.length === 0)
    return no('no-organisation', 'Có đơn vị không có trong danh bạ.', 'A body is unknown.');
  return firstNo(
    when(
      change.effectiveOn <= known.today,
      'day-ahead',
      'Ngày hiệu lực chưa đến. Hãy xem trước; đến ngày đó hãy áp dụng.',
      'The day lies ahead. Look at the preview now and apply it on that day.',
    ),
    ...ids.map((id) => bodyFits(change, known.bodies.get(id)!, known)),
    numbersFit(change),
    mainsFit(change),
    factsFit(change, known),
  );
}

function bodyFits(change: BodyChange, body: BodyState, known: KnownBodies): Answer {
  const day = change.effectiveOn;
  if (body.endedOn !== null) {
    return no(
      'ended-already',
      `“${body.name}” đã kết thúc từ ${formatDate(body.endedOn)}.`,
      `“${body.name}” ended on ${formatDate(body.endedOn)}.`,
    );
  }
  const isOld = change.links.some((link) => link.fromId === body.id);
  if (body.begunOn !== null && (isOld ? body.begunOn >= day : body.begunOn > day)) {
    return no(
      'begins-after',
      `“${body.name}” chỉ có từ ${formatDate(body.begunOn)}, không thể thay đổi vào ${formatDate(day)}.`,
      `“${body.name}” began on ${formatDate(body.begunOn)} and cannot change on ${formatDate(day)}.`,
    );
  }
  const last = known.lastChanges.get(body.id);
  if (last !== undefined && last > day) {
    return no(
      'later-change',
      `“${body.name}” có thay đổi muộn hơn, ngày ${formatDate(last)}. Hãy ghi theo thứ tự thời gian: hoàn tác thay đổi đó trước.`,
      `“${body.name}” has a later change, of ${formatDate(last)}. Record changes in their order: take that one back first.`,
    );
  }
  return YES;
}

/** How many bodies each kind needs on either side. */
function numbersFit(change: BodyChange): Answer {
  const from = changedBodies(change).length;
  const to = successorBodies(change).length;
  switch (change.kind) {
    case 'rename':
    case 'move':
    case 'new_kind':
      return when(
        from === 1 && to === 0,
        'needs-one',
        'Thay đổi này chỉ áp dụng cho một đơn vị, không có đơn vị kế thừa.',
        'This change concerns one body and has no successor.',
      );
    case 'merge':
      return when(
        from >= 1 && to >= 1,
        'needs-two',
        'Sáp nhập cần đơn vị cũ và đơn vị nhận.',
        'A merger needs old bodies and one that takes them in.',
      );
    case 'split':
      return when(
        from >= 1 && to >= 1 && (to >= 2 || change.links.some((link) => link.fromId === link.toId)),
        'needs-two',
        'Chia, tách cần ít nhất hai đơn vị sau thay đổi.',
        'A split leaves at least two bodies.',
      );
    case 'dissolve':
      return when(from === 1, 'needs-one', 'Mỗi lần giải thể một đơn vị.', 'One body is dissolved at a time.');
    case 'transfer':
      return when(
        from === 1 && to >= 1,
        'needs-two',
        'Chuyển giao cần một đơn vị giao và ít nhất một đơn vị nhận.',
        'A transfer needs one body that gives and at least one that takes.',
      );
  }
}

function mainsFit(change: BodyChange): Answer {
  const fits = changedBodies(change).every((id) => {
    const links = change.links.filter((link) => link.fromId === id && link.toId !== null && link.toId !== id);
    return links.length === 0 || links.filter((link) => link.isMain).length === 1;
  });
  return when(
    fits,
    'no-main',
    'Mỗi đơn vị cũ cần đúng một đơn vị kế thừa chính.',
    'Each old body needs exactly one main successor.',
  );
}

function factsFit(change: BodyChange, known: KnownBodies): Answer {
  const body = known.bodies.get(changedBodies(change)[0] ?? '');
  const { facts } = change;
  if (!body) return YES;
  const differs = (...fields: (keyof DatedFacts)[]) =>
    fields.some((field) => facts[field] !== undefined && facts[field] !== body[field]);
  switch (change.kind) {
    case 'rename':
      return when(differs('name'), 'not-renamed', 'Tên mới trùng với tên đang có.', 'It has this name already.');
    case 'new_kind':
      return when(
        differs('kind', 'level', 'heading'),
        'not-new-kind',
        'Loại và cấp mới trùng với hiện tại.',
        'It is of this kind and level already.',
      );
    case 'move': {
      const above = facts.parentId;
      return firstNo(
        when(
          differs('parentId', 'parentName', 'place', 'placeId'),
          'not-moved',
          'Cơ quan cấp trên mới trùng với hiện tại.',
          'It is under this parent already.',
        ),
        when(
          !above || (above !== body.id && !known.parentsAbove.includes(body.id)),
          'parent-cycle',
          'Một đơn vị không thể nằm dưới chính nó.',
          'A body cannot stand below itself.',
        ),
      );
    }
    default:
      return YES;
  }
}

export interface TakingBack {
  readonly isTakenBack: boolean;
  /** Changes of the same bodies that were recorded after it and stand. */
  readonly later: readonly { readonly name: string; readonly kind: ChangeKind; readonly effectiveOn: Day }[];
  readonly effects: readonly Effect[];
  /** As they are now. */
  readonly bodies: ReadonlyMap<string, BodyState>;
  /** Bodies that stand and would clash with a name that comes back. */
  readonly clashes: readonly string[];
}

/** May the change be taken back? Not when something later stands on what it made. */
export function changeCanBeTakenBack(at: TakingBack): Answer {
  const [later] = at.later;
  if (at.isTakenBack) return no('taken-back', 'Thay đổi này đã được hoàn tác.', 'It has been taken back already.');
  if (later) {
    return no(
      'stands-under-later',
      `“${later.name}” có thay đổi ghi sau đó (${CHANGE_WORDS[later.kind].vi.toLocaleLowerCase('vi')}, ${formatDate(later.effectiveOn)}). Hãy hoàn tác thay đổi đó trước.`,
      `“${later.name}” has a change recorded after it (${CHANGE_WORDS[later.kind].en.toLowerCase()}, ${formatDate(later.effectiveOn)}). Take that one back first.`,
    );
  }
  for (const { organisationId, after } of at.effects) {
    const body = at.bodies.get(organisationId);
    const moved =
      body && (Object.keys(after) as (keyof Effect['after'])[]).some((field) => body[field] !== after[field]);
    if (moved) {
      return no(
        'corrected-since',
        `Thông tin của “${body.name}” đã được sửa sau thay đổi này, nên không thể trả lại đúng như trước. Hãy sửa lại như lúc vừa thay đổi, hoặc ghi một thay đổi mới.`,
        `The facts of “${body.name}” were corrected since, so the former ones cannot be restored exactly. Set them as the change made them, or record a new change.`,
      );
    }
  }
  const [clash] = at.clashes;
  if (clash !== undefined) {
    return no(
      'name-taken-since',
      `Nay đã có đơn vị khác mang tên “${clash}” ở cùng địa bàn.`,
      `Another body bears the name “${clash}” in that place now.`,
    );
  }
  return YES;
}
