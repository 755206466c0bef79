import { Form, Link, redirect } from 'react-router';
import { addCeremony, addCeremonyInput, ceremoniesOf, mayWithCeremonies } from '../../../modules/ceremonies/index.ts';
import { attendance, CEREMONY_KIND_WORDS } from '../../../modules/ceremonies/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatLongDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Card, CheckField, Disclosure, Empty } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/ceremonies';
import { CeremonyFactsFields } from './facts-fields.tsx';
import { CeremonyStateBadge } from './state-badge.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return consult(who, async (ctx) => ({
    ceremonies: await ceremoniesOf(ctx, id),
    mayAdd: mayWithCeremonies(ctx, 'write'),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const form = await request.formData();
  form.set('programmeId', id);
  const isHeld = form.get('held') !== null;
  const read = readForm(form, addCeremonyInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, addCeremony, { ...read.value, isHeld }));
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`/lam-viec/chuong-trinh/${id}/le-ky/${done.value.id}`, language));
}

const WORDS = defineWords({
  vi: {
    none: 'Chưa có lễ ký nào',
    noneHint:
      'Lễ ký ghi lại ngày, nơi ký hoặc các điểm cầu, kịch bản, thành phần dự, người chứng kiến; từ đó lập giấy mời và biên bản.',
    add: 'Thêm lễ ký',
    held: 'Lễ ký đã tổ chức xong',
    people: (came: string, expected: string) => `${came}/${expected} người đã điểm danh`,
    points: (n: number) => `${n} điểm`,
  },
  en: {
    none: 'No signing ceremony yet',
    noneHint:
      'A ceremony records the day, the place or bridge points, the script, guests and witnesses; invitation and minutes come from it.',
    add: 'Add a ceremony',
    held: 'It has been held already',
    people: (came: string, expected: string) => `${came} of ${expected} ticked as present`,
    points: (n: number) => `${n} places`,
  },
});

const BLANK = { kind: 'on_site', conference: '', heldOn: '', timeFrom: '', timeTo: '', chair: '', secretary: '' };

export default function Ceremonies({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { programme } = useProgramme();
  const { ceremonies, mayAdd } = loaderData;
  return (
    <div className="flex flex-col gap-6">
      {ceremonies.length === 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : null}
      <ul className="flex flex-col gap-3">
        {ceremonies.map((ceremony) => {
          const { came, expected } = attendance(ceremony.guests);
          const more = [
            t(CEREMONY_KIND_WORDS[ceremony.kind]),
            ceremony.sites.length === 1 ? ceremony.sites[0]?.name : w.points(ceremony.sites.length),
            expected > 0 ? w.people(formatNumber(came, language), formatNumber(expected, language)) : null,
          ];
          return (
            <li key={ceremony.id}>
              <Card className="flex flex-col gap-1">
                <p className="flex flex-wrap items-baseline gap-3">
                  <Link
                    to={to(`/lam-viec/chuong-trinh/${programme.id}/le-ky/${ceremony.id}`)}
                    className="font-semibold"
                  >
                    {capital(formatLongDate(ceremony.heldOn, language))}
                  </Link>
                  <CeremonyStateBadge state={ceremony.state} />
                </p>
                <p className="text-sm text-quiet">
                  {more
                    .filter(Boolean)
                    .map((one) => capital(one!))
                    .join(' · ')}
                </p>
              </Card>
            </li>
          );
        })}
      </ul>
      <Disclosure title={w.add} framed open={actionData !== undefined || ceremonies.length === 0}>
        <Form method="post" className="flex max-w-4xl flex-col gap-4">
          <RefusalNotice refusal={actionData} />
          <CeremonyFactsFields
            stored={{ ...BLANK, heldOn: ceremonies.length === 0 ? (programme.signedOn ?? '') : '' }}
            problem={actionData}
          />
          <CheckField label={w.held} name="held" defaultChecked={actionData?.values['held'] !== undefined} />
          <div>
            <ActionButton whyNot={mayAdd.yes ? null : t(mayAdd.why)}>{w.add}</ActionButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
