import { Form, Link, redirect } from 'react-router';
import {
  addCeremonyFiles,
  addCeremonyFilesInput,
  ceremonyCan,
  ceremonyFiles,
  ceremonyPaper,
  ceremonyView,
  changePaper,
  changePaperInput,
  closeCeremony,
  closeCeremonyInput,
  deleteCeremony,
  deleteCeremonyInput,
  freezePaper,
  freezePaperInput,
  holdCeremony,
  holdCeremonyInput,
  mayWithCeremonies,
  prepareCeremonyFiles,
  regenerateCeremonyPaper,
  removeCeremonyFile,
  removeCeremonyFileInput,
} from '../../../modules/ceremonies/index.ts';
import { CEREMONY_KIND_WORDS } from '../../../modules/ceremonies/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { formatLongDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Definitions, Disclosure, Section, TextArea } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital, kept } from '../saying.ts';
import type { Route } from './+types/ceremony';
import { Photos } from './photos.tsx';
import { PaperCard } from './paper-card.tsx';
import { GuestList, ScriptTable, SiteList } from './record.tsx';
import { CeremonyStateBadge } from './state-badge.tsx';
import { CEREMONY_WORDS } from './words.ts';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.ceremonyId);
  return consult(who, async (ctx) => {
    const ceremony = await ceremonyView(ctx, id);
    const write = mayWithCeremonies(ctx, 'write');
    const may = (rule: Answer) => (write.yes ? rule : write);
    return {
      ceremony,
      files: await ceremonyFiles(ctx, id),
      minutes: await ceremonyPaper(ctx, id, 'minutes'),
      invitation: await ceremonyPaper(ctx, id, 'invitation'),
      mayHold: may(ceremonyCan.hold(ceremony, dayInVietNam(ctx.now))),
      mayClose: may(ceremonyCan.close(ceremony)),
      mayDelete: may(ceremonyCan.delete(ceremony)),
      mayAddFiles: mayWithCeremonies(ctx, 'add-files').yes ? ceremonyCan.change(ceremony) : write,
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.ceremonyId);
  const list = inLanguage(`/lam-viec/chuong-trinh/${idIn(params.programmeId)}/le-ky`, language);
  const here = `${list}/${id}`;
  const form = await request.formData();
  form.set('id', id);
  form.set('ceremonyId', id);
  switch (form.get('do')) {
    case 'hold': {
      const read = readForm(form, holdCeremonyInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, holdCeremony, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'close': {
      const read = readForm(form, closeCeremonyInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, closeCeremony, read.value));
      return done.ok ? redirect(here) : notTaken(done.problem, done.status);
    }
    case 'delete': {
      const read = readForm(form, deleteCeremonyInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, deleteCeremony, read.value));
      return done.ok ? redirect(list) : notTaken(done.problem, done.status);
    }
    case 'paper': {
      const read = readForm(form, changePaperInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, changePaper, read.value));
      return done.ok ? redirect(`${here}#${read.value.kind}`) : notTaken(done.problem, done.status);
    }
    case 'freeze': {
      const read = readForm(form, freezePaperInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => freezePaper(who, read.value));
      return done.ok ? redirect(`${here}#${read.value.kind}`) : notTaken(done.problem, done.status);
    }
    case 'check': {
      const done = await attempt(form, () => regenerateCeremonyPaper(who, id, 'minutes'));
      return done.ok ? { checked: done.value } : notTaken(done.problem, done.status);
    }
    case 'files': {
      const read = readForm(form, addCeremonyFilesInput, language);
      if (!read.ok) return notTaken(read.problem);
      const given = form.getAll('files').filter((file): file is File => file instanceof File && file.size > 0);
      const done = await attempt(form, async () => {
        const named = given.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
        const files = await prepareCeremonyFiles(await Promise.all(named));
        return perform(who, addCeremonyFiles, { ...read.value, files });
      });
      return done.ok ? redirect(`${here}#anh`) : notTaken(done.problem, done.status);
    }
    case 'remove-file': {
      const read = readForm(form, removeCeremonyFileInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, removeCeremonyFile, read.value));
      return done.ok ? redirect(`${here}#anh`) : notTaken(done.problem, done.status);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

const WORDS = defineWords({
  vi: {
    hold: 'Ghi nhận đã tổ chức',
    close: 'Kết thúc hồ sơ',
    report: 'Kết quả, rút kinh nghiệm',
    reportHint: 'Vài dòng về kết quả lễ ký; các bên của chương trình xem được.',
    closed: 'Kết quả lễ ký',
    remove: 'Xóa lễ ký',
    removeReally: 'Xóa lễ ký này',
    proceedings: 'Diễn biến',
    notes: 'Ghi chú nội bộ của các bên',
    papers: 'Giấy mời và biên bản',
    steps: 'Đi tiếp',
  },
  en: {
    hold: 'Record that it was held',
    close: 'Close the record',
    report: 'Outcome and lessons',
    reportHint: 'A few lines on the outcome; the parties of the programme can read them.',
    closed: 'Outcome',
    remove: 'Delete the ceremony',
    removeReally: 'Delete this ceremony',
    proceedings: 'Proceedings',
    notes: 'Notes between the parties',
    papers: 'Invitation and minutes',
    steps: 'Go on',
  },
});

export default function Ceremony({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(CEREMONY_WORDS);
  const own = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { organisationId } = useProgramme();
  const { ceremony, files, minutes, invitation } = loaderData;
  const refusal = actionData && 'problem' in actionData ? actionData : undefined;
  const checked = actionData && 'checked' in actionData ? actionData.checked : undefined;
  const list = `/lam-viec/chuong-trinh/${ceremony.programmeId}/le-ky`;
  const base = to(`${list}/${ceremony.id}`);
  const whyNot = (answer: Answer) => (answer.yes ? null : t(answer.why));
  const version = <input type="hidden" name="version" value={ceremony.version} />;
  const isOpen = ceremony.state === 'planned' || ceremony.state === 'held';
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <p>
          <Link to={to(list)}>← {w.all}</Link>
        </p>
        <h2 className="flex flex-wrap items-center gap-3">
          {capital(formatLongDate(ceremony.heldOn, language))} <CeremonyStateBadge state={ceremony.state} />
        </h2>
        <RefusalNotice refusal={refusal} withFields />
        <div className="flex flex-wrap gap-3">
          {isOpen ? (
            <ButtonLink to={`${base}/diem-danh`} tone="primary">
              {w.attendance}
            </ButtonLink>
          ) : null}
          {isOpen ? <ButtonLink to={`${base}/sua`}>{w.edit}</ButtonLink> : null}
          <ButtonLink to={`${base}/kich-ban`} reloadDocument>
            {w.printScript}
          </ButtonLink>
        </div>
      </div>
      <Definitions
        rows={[
          [w.kind, capital(t(CEREMONY_KIND_WORDS[ceremony.kind]))],
          ...(ceremony.conference ? ([[w.conference, ceremony.conference]] as const) : []),
          [w.time, [ceremony.timeFrom, ceremony.timeTo].filter(Boolean).join(' – ')],
          [w.sites, <SiteList key="sites" sites={ceremony.sites} />],
          [w.chair, ceremony.chair],
          [w.secretary, ceremony.secretary],
          ...(ceremony.proceedings
            ? ([
                [
                  own.proceedings,
                  <span key="p" className="whitespace-pre-line">
                    {ceremony.proceedings}
                  </span>,
                ],
              ] as const)
            : []),
          ...(ceremony.notes
            ? ([
                [
                  own.notes,
                  <span key="n" className="whitespace-pre-line">
                    {ceremony.notes}
                  </span>,
                ],
              ] as const)
            : []),
        ]}
      />
      <Section
        id="khach"
        title={w.guests}
        aside={isOpen ? <Link to={`${base}/khach`}>{w.editGuests}</Link> : undefined}
      >
        <GuestList ceremony={ceremony} />
      </Section>
      <Section id="kich-ban" title={w.script}>
        <ScriptTable steps={ceremony.steps} />
      </Section>
      <Photos
        files={files}
        linkTo={to(`/lam-viec/lien-ket/moi/ceremony-photos/${ceremony.id}`)}
        base={base}
        ownOrganisationId={organisationId}
        whyNot={whyNot(loaderData.mayAddFiles)}
        refusal={refusal}
      />
      <Section id="van-ban" title={own.papers}>
        <div className="grid gap-5 lg:grid-cols-2">
          <PaperCard paper={invitation} base={base} refusal={refusal} checked={undefined} />
          <PaperCard paper={minutes} base={base} refusal={refusal} checked={checked} />
        </div>
      </Section>
      <Section id="di-tiep" title={own.steps}>
        {ceremony.state === 'planned' ? (
          <Form method="post" className="flex flex-wrap gap-3">
            {version}
            <ActionButton name="do" value="hold" whyNot={whyNot(loaderData.mayHold)}>
              {own.hold}
            </ActionButton>
          </Form>
        ) : null}
        {ceremony.closeReport ? (
          <div>
            <h3>{own.closed}</h3>
            <p className="max-w-[72ch] whitespace-pre-line">{ceremony.closeReport}</p>
          </div>
        ) : (
          <Form method="post" className="flex max-w-3xl flex-col items-start gap-3">
            {version}
            <div className="w-full">
              <TextArea
                label={own.report}
                hint={own.reportHint}
                name="report"
                required
                maxLength={20000}
                defaultValue={kept(refusal?.values['do'] === 'close' ? refusal.values : undefined, 'report', '')}
              />
            </div>
            <ActionButton name="do" value="close" tone="plain" whyNot={whyNot(loaderData.mayClose)}>
              {own.close}
            </ActionButton>
          </Form>
        )}
        {ceremony.state === 'planned' ? (
          <Disclosure title={own.remove}>
            <Form method="post">
              {version}
              <ActionButton name="do" value="delete" tone="action" whyNot={whyNot(loaderData.mayDelete)}>
                {own.removeReally}
              </ActionButton>
            </Form>
          </Disclosure>
        ) : null}
      </Section>
    </div>
  );
}
