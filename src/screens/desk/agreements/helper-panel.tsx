import { useEffect, type FocusEvent, type ReactNode } from 'react';
import { useLocation, useRevalidator } from 'react-router';
import { COMMITMENT_KIND_WORDS, SPREAD_WORDS } from '../../../modules/commitments/model.ts';
import { KIND_WORDS as BODY_KIND_WORDS } from '../../../modules/organisations/model.ts';
import { CADENCE_WORDS, KIND_WORDS, PERSON_ROLE_WORDS, type Cadence } from '../../../modules/programmes/model.ts';
import {
  helperCan,
  LEFT_OUT_WORDS,
  SUGGESTION_WORDS,
  type HelperReadingView,
  type StoredSuggestion,
  type Suggestion,
} from '../../../modules/agreements/reading-helper/model.ts';
import type { Review } from '../../../modules/agreements/model.ts';
import { formatDate, formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { useLanguage, useSay, useWords } from '../../language.ts';
import { ActionButton, Badge, Card, Disclosure, Notice } from '../../ui/index.ts';
import type { HelperOnPage } from './helper-steps.ts';
import { HELPER_WORDS } from './helper-words.ts';
import type { Place } from './segments.ts';

/** How often the page looks whether the answer has come; without scripts a link does it. */
const LOOK_AGAIN_MS = 4_000;

/** Places of the open suggestions in the text, beside those of proposal and review. */
export function helperPlaces(reading: HelperReadingView | null): Place[] {
  return (reading?.suggestions ?? [])
    .filter((one) => one.decision === null)
    .map(({ position, suggestion: { start, end } }) => ({ key: `helper-${position}`, start, end }));
}

interface HelperPanelProps {
  readonly helper: HelperOnPage;
  readonly review: Review;
  /** Id of the review's form: a step of the helper saves first what has been typed there. */
  readonly form: string;
  /** Nothing can be changed any more. */
  readonly closed: boolean;
  /** Lights a suggestion's place in the text. */
  readonly onLit: (key: string | null) => void;
}

/** What the helper proposes beside the review. Nothing of it is in the review until somebody presses "Nhận". */
export function HelperPanel({ helper, review, form, closed, onLit }: HelperPanelProps) {
  const w = useWords(HELPER_WORDS);
  const t = useSay();
  const { offer, reading, mayAsk } = helper;
  const isWaiting = reading?.state === 'waiting' && !reading.isLost;
  const { pathname } = useLocation();
  useLookAgain(isWaiting && !closed);
  const light = (event: FocusEvent<HTMLElement>) =>
    onLit(event.target.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null);
  if (!reading && (closed || !offer)) return null;
  return (
    <section id="tro-ly" aria-label={w.title} className="scroll-mt-4" onFocusCapture={light}>
      <Card className="flex flex-col gap-4">
        {/* Enter in a field presses the form's first button: that must be the one that only saves. */}
        {closed ? null : (
          <button form={form} name="intent" value="save" formNoValidate tabIndex={-1} aria-hidden className="sr-only" />
        )}
        <h2>{w.title}</h2>
        {isWaiting ? (
          <Notice title={w.asking(reading.host)}>
            <p>
              {w.leave} <a href={pathname}>{w.lookAgain}</a>
            </p>
          </Notice>
        ) : null}
        {reading?.state === 'waiting' && reading.isLost ? <Notice tone="caution">{w.lost}</Notice> : null}
        {reading?.state === 'failed' && reading.problem ? (
          <Notice tone="caution" title={w.failed}>
            {t(reading.problem)}
          </Notice>
        ) : null}
        {reading?.state === 'answered' ? (
          <Answered reading={reading} review={review} form={form} closed={closed} />
        ) : null}
        {!closed && !isWaiting && reading?.state !== 'answered' ? (
          <>
            {offer ? <p className="max-w-[72ch]">{w.warning(offer.model, offer.host)}</p> : null}
            <div>
              <ActionButton
                tone="plain"
                form={form}
                name="intent"
                value="ask-helper"
                formNoValidate
                whyNot={mayAsk.yes ? null : t(mayAsk.why)}
              >
                {reading ? w.askAgain : w.ask}
              </ActionButton>
            </div>
          </>
        ) : null}
      </Card>
    </section>
  );
}

function useLookAgain(isOn: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isOn, revalidate]);
}

