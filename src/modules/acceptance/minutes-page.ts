// Minutes with their items and what may be done to them now.
import type { ReadContext } from '../../platform/context/index.ts';
import type { Answer } from '../../tools/sentence/index.ts';
import { programmeView, stillParty } from '../programmes/index.ts';
import { minutesCan } from './model.ts';
import { asPrinted, minutesWithContent } from './paper/compose.ts';
import { minutesNumber } from './paper/minutes-paper.ts';
import { may, type MinutesAct } from './policy.ts';
import { circumstances } from './queries.ts';
import type { MinutesPage } from './view.ts';

/** Refuses with 404 when there are none that the asker may see. */
export async function minutesPage(ctx: ReadContext, id: string): Promise<MinutesPage> {
  const found = await minutesWithContent(ctx, id);
  const { minutes, content } = found;
  const programme = await programmeView(ctx, minutes.programmeId);
  const at = await circumstances(ctx, minutes, content);
  const answer = (act: MinutesAct, then: Answer): Answer => {
    const role = may(ctx, act);
    if (!role.yes) return role;
    const party = stillParty(programme, ctx.organisation);
    return party.yes ? then : party;
  };
  return {
    ...minutes,
    content,
    number: minutesNumber(asPrinted(found)),
    ownSide: at.side,
    byPaperSides: at.sides.filter((side) => minutesCan.agree(minutes, at, side).yes && side !== at.side),
    may: {
      change: answer('write', minutesCan.change(minutes, at)),
      delete: answer('write', minutesCan.delete(minutes, at)),
      propose: answer('write', minutesCan.propose(minutes, at)),
      agree: answer('answer', minutesCan.agree(minutes, at, at.side)),
      giveBack: answer('answer', minutesCan.giveBack(minutes, at)),
      takeBack: answer('write', minutesCan.takeBack(minutes, at)),
      number: answer('number', minutesCan.number(minutes, at)),
      freeze: answer('write', minutesCan.freeze(minutes, at)),
      replace: answer('write', minutesCan.replace(minutes, at)),
    },
  };
}
