import { Form, Link, redirect, data } from 'react-router';
import {
  addSource,
  addSourceInput,
  mayWithEvidence,
  outletsWithSources,
  tryAddress,
  type TriedAddress,
} from '../../../modules/evidence/index.ts';
import { SOURCE_KIND_WORDS } from '../../../modules/evidence/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn, refused } from '../../asking.ts';
import { attempt, formValues, readForm, type FormProblem } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Card, Empty, Notice, Page, PageHeader, SelectField, TextField } from '../../ui/index.ts';
import { Refusal } from '../../../tools/sentence/index.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import type { Route } from './+types/new-source';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  return consult(who, async (ctx) => {
    const may = mayWithEvidence(ctx, 'manage-sources');
    if (!may.yes) throw refused(new Refusal(may.code, may.why, 403));
    const outlets = await outletsWithSources(ctx);
    return { outlets: outlets.map(({ id, name, organisation }) => ({ id, name, organisation })) };
  });
}

interface Answered {
  readonly tried?: TriedAddress;
  readonly problem?: FormProblem;
  readonly values: FormProblem['values'];
}

/** First the address is looked at and what is there is shown; only then is it added. */
export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const may = await consult(who, async (ctx) => mayWithEvidence(ctx, 'manage-sources'));
  if (!may.yes) throw refused(new Refusal(may.code, may.why, 403));
  const form = await request.formData();
  const values = formValues(form);
  if (form.get('verb') !== 'add') {
    const tried = await attempt(form, () => tryAddress(String(form.get('address') ?? '')));
    if (tried.ok) return data<Answered>({ tried: tried.value, values });
    return data<Answered>({ problem: tried.problem, values }, { status: tried.status });
  }
  const read = readForm(form, addSourceInput, language);
  if (!read.ok) return data<Answered>({ problem: read.problem, values }, { status: 400 });
  const done = await attempt(form, () => perform(who, addSource, read.value));
  if (!done.ok) return data<Answered>({ problem: done.problem, values }, { status: done.status });
  return redirect(inLanguage(`/lam-viec/nguon#kenh-${read.value.outletId}`, language));
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Add a source – Cầu Nối' : 'Thêm nguồn tin – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Thêm nguồn tin',
    sources: 'Nguồn tin',
    lead: 'Dán địa chỉ RSS, Atom, JSON Feed, sitemap hoặc trang chuyên mục. Hệ thống thử đọc một lần và cho anh chị xem tìm thấy gì, rồi mới thêm.',
    address: 'Địa chỉ',
    outlet: 'Của kênh đăng nào',
    pick: 'Chọn kênh',
    noOutlet: 'Chưa có kênh đăng nào để gắn nguồn vào',
    noOutletHint: 'Trước hết hãy kê khai kênh đăng ở trang Nguồn tin.',
    tryIt: 'Thử đọc',
    again: 'Thử địa chỉ khác',
    found: (n: number) => `Đọc được, thấy ${n} bài`,
    kind: 'Nhận ra là',
    minutes: 'Đọc mấy phút một lần',
    add: 'Theo dõi nguồn này',
    empty: 'Hiện chưa có bài nào; vẫn theo dõi được.',
    warnings: 'Lưu ý',
  },
  en: {
    title: 'Add a source',
    sources: 'Sources',
    lead: 'Paste the address of an RSS, Atom or JSON feed, a sitemap or a section page. It is read once and you see what was found before it is added.',
    address: 'Address',
    outlet: 'Of which outlet',
    pick: 'Choose an outlet',
    noOutlet: 'There is no outlet to add a source to',
    noOutletHint: 'First register an outlet on the page Sources.',
    tryIt: 'Try it',
    again: 'Try another address',
    found: (n: number) => `It can be read: ${n} articles`,
    kind: 'Recognised as',
    minutes: 'Minutes between readings',
    add: 'Watch this source',
    empty: 'There are no articles now; it can be watched all the same.',
    warnings: 'Remarks',
  },
});

export default function NewSource({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { outlets } = loaderData;
  const tried = actionData?.tried;
  const kept = (name: string) => {
    const value = actionData?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  if (outlets.length === 0) {
    return (
      <Page>
        <PageHeader title={w.title} over={<Link to={to('/lam-viec/nguon')}>{w.sources}</Link>} />
        <Empty title={w.noOutlet}>
          {w.noOutletHint} <Link to={to('/lam-viec/nguon#ke-khai')}>{w.sources}</Link>
        </Empty>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} over={<Link to={to('/lam-viec/nguon')}>{w.sources}</Link>} />
      <RefusalNotice refusal={actionData?.problem} withFields />
      <Form method="post" className="flex flex-col gap-5">
        <TextField
          label={w.address}
          name="address"
          type="url"
          required
          placeholder="https://"
          defaultValue={kept('address')}
        />
        <SelectField
          label={w.outlet}
          name="outletId"
          required
          empty={w.pick}
          defaultValue={kept('outletId') ?? (outlets.length === 1 ? outlets[0]!.id : undefined)}
          options={outlets.map(({ id, name, organisation }) => ({ value: id, label: `${name} – ${organisation}` }))}
        />
        <div>
          <ActionButton tone={tried ? 'plain' : 'primary'} name="verb" value="try">
            {tried ? w.again : w.tryIt}
          </ActionButton>
        </div>
      </Form>
      {tried ? (
        <Card className="flex flex-col gap-4">
          <Notice tone="done" title={w.found(tried.items)}>
            {tried.title ? <p>{tried.title}</p> : null}
            <p>
              {w.kind}: {t(SOURCE_KIND_WORDS[tried.kind])}
            </p>
          </Notice>
          {tried.sample.length === 0 ? <p>{w.empty}</p> : null}
          <ul className="list-disc pl-5">
            {tried.sample.map((item) => (
              <li key={item.address}>
                {item.title}
                {item.publishedAt ? (
                  <span className="text-sm text-quiet"> ({formatDateTime(item.publishedAt)})</span>
                ) : null}
              </li>
            ))}
          </ul>
          {tried.warnings.length > 0 ? (
            <div className="text-sm">
              <p className="font-medium">{w.warnings}</p>
              <ul className="list-disc pl-5 text-quiet">
                {tried.warnings.map((warning) => (
                  <li key={warning.en}>{t(warning)}</li>
                ))}
              </ul>
            </div>
          ) : null}
          <Form method="post" className="flex flex-wrap items-end gap-4">
            <input type="hidden" name="address" value={tried.address} />
            <input type="hidden" name="outletId" value={kept('outletId') ?? ''} />
            <input type="hidden" name="kind" value={tried.kind} />
            <div className="w-56">
              <TextField label={w.minutes} name="everyMinutes" type="number" min={5} max={10_080} defaultValue="60" />
            </div>
            <ActionButton name="verb" value="add">
              {w.add}
            </ActionButton>
          </Form>
        </Card>
      ) : null}
    </Page>
  );
}
