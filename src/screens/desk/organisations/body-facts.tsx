import { Form } from 'react-router';
import { HEADING_WORDS, KIND_WORDS, LEVEL_WORDS, type OrganisationView } from '../../../modules/organisations/model.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useWords } from '../../language.ts';
import { ActionButton, Definitions, Disclosure, FormNotice, Section, TextField } from '../../ui/index.ts';
import { FactFields } from './fact-fields.tsx';
import { BODY_WORDS } from './words.ts';

/** The public facts of a body. */
export function BodyFacts({ body, placeName }: { readonly body: OrganisationView; readonly placeName: string | null }) {
  const w = useWords(BODY_WORDS);
  const say = useSay();
  return (
    <Section title={w.facts} id="thong-tin">
      <Definitions
        rows={[
          [w.name, body.name],
          [w.kind, say(KIND_WORDS[body.kind])],
          [w.level, body.level ? say(LEVEL_WORDS[body.level]) : null],
          [w.place, body.place],
          [w.unit, placeName],
          [w.parentName, body.parentName],
          [w.shortName, body.shortName],
          [w.symbol, body.symbol],
          [w.heading, say(HEADING_WORDS[body.heading])],
          [w.exchangeCode, body.exchangeCode],
          [w.officialCode, body.officialCode],
          ...(body.begunOn ? ([[w.begunOn, formatDate(body.begunOn)]] as const) : []),
          ...(body.endedOn ? ([[w.endedOn, formatDate(body.endedOn)]] as const) : []),
        ]}
      />
    </Section>
  );
}

interface BodyChangeProps {
  readonly body: OrganisationView;
  readonly mayChange: Answer;
  readonly problem: FormProblem | null;
}

/** Opened by a click, or by itself when what was sent needs another look. */
export function ChangeFacts({
  body,
  placeName,
  mayChange,
  problem,
}: BodyChangeProps & { readonly placeName: string | null }) {
  const w = useWords(BODY_WORDS);
  const say = useSay();
  if (!mayChange.yes) {
    return (
      <ActionButton type="button" tone="plain" whyNot={say(mayChange.why)}>
        {w.change}
      </ActionButton>
    );
  }
  const mine = problem?.values['viec'] === 'sua' ? problem : null;
  return (
    <Disclosure title={w.change} open={mine !== null} framed>
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="viec" value="sua" />
        <input type="hidden" name="version" value={body.version} />
        {body.parentId ? <input type="hidden" name="parentId" value={body.parentId} /> : null}
        <FormNotice problem={mine ? say(mine.problem) : null} />
        <FactFields body={body} placeName={placeName} problem={mine} />
        <div>
          <ActionButton>{w.save}</ActionButton>
        </div>
      </Form>
    </Disclosure>
  );
}

/** Names under which texts speak of the body. */
export function Aliases({ body, mayChange, problem }: BodyChangeProps) {
  const w = useWords(BODY_WORDS);
  const say = useSay();
  const verb = problem?.values['viec'];
  const mine = verb === 'them-ten' || verb === 'bo-ten' ? problem : null;
  const typed = mine?.values['alias'];
  return (
    <Section title={w.aliases} id="ten-khac">
      <p className="max-w-[72ch] text-quiet">{w.aliasesHint}</p>
      <FormNotice problem={mine ? say(mine.problem) : null} />
      {body.aliases.length === 0 ? <p>{w.noAliases}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {body.aliases.map((alias) => (
          <li key={alias} className="flex flex-wrap items-center justify-between gap-3 py-1">
            <span>{alias}</span>
            {mayChange.yes ? (
              <Form method="post">
                <input type="hidden" name="viec" value="bo-ten" />
                <input type="hidden" name="alias" value={alias} />
                <ActionButton tone="quiet" aria-label={`${w.removeAlias}: ${alias}`}>
                  {w.removeAlias}
                </ActionButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange.yes ? (
        <Form method="post" className="flex flex-wrap items-end gap-3" key={body.aliases.join()}>
          <input type="hidden" name="viec" value="them-ten" />
          <div className="min-w-60 flex-1">
            <TextField
              label={w.alias}
              name="alias"
              required
              maxLength={200}
              defaultValue={verb === 'them-ten' && typeof typed === 'string' ? typed : ''}
              problem={verb === 'them-ten' ? mine?.fields['alias'] : undefined}
            />
          </div>
          <ActionButton tone="plain">{w.addAlias}</ActionButton>
        </Form>
      ) : null}
    </Section>
  );
}
