import type { Context } from '../../../platform/context/index.ts';
import type { NumberMinutes } from '../input.ts';
import { minutesCan } from '../model.ts';
import { updateMinutes } from '../store.ts';
import { checked, subjectOf } from './check.ts';

/** The clerk's fields. Entry: `acceptance.numbered`; while a draft without the programme. */
export async function numberMinutes(ctx: Context, input: NumberMinutes): Promise<void> {
  const { minutes } = await checked(ctx, input, 'number', minutesCan.number);
  const { ordinal = null, fileNotation = null, place = null, datedOn = null } = input;
  await updateMinutes(ctx, minutes.id, input.version, {
    number_ordinal: ordinal,
    file_notation: fileNotation,
    place,
    dated_on: datedOn,
  });
  await ctx.journal({
    what: 'acceptance.numbered',
    objectKind: 'acceptance-minutes',
    objectId: minutes.id,
    ...(minutes.state === 'draft' ? {} : { programmeId: minutes.programmeId }),
    data: subjectOf(minutes),
    before: {
      ordinal: minutes.ordinal,
      fileNotation: minutes.fileNotation,
      place: minutes.place,
      datedOn: minutes.datedOn,
    },
    after: { ordinal, fileNotation, place, datedOn },
  });
}