function Answered({
  reading,
  review,
  form,
  closed,
}: Pick<HelperPanelProps, 'review' | 'form' | 'closed'> & { readonly reading: HelperReadingView }) {
  const w = useWords(HELPER_WORDS);
  const t = useSay();
  const language = useLanguage();
  const open = reading.suggestions.filter((one) => one.decision === null);
  const taken = reading.suggestions.filter((one) => one.decision === 'taken').length;
  const dismissed = reading.suggestions.length - open.length - taken;
  const seconds = formatNumber(Math.round((reading.milliseconds ?? 0) / 100) / 10, language);
  return (
    <>
      <p className="text-quiet">
        {w.answered(reading.model, formatDateTime(reading.finishedAt ?? reading.askedAt), seconds)}
      </p>
      <p>{reading.suggestions.length === 0 ? w.nothingNew : w.counts(open.length, taken, dismissed)}</p>
      <ul className="flex flex-col gap-4">
        {open.map((one) => (
          <SuggestionItem key={one.id} stored={one} review={review} form={form} closed={closed} />
        ))}
      </ul>
      {reading.leftOut.length > 0 ? (
        <Disclosure title={w.leftOut(reading.leftOut.length)}>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {reading.leftOut.map((one, at) => (
              <li key={`${one.what} ${at}`} className="break-words">
                {`${t(SUGGESTION_WORDS[one.of])} – ${t(LEFT_OUT_WORDS[one.reason])}`}
                {one.what ? <span className="text-quiet">{`: ${one.what}`}</span> : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function SuggestionItem({
  stored,
  review,
  form,
  closed,
}: Pick<HelperPanelProps, 'review' | 'form' | 'closed'> & { readonly stored: StoredSuggestion }) {
  const w = useWords(HELPER_WORDS);
  const t = useSay();
  const { suggestion } = stored;
  const take = helperCan.take(stored, review);
  const about = (verb: string) => `${verb}: ${nameOf(suggestion)}`;
  return (
    <li data-place={`helper-${stored.position}`} className="flex min-w-0 flex-col gap-2 border-l-4 border-caution pl-4">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone="caution">{w.proposed}</Badge>
        <span className="text-quiet">{t(SUGGESTION_WORDS[suggestion.of])}</span>
        <a className="flex min-h-11 items-center" href={`#cho-helper-${stored.position}`}>
          {w.see}
        </a>
      </p>
      <SuggestionWords suggestion={suggestion} />
      {closed ? null : (
        <div className="flex flex-wrap gap-3">
          <ActionButton
            tone="plain"
            form={form}
            name="intent"
            value={`take ${stored.id}`}
            formNoValidate
            aria-label={about(w.take)}
            whyNot={take.yes ? null : t(take.why)}
          >
            {w.take}
          </ActionButton>
          <ActionButton
            tone="quiet"
            form={form}
            name="intent"
            value={`dismiss ${stored.id}`}
            formNoValidate
            aria-label={about(w.dismiss)}
          >
            {w.dismiss}
          </ActionButton>
        </div>
      )}
    </li>
  );
}

function nameOf(suggestion: Suggestion): string {
  const words =
    suggestion.of === 'commitment' ? suggestion.text : suggestion.of === 'fact' ? suggestion.value : suggestion.name;
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

function SuggestionWords({ suggestion }: { readonly suggestion: Suggestion }): ReactNode {
  const w = useWords(HELPER_WORDS);
  const t = useSay();
  const language = useLanguage();
  switch (suggestion.of) {
    case 'fact': {
      const said = (value: string) => factWords(suggestion.field, value, t);
      return (
        <p>
          <span className="font-medium">{`${w.fields[suggestion.field]}: ${said(suggestion.value)}`}</span>
          {suggestion.rules === null ? null : (
            <span className="block text-quiet">{w.rulesSay(said(suggestion.rules))}</span>
          )}
        </p>
      );
    }
    case 'party':
      return (
        <p>
          <span className="font-medium">{suggestion.name}</span>
          {` – ${t(BODY_KIND_WORDS[suggestion.kind])}, ${w.side(suggestion.side)}`}
        </p>
      );
    case 'person':
      return (
        <p>
          <span className="font-medium">{[suggestion.name, suggestion.title].filter(Boolean).join(', ')}</span>
          {` – ${[t(PERSON_ROLE_WORDS[suggestion.role]), suggestion.party].filter(Boolean).join(', ')}`}
        </p>
      );
    case 'commitment': {
      const { quantity, unit, per, obligedSide } = suggestion;
      const amount =
        quantity === null
          ? null
          : [formatNumber(quantity, language), unit, per ? t(SPREAD_WORDS[per]) : null].filter(Boolean).join(' ');
      return (
        <>
          <blockquote className="font-medium whitespace-pre-line">{suggestion.text}</blockquote>
          <p className="text-quiet">
            {[obligedSide === 'both' ? w.both : w.side(obligedSide), t(COMMITMENT_KIND_WORDS[suggestion.kind]), amount]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      );
    }
    case 'topic':
    case 'channel':
      return <p className="font-medium">{suggestion.name}</p>;
  }
}

function factWords(
  field: Extract<Suggestion, { of: 'fact' }>['field'],
  value: string,
  t: ReturnType<typeof useSay>,
): string {
  if (field === 'kind') return t(KIND_WORDS[value as keyof typeof KIND_WORDS]);
  if (field === 'cadence') return t(CADENCE_WORDS[value as Cadence]);
  return field === 'title' || field === 'place' ? value : formatDate(value);
}
