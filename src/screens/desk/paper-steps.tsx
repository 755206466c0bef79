// The whole way of a paper that both sides agree to (plans, minutes): sent, agreed or given back, numbered, settled, replaced.
import { Form } from 'react-router';
import { sideName } from '../../modules/programmes/model.ts';
import type { Regenerated } from '../../platform/press/index.ts';
import type { Answer } from '../../tools/sentence/index.ts';
import { formatDateTime } from '../../tools/vietnamese/index.ts';
import type { FormProblem } from '../forms.ts';
import { defineWords, useSay, useWords } from '../language.ts';
import { ActionButton, Disclosure, Section, TextArea, TextField } from '../ui/index.ts';
import { ClerkFields } from './clerk-fields.tsx';
import { FrozenFacts, type FrozenFactsProps } from './frozen-facts.tsx';
import { kept } from './saying.ts';

const WORDS = defineWords({ vi: { save: 'Lưu' }, en: { save: 'Save' } });

interface StepProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly tone?: 'primary' | 'plain' | 'action';
  readonly whyNot: string | null;
  /** What the person has seen: another version is refused. */
  readonly version: number;
}

function Step({ name, label, hint, tone = 'primary', whyNot, version }: StepProps) {
  return (
    <Form method="post" className="flex flex-col items-start gap-1">
      <input type="hidden" name="version" value={version} />
      <ActionButton name="do" value={name} tone={tone} whyNot={whyNot}>
        {label}
      </ActionButton>
      {hint ? <span className="text-sm text-quiet">{hint}</span> : null}
    </Form>
  );
}

interface NumberedPaper {
  readonly version: number;
  readonly state: string;
  readonly side: string;
  readonly ownSide: string | null;
  readonly ordinal: number | null;
  readonly fileNotation: string | null;
  readonly place: string | null;
  readonly datedOn: string | null;
  readonly may: { readonly number: Answer };
}

interface NumberingProps {
  readonly title: string;
  readonly paper: NumberedPaper;
  readonly refusal: FormProblem | undefined;
}

/** Nothing for the side that does not issue the paper. */
function Numbering({ title, paper, refusal }: NumberingProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { number } = paper.may;
  if (!number.yes && paper.ownSide !== paper.side) return null;
  return (
    <div id="van-thu">
      <Disclosure title={title} open={refusal !== undefined || paper.state === 'agreed'}>
        <Form method="post" className="flex max-w-3xl flex-col items-start gap-4" key={paper.version}>
          <input type="hidden" name="version" value={paper.version} />
          <div className="w-full">
            <ClerkFields
              problem={refusal}
              stored={{
                ordinal: paper.ordinal === null ? '' : String(paper.ordinal),
                fileNotation: paper.fileNotation ?? '',
                place: paper.place ?? '',
                datedOn: paper.datedOn ?? '',
              }}
            />
          </div>
          <ActionButton name="do" value="number" tone="plain" whyNot={number.yes ? null : t(number.why)}>
            {w.save}
          </ActionButton>
        </Form>
      </Disclosure>
    </div>
  );
}

const CHECK = { name: 'do', value: 'check' };

/** What a paper calls its steps; sides come by name. */
export interface PaperStepWords {
  readonly steps: string;
  readonly propose: string;
  readonly proposeHint: string;
  readonly agree: string;
  readonly giveBack: string;
  readonly reason: string;
  readonly takeBack: string;
  readonly takeBackHint: string;
  readonly byPaper: (side: string) => string;
  readonly paper: string;
  readonly record: string;
  readonly clerk: string;
  readonly settle: string;
  readonly settleHint: string;
  readonly settled: string;
  readonly edition: string;
  readonly changes: string;
  readonly remove: string;
  readonly removeReally: string;
  readonly agreed: (side: string, at: string) => string;
}

/** What plans and minutes have in common on their way to both sides' word. */
interface AgreedPaper extends NumberedPaper {
  readonly consents: readonly { readonly side: string; readonly at: string; readonly byPaper: string | null }[];
  readonly byPaperSides: readonly string[];
  readonly isReplaced: boolean;
  readonly may: Readonly<
    Record<'number' | 'propose' | 'agree' | 'giveBack' | 'takeBack' | 'replace' | 'delete', Answer>
  >;
}

interface PaperStepsProps {
  readonly paper: AgreedPaper;
  /** The step after which the paper stands still: what the form calls it, whether it may be taken, and what it left. */
  readonly settling: {
    readonly verb: string;
    readonly may: Answer;
    readonly settled: FrozenFactsProps['frozen'] | null;
  };
  readonly words: PaperStepWords;
  readonly refusal: FormProblem | undefined;
  readonly checked: Regenerated | undefined;
}

