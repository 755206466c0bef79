// What becomes of a party when its body changes: who takes its place, or why that is left to people. Pure.
import type { Day } from '../../tools/calendar/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';

export interface PartyPlace {
  readonly id: string;
  readonly organisationId: string;
  readonly side: string;
  readonly isLead: boolean;
  readonly untilOn: Day | null;
}

export interface ChangedParty {
  readonly party: PartyPlace;
  /** All places in the programme, also those that have ended. */
  readonly places: readonly PartyPlace[];
  readonly signedOn: Day | null;
  readonly effectiveOn: Day;
  /** Bodies that take over, the main one first, with names. */
  readonly successors: readonly { readonly id: string; readonly name: string }[];
  readonly name: string;
}

export type Followed =
  | {
      readonly outcome: 'followed';
      /** Successors that get a place of their own; others stand on this side already. */
      readonly added: readonly string[];
      /** Who leads the side from now on, when the body that changed did. */
      readonly leadTo: string | null;
    }
  | { readonly outcome: 'flagged'; readonly reason: Sentence };

export function followed({ party, places, signedOn, effectiveOn, successors, name }: ChangedParty): Followed {
  const day = formatDate(effectiveOn);
  const main = successors[0];
  if (!main) {
    return flagged(
      `“${name}” kết thúc từ ${day} mà không có đơn vị kế thừa. Hai bên cần thống nhất đơn vị thay thế.`,
      `“${name}” ended on ${day} without a successor. The parties need to agree who takes its place.`,
    );
  }
  if (signedOn !== null && signedOn >= effectiveOn) {
    return flagged(
      `Chương trình ghi ngày ký ${formatDate(signedOn)}, khi “${name}” không còn (từ ${day}). Hãy xem lại ngày ký hoặc đơn vị ký.`,
      `The programme was signed on ${formatDate(signedOn)}, when “${name}” was no more (from ${day}). Check the day or the body.`,
    );
  }
  const placeOf = (id: string) => places.find((place) => place.organisationId === id && place.id !== party.id);
  const opposite = successors.find((one) => {
    const place = placeOf(one.id);
    return place && place.untilOn === null && place.side !== party.side;
  });
  if (opposite) {
    return flagged(
      `“${opposite.name}” kế thừa “${name}” từ ${day}, nhưng đang đứng ở bên kia của chương trình. Một đơn vị không thể đứng ở hai bên; hai bên cần thống nhất cách xử lý.`,
      `“${opposite.name}” succeeds “${name}” from ${day}, but stands on the other side. One body cannot stand on both sides; the parties need to decide.`,
    );
  }
  const left = successors.find((one) => placeOf(one.id) && placeOf(one.id)?.untilOn !== null);
  if (left) {
    return flagged(
      `“${left.name}” từng là một bên và đã thôi, nay lại kế thừa “${name}” từ ${day}. Hãy ghi lại các bên.`,
      `“${left.name}” was a party before and succeeds “${name}” from ${day}. Set the parties anew.`,
    );
  }
  return {
    outcome: 'followed',
    added: successors.filter((one) => !placeOf(one.id)).map((one) => one.id),
    leadTo: party.isLead ? main.id : null,
  };
}

function flagged(vi: string, en: string): Followed {
  return { outcome: 'flagged', reason: say(vi, en) };
}

/** May the organisation still act in the programme? A body whose place has ended reads on; its successors act. */
export function stillParty(
  programme: {
    readonly parties: readonly { readonly organisationId: string; readonly name?: string }[];
    readonly formerParties?: readonly { readonly organisationId: string; readonly untilOn: Day | null }[];
  },
  organisationId: string | null,
): Answer {
  const former = programme.formerParties?.find((party) => party.organisationId === organisationId);
  if (!former || programme.parties.some((party) => party.organisationId === organisationId)) return YES;
  const day = former.untilOn === null ? '' : formatDate(former.untilOn);
  return no(
    'place-succeeded',
    `Từ ${day}, đơn vị kế thừa đã nhận chỗ của đơn vị anh chị trong chương trình này. Anh chị vẫn xem được; việc mới do đơn vị kế thừa làm.`,
    `On ${day} a successor took your organisation's place in this programme. You can still read it; its successor acts in it.`,
  );
}
