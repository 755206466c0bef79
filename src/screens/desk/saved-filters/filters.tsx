import { Form, Link, redirect } from 'react-router';
import {
  changeFilter,
  changeFilterInput,
  filterIdInput,
  removeFilter,
  restoreFilter,
  savedFilter,
  savedFilters,
  saveFilter,
  saveFilterInput,
  type SavedFilter,
} from '../../../modules/accounts/index.ts';
import { FILTERED_SCREENS, type FilteredScreen } from '../../../modules/accounts/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { inLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Card,
  CheckField,
  Empty,
  FormNotice,
  Page,
  PageHeader,
  Section,
  TextField,
} from '../../ui/index.ts';
import { kept } from '../saying.ts';
import type { Route } from './+types/filters';
import { FILTERS_PATH, keptQuery, LISTS, REMOVED } from './lists.ts';
import { FILTER_WORDS } from './words.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  return { filters: await consult(who, (ctx) => savedFilters(ctx)) };
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const listOf = (screen: FilteredScreen, query: string) =>
    redirect(inLanguage(`${LISTS[screen].path}${query ? `?${query}` : ''}`, language));
  switch (form.get('verb')) {
    case 'save': {
      const read = readForm(form, saveFilterInput, language);
      if (!read.ok) return notTaken(read.problem);
      const filter = { ...read.value, query: keptQuery(read.value.query) };
      const done = await attempt(form, () => perform(who, saveFilter, filter));
      return done.ok ? listOf(filter.screen, filter.query || 'tat-ca=1') : notTaken(done.problem, done.status);
    }
    case 'change': {
      const read = readForm(form, changeFilterInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, changeFilter, read.value));
      return done.ok ? redirect(inLanguage(FILTERS_PATH, language)) : notTaken(done.problem, done.status);
    }
    case 'remove':
    case 'restore': {
      const read = readForm(form, filterIdInput, language);
      if (!read.ok) return notTaken(read.problem);
      const isBack = form.get('verb') === 'restore';
      const done = await attempt(form, async () => {
        const filter = await consult(who, (ctx) => savedFilter(ctx, read.value.id));
        await perform(who, isBack ? restoreFilter : removeFilter, read.value);
        return filter;
      });
      if (!done.ok) return notTaken(done.problem, done.status);
      const { screen, query, id } = done.value;
      return listOf(screen, isBack ? query : `${REMOVED}=${id}`);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Saved filters – Cầu Nối' : 'Bộ lọc đã lưu – Cầu Nối' }];
}

export default function Filters({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(FILTER_WORDS);
  const t = useSay();
  const to = useTo();
  const { filters } = loaderData;
  const sent = actionData?.values;
  const failedSave = sent?.['verb'] === 'save';
  return (
    <Page>
      <PageHeader title={w.title} lead={w.lead} />
      <FormNotice problem={actionData ? t(actionData.problem) : null} />
      {failedSave ? (
        // What was typed on the list comes back here, ready to be sent again.
        <Card>
          <Form method="post" className="flex flex-col gap-3">
            <input type="hidden" name="screen" value={kept(sent, 'screen', '')} />
            <input type="hidden" name="query" value={kept(sent, 'query', '')} />
            <TextField
              label={w.name}
              name="name"
              required
              maxLength={80}
              defaultValue={kept(sent, 'name', '')}
              problem={actionData?.fields['name']}
            />
            <CheckField label={w.share} name="shared" defaultChecked={sent?.['shared'] === 'on'} />
            <CheckField label={w.opens} name="opens" defaultChecked={sent?.['opens'] === 'on'} />
            <div>
              <ActionButton name="verb" value="save">
                {w.saveIt}
              </ActionButton>
            </div>
          </Form>
        </Card>
      ) : null}
      {filters.length === 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : null}
      {FILTERED_SCREENS.map((screen) => {
        const here = filters.filter((filter) => filter.screen === screen);
        if (here.length === 0) return null;
        return (
          <Section key={screen} title={t(LISTS[screen].name)} id={screen}>
            <ul className="flex flex-col gap-4">
              {here.map((filter) => (
                <li key={filter.id}>
                  <Card>{filter.isOwn ? own(filter) : theirs(filter)}</Card>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </Page>
  );

  function address(filter: SavedFilter): string {
    return `${to(LISTS[filter.screen].path)}?${filter.query || 'tat-ca=1'}`;
  }

  function theirs(filter: SavedFilter) {
    return (
      <p>
        <Link to={address(filter)}>{filter.name}</Link> <span className="text-quiet">{w.ofColleague}</span>
      </p>
    );
  }

  function own(filter: SavedFilter) {
    const typed = sent?.['id'] === filter.id ? sent : undefined;
    return (
      <Form method="post" className="flex flex-col gap-3" key={`${filter.id}-${filter.version}`}>
        <input type="hidden" name="id" value={filter.id} />
        <input type="hidden" name="version" value={filter.version} />
        <TextField label={w.name} name="name" required maxLength={80} defaultValue={kept(typed, 'name', filter.name)} />
        <p className="text-sm text-quiet">
          <Link to={address(filter)}>{w.open}</Link>:{' '}
          {filter.query ? decodeURIComponent(filter.query.replaceAll('+', ' ')) : w.whole}
        </p>
        <CheckField label={w.share} name="shared" defaultChecked={typed ? typed['shared'] === 'on' : filter.shared} />
        <CheckField label={w.opens} name="opens" defaultChecked={typed ? typed['opens'] === 'on' : filter.opens} />
        <div className="flex flex-wrap gap-3">
          <ActionButton tone="plain" name="verb" value="change">
            {w.change}
          </ActionButton>
          <ActionButton tone="quiet" name="verb" value="remove" formNoValidate>
            {w.remove}
          </ActionButton>
        </div>
      </Form>
    );
  }
}