/** What may be done with the paper now; the main step is the only primary button. */
export function PaperSteps({ paper, settling, words: w, refusal, checked }: PaperStepsProps) {
  const t = useSay();
  const whyNot = (answer: Answer) => (answer.yes ? null : t(answer.why));
  const version = <input type="hidden" name="version" value={paper.version} />;
  const typed = (verb: string) => (refusal?.values['do'] === verb ? refusal : undefined);
  const isOwn = paper.ownSide === paper.side;
  return (
    <Section id="di-tiep" title={settling.settled ? w.settled : w.steps}>
      {paper.consents.map((consent) => (
        <p key={consent.side}>
          {w.agreed(t(sideName(consent.side)), formatDateTime(consent.at))}
          {consent.byPaper ? ` (${consent.byPaper})` : ''}
        </p>
      ))}
      {paper.state === 'draft' || paper.state === 'returned' ? (
        <Step
          name="propose"
          label={w.propose}
          hint={w.proposeHint}
          whyNot={whyNot(paper.may.propose)}
          version={paper.version}
        />
      ) : null}
      {paper.state === 'proposed' && !isOwn ? (
        <Step name="agree" label={w.agree} whyNot={whyNot(paper.may.agree)} version={paper.version} />
      ) : null}
      {paper.byPaperSides.map((side) => (
        <Form key={side} method="post" className="flex max-w-2xl flex-col items-start gap-3">
          {version}
          <input type="hidden" name="forSide" value={side} />
          <h3>{w.byPaper(t(sideName(side)))}</h3>
          <div className="w-full">
            <TextField
              label={w.paper}
              name="byPaper"
              required
              maxLength={300}
              defaultValue={kept(typed('agree')?.values, 'byPaper', '')}
              problem={typed('agree')?.fields['byPaper']}
            />
          </div>
          <ActionButton name="do" value="agree" tone="plain">
            {w.record}
          </ActionButton>
        </Form>
      ))}
      {settling.settled ? (
        <FrozenFacts frozen={settling.settled} checked={checked} check={CHECK} />
      ) : (
        <Numbering title={w.clerk} paper={paper} refusal={typed('number')} />
      )}
      {paper.state === 'agreed' || (paper.state === 'proposed' && isOwn) ? (
        <Step
          name={settling.verb}
          label={w.settle}
          hint={w.settleHint}
          whyNot={whyNot(settling.may)}
          version={paper.version}
        />
      ) : null}
      {(paper.state === 'proposed' || paper.state === 'agreed') && isOwn ? (
        <Step
          name="take-back"
          label={w.takeBack}
          hint={w.takeBackHint}
          tone="plain"
          whyNot={whyNot(paper.may.takeBack)}
          version={paper.version}
        />
      ) : null}
      {(paper.state === 'proposed' || paper.state === 'agreed') && !isOwn ? (
        <Disclosure title={w.giveBack} open={typed('give-back') !== undefined}>
          <Form method="post" className="flex max-w-2xl flex-col items-start gap-3">
            {version}
            <div className="w-full">
              <TextArea
                label={w.reason}
                name="reason"
                required
                rows={3}
                maxLength={2000}
                defaultValue={kept(typed('give-back')?.values, 'reason', '')}
              />
            </div>
            <ActionButton name="do" value="give-back" tone="action" whyNot={whyNot(paper.may.giveBack)}>
              {w.giveBack}
            </ActionButton>
          </Form>
        </Disclosure>
      ) : null}
      {settling.settled && !paper.isReplaced ? (
        <Disclosure title={w.edition} open={typed('edition') !== undefined}>
          <Form method="post" className="flex max-w-2xl flex-col items-start gap-3">
            <div className="w-full">
              <TextArea
                label={w.changes}
                name="changes"
                required
                rows={3}
                maxLength={4000}
                defaultValue={kept(typed('edition')?.values, 'changes', '')}
              />
            </div>
            <ActionButton name="do" value="edition" tone="plain" whyNot={whyNot(paper.may.replace)}>
              {w.edition}
            </ActionButton>
          </Form>
        </Disclosure>
      ) : null}
      {paper.state === 'draft' ? (
        <Disclosure title={w.remove}>
          <Step
            name="delete"
            label={w.removeReally}
            tone="action"
            whyNot={whyNot(paper.may.delete)}
            version={paper.version}
          />
        </Disclosure>
      ) : null}
    </Section>
  );
}
