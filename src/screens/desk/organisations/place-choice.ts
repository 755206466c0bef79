// The administrative unit typed into a body's facts. Server only: a name is only taken for a unit when it is one's alone.
import { fullPlaceName, placesByIds, placesOfFullName, resolvePlace } from '../../../modules/places/index.ts';
import { consult, type ReadContext, type Who } from '../../../platform/context/index.ts';
import { say, type Language } from '../../../tools/sentence/index.ts';
import { formValues, type FormProblem } from '../../forms.ts';

export async function placeNameOf(ctx: ReadContext, placeId: string | null): Promise<string | null> {
  if (placeId === null) return null;
  const place = (await placesByIds(ctx, [placeId])).get(placeId);
  return place ? fullPlaceName(place) : null;
}

export type ChosenPlace =
  | { readonly ok: true; readonly placeId: string | null | undefined }
  | { readonly ok: false; readonly problem: FormProblem };

const SHOWN = 5;

/** Undefined when the form has no such field, null when it is empty; a name that is not one unit's says which it may mean. */
export async function chosenPlace(who: Who, form: FormData, language: Language): Promise<ChosenPlace> {
  const typed = form.get('placeName');
  if (typeof typed !== 'string') return { ok: true, placeId: undefined };
  if (typed.trim() === '') return { ok: true, placeId: null };
  return consult(who, async (ctx) => {
    const found = await placesOfFullName(ctx, typed);
    if (found.length === 1) return { ok: true, placeId: found[0]!.id };
    const near = (await resolvePlace(ctx, typed)).slice(0, SHOWN).map(fullPlaceName);
    const names = [...new Set(near)].join('; ');
    const why =
      near.length > 0
        ? say(
            `Hãy ghi đủ tên đơn vị hành chính, ví dụ: ${names}.`,
            `Write the full name of the unit, such as: ${names}.`,
          )
        : say(
            'Không có đơn vị hành chính tên này. Hãy chọn từ gợi ý hoặc để trống.',
            'No administrative unit has this name. Choose one of the suggestions or leave it empty.',
          );
    return {
      ok: false,
      problem: { problem: why, fields: { placeName: why[language] }, values: formValues(form) },
    };
  });
}
