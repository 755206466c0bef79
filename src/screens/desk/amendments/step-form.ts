// Steps of a programme's life that ask for more than a reason. Server only.
import { redirect } from 'react-router';
import { moveProgramme } from '../../../modules/commitments/index.ts';
import { changeStateInput, recordPaper, type StateVerb } from '../../../modules/programmes/index.ts';
import { perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { inLanguage } from '../../language.ts';
import { idIn } from '../found.ts';
import { paperIn } from './paper-upload.ts';

/** Takes the step with what the form says; a file in `paper` becomes the document of the step. */
export async function takeStep(request: Request, programmeId: string | undefined, verb: StateVerb) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(programmeId);
  const form = await request.formData();
  form.set('id', id);
  form.set('verb', verb);
  const read = readForm(form, changeStateInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, async () => {
    const paper = await paperIn(form, 'paper');
    await perform(
      who,
      async (ctx, input: typeof read.value) => {
        const documentFileId = paper ? await recordPaper(ctx, id, paper) : null;
        await moveProgramme(ctx, { ...input, documentFileId });
      },
      read.value,
    );
  });
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${id}`, language));
}
