import { useState } from 'react';
import { redirect } from 'react-router';
import { encode } from 'uqr';
import {
  accountsMay,
  addTotp,
  addTotpInput,
  issueRecoveryCodes,
  offerTotp,
  ownPasskeys,
  passkeyInput,
  passkeysWork,
  removePasskey,
  removeTotp,
  renamePasskey,
  renamePasskeyInput,
  requireSecondStep,
  secondStepOf,
  secondStepRequired,
  secondStepRuleInput,
} from '../../../modules/accounts/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustHaveAccount } from '../../asking.ts';
import { notTakenHere } from '../../entrance/answers.ts';
import { attempt, readForm } from '../../forms.ts';
import { inLanguage, languageOf, useSay, useTo, useWords } from '../../language.ts';
import { ButtonLink, FormNotice, Notice, Page, PageHeader } from '../../ui/index.ts';
import type { Route } from './+types/second-step';
import { AppSection } from './app-section.tsx';
import { PasskeySection } from './passkey-section.tsx';
import { NewCodes, RecoverySection } from './recovery-section.tsx';
import { RuleSection } from './rule-section.tsx';
import { WORDS } from './second-step-words.ts';

const PATH = '/lam-viec/tai-khoan/buoc-hai';

export async function loader({ request }: Route.LoaderArgs) {
  const { person, who } = await mustHaveAccount(request);
  const offer = await offerTotp(request.headers);
  const inBody = who.kind === 'person';
  return {
    mustAdd: person.mustAddSecondStep,
    second: await secondStepOf(request.headers),
    offer: { ...offer, picture: pictureOf(offer.address) },
    passkeys: await ownPasskeys(request.headers),
    passkeysWork: passkeysWork(),
    rule: inBody
      ? await consult(who, async (ctx) => ({
          organisationName: person.actingFor?.organisationName ?? '',
          since: await secondStepRequired(ctx),
          may: accountsMay(ctx, 'manage-people', ctx.organisation ?? undefined),
        }))
      : null,
    done: new URL(request.url).searchParams.get('da'),
  };
}

/** Dark squares as one path, a unit wide each; the page draws it as SVG. */
function pictureOf(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}

export async function action({ request }: Route.ActionArgs) {
  const { language, who } = await mustHaveAccount(request);
  const form = await request.formData();
  const { headers } = request;
  const done = (what: string) => redirect(inLanguage(`${PATH}?da=${what}`, language));
  switch (form.get('viec')) {
    case 'them-ung-dung': {
      const read = readForm(form, addTotpInput, language);
      const tried = read.ok ? await attempt(form, () => addTotp(headers, read.value)) : null;
      if (read.ok && tried?.ok) return { codes: tried.value.codes, problem: null, again: null };
      // The picture that was scanned is offered again, or the code that the app shows would never fit.
      const sealed = form.get('sealed');
      const offer = await offerTotp(headers, typeof sealed === 'string' ? sealed : null);
      const problem = read.ok ? (tried && !tried.ok ? tried.problem.problem : null) : read.problem.problem;
      return { codes: null, problem, again: { ...offer, picture: pictureOf(offer.address) } };
    }
    case 'bo-ung-dung': {
      const tried = await attempt(form, () => removeTotp(headers));
      return tried.ok ? done('bo-ung-dung') : notTakenHere(tried.problem, tried.status);
    }
    case 'ma-moi': {
      const tried = await attempt(form, () => issueRecoveryCodes(headers));
      if (!tried.ok) return notTakenHere(tried.problem, tried.status);
      return { codes: tried.value.codes, problem: null, again: null };
    }
    case 'bo-khoa': {
      const read = readForm(form, passkeyInput, language);
      if (!read.ok) return notTakenHere(read.problem, 400);
      const tried = await attempt(form, () => removePasskey(headers, read.value));
      return tried.ok ? done('bo-khoa') : notTakenHere(tried.problem, tried.status);
    }
    case 'ten-khoa': {
      const read = readForm(form, renamePasskeyInput, language);
      if (!read.ok) return notTakenHere(read.problem, 400);
      const tried = await attempt(form, () => renamePasskey(headers, read.value));
      return tried.ok ? done('ten-khoa') : notTakenHere(tried.problem, tried.status);
    }
    default: {
      const read = readForm(form, secondStepRuleInput, language);
      if (!read.ok) return notTakenHere(read.problem, 400);
      const tried = await attempt(form, () => perform(who, requireSecondStep, read.value));
      return tried.ok ? done('quy-dinh') : notTakenHere(tried.problem, tried.status);
    }
  }
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function SecondStep({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const [scriptCodes, setScriptCodes] = useState<readonly string[]>([]);
  const codes = actionData && 'codes' in actionData && actionData.codes ? actionData.codes : scriptCodes;
  const again = actionData && 'again' in actionData ? actionData.again : null;
  const { second } = loaderData;
  return (
    <Page>
      <PageHeader
        over={
          <ButtonLink tone="quiet" to={to('/lam-viec/tai-khoan')}>
            {`‹ ${w.account}`}
          </ButtonLink>
        }
        title={w.title}
        lead={w.lead}
      />
      {loaderData.mustAdd ? <Notice tone="caution">{w.mustAdd}</Notice> : null}
      {loaderData.mustAdd && (second.totpSince || loaderData.passkeys.length > 0) ? (
        <ButtonLink to={to(`/xac-nhan-lai?tiep=${encodeURIComponent(to('/lam-viec'))}`)}>{w.proveNow}</ButtonLink>
      ) : null}
      {loaderData.done && !actionData ? <Notice tone="done">{w.saved}</Notice> : null}
      <FormNotice problem={actionData?.problem ? say(actionData.problem) : null} />
      {codes.length > 0 ? <NewCodes codes={codes} /> : null}
      <AppSection since={second.totpSince} offer={again ?? loaderData.offer} />
      <PasskeySection passkeys={loaderData.passkeys} work={loaderData.passkeysWork} onCodes={setScriptCodes} />
      <RecoverySection left={second.codesLeft} has={second.totpSince !== null || loaderData.passkeys.length > 0} />
      {loaderData.rule ? <RuleSection {...loaderData.rule} /> : null}
    </Page>
  );
}
