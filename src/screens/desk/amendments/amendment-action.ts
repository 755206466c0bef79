// What the forms on the page of an amendment send. Server only.
import { data, redirect } from 'react-router';
import type { z } from 'zod';
import {
  amendmentStepInput,
  amendmentView,
  answerAmendment,
  answerAmendmentInput,
  changeAmendment,
  changeAmendmentInput,
  deleteAmendment,
  editAmendment,
  proposeAmendment,
  signAmendment,
  signAmendmentInput,
  withdrawAmendment,
  withdrawAmendmentInput,
} from '../../../modules/amendments/index.ts';
import type { KeptPaper } from '../../../modules/programmes/index.ts';
import { consult, perform, type Context, type Who } from '../../../platform/context/index.ts';
import type { Language } from '../../../tools/sentence/index.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { inLanguage } from '../../language.ts';
import { editIn } from './edit-form.ts';
import { paperIn } from './paper-upload.ts';
import { signForm } from './sign-form.ts';

interface Asked {
  readonly who: Who;
  readonly language: Language;
  readonly programmeId: string;
  readonly id: string;
  readonly form: FormData;
}

export async function amendmentAction(asked: Asked) {
  const { form, language, programmeId, id } = asked;
  form.set('id', id);
  const here = inLanguage(`/lam-viec/chuong-trinh/${programmeId}/sua-doi/${id}`, language);
  const list = inLanguage(`/lam-viec/chuong-trinh/${programmeId}/sua-doi`, language);
  switch (String(form.get('do'))) {
    case 'edit':
      return edit(asked, here);
    case 'describe':
      return run(asked, changeAmendmentInput, changeAmendment, here);
    case 'delete':
      return run(asked, amendmentStepInput, deleteAmendment, list);
    case 'propose':
      return run(asked, amendmentStepInput, proposeAmendment, here);
    case 'withdraw':
      return run(asked, withdrawAmendmentInput, withdrawAmendment, here);
    case 'answer':
      return run(asked, answerAmendmentInput, answerAmendment, here);
    case 'sign':
      return run(asked, signForm(signAmendmentInput), signAmendment, here);
    default:
      return data(null, { status: 400 });
  }
}

async function edit({ who, language, id, form }: Asked, here: string) {
  const amendment = await consult(who, (ctx) => amendmentView(ctx, id));
  const edited = await attempt(form, async () => {
    const read = editIn(form, amendment, language);
    if (!read.ok) return read;
    const version = amendmentStepInput.shape.version.parse(form.get('version'));
    await perform(who, editAmendment, { id, version, edit: read.value });
    return read;
  });
  if (!edited.ok) return notTaken(edited.problem, edited.status);
  if (!edited.value.ok) return notTaken(edited.value.problem);
  const about = String(form.get('commitmentId') ?? form.get('op'));
  return redirect(`${here}#${/^[0-9a-z-]+$/.test(about) ? about : 'thay-doi'}`);
}

async function run<T>(
  { who, language, form }: Asked,
  schema: z.ZodType<T>,
  command: (ctx: Context, input: T & { paper: KeptPaper | null }) => Promise<void>,
  then: string,
) {
  const read = readForm(form, schema, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, async () => {
    const paper = await paperIn(form, 'paper');
    await perform(who, command, { ...read.value, paper });
  });
  return done.ok ? redirect(then) : notTaken(done.problem, done.status);
}
