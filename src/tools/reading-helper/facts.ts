// The single fields: a value must be said by its quote, and the quote by the text.
import type { AgreementReading, Span } from '../agreement-reader/index.ts';
import { isDay } from '../calendar/index.ts';
import { sameText } from '../vietnamese/index.ts';
import type { HelperAnswer } from './answer.ts';
import type { Locator } from './locate.ts';
import type { FactField, LeftOutReason, SuggestedFact } from './model.ts';
import { numbersIn } from './numbers.ts';

type Rules = Omit<AgreementReading, 'text'>;
type Without = (of: 'fact', what: unknown, reason: LeftOutReason) => null;

export function factsOf(
  text: string,
  rules: Rules,
  answer: HelperAnswer,
  locator: Locator,
  without: Without,
): SuggestedFact[] {
  const facts: SuggestedFact[] = [];
  const words = (span: Span) => text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  const propose = (field: FactField, value: string, place: Span, known: string | null) => {
    if (known !== null && (known === value || sameText(known, value)))
      without('fact', `${field}: ${value}`, 'already-found');
    else facts.push({ of: 'fact', field, value, rules: known, start: place.start, end: place.end });
  };
  /** Words of the text itself. */
  const quoted = (field: 'title' | 'place', given: { value: string; quote: string } | null, known: string | null) => {
    if (!given) return;
    const place = locator.find(given.value);
    if (!place || !locator.find(given.quote)) without('fact', given, 'not-in-text');
    else propose(field, words(place), place, known);
  };
  /** One of a list of values, which the quote says in its own words: a person looks whether it does. */
  const chosen = (field: 'kind' | 'cadence', given: { value: string; quote: string } | null, known: string | null) => {
    if (!given) return;
    const place = locator.find(given.quote);
    if (place) propose(field, given.value, place, known);
    else without('fact', given, 'not-in-text');
  };
  const dated = (field: 'termFrom' | 'termTo' | 'signedOn', value: string, quote: string, known: string | null) => {
    if (value === '') return;
    const what = { [field]: value, quote };
    const place = locator.find(quote);
    const day = wholeDay(value, field);
    if (!place) without('fact', what, 'not-in-text');
    else if (day === null) without('fact', what, 'wrong-form');
    else if (!saysDay(words(place), value, field, yearsOf(text, rules))) without('fact', what, 'value-not-in-quote');
    else propose(field, day, place, known);
  };

  quoted('title', answer.title, rules.programmeName);
  chosen('kind', answer.kind, rules.kind);
  dated(
    'termFrom',
    answer.term?.from ?? '',
    answer.term?.quote ?? '',
    rules.term?.from ? wholeDay(rules.term.from, 'termFrom') : null,
  );
  dated(
    'termTo',
    answer.term?.to ?? '',
    answer.term?.quote ?? '',
    rules.term?.to ? wholeDay(rules.term.to, 'termTo') : null,
  );
  dated('signedOn', answer.signed_on?.value ?? '', answer.signed_on?.quote ?? '', rules.signedOn);
  quoted('place', answer.place, rules.place);
  chosen('cadence', answer.reporting_cadence, rules.reportingCadence?.every.replace('-', '_') ?? null);
  return facts;
}

/** A year is its first day as a beginning and its last as an end; null for what is no day. */
function wholeDay(value: string, field: FactField): string | null {
  if (/^\d{4}$/u.test(value) && field !== 'signedOn') return `${value}-${field === 'termTo' ? '12-31' : '01-01'}`;
  return isDay(value) ? value : null;
}

/** The quote names the year, and the day and the month unless they are the ends of a year that alone is named. */
function saysDay(quote: string, value: string, field: FactField, years: ReadonlySet<number>): boolean {
  const numbers = numbersIn(quote);
  const [year, month, day] = value.split('-').map(Number);
  const saysDayAndMonth = month !== undefined && day !== undefined && numbers.has(month) && numbers.has(day);
  // "Sáng 12/1": the year of a report stands elsewhere in it or is that of its publication.
  if (field === 'signedOn') {
    const namesYear = [...numbers].some((number) => number >= 1900 && number < 2200);
    return saysDayAndMonth && (namesYear ? numbers.has(year!) : years.has(year!));
  }
  const endOfYear = value.length === 4 || value.endsWith(field === 'termTo' ? '-12-31' : '-01-01');
  return numbers.has(year!) && (endOfYear || saysDayAndMonth);
}

function yearsOf(text: string, rules: Rules): Set<number> {
  const years = new Set([...text.matchAll(/(?<!\d)(?:19|20|21)\d\d(?!\d)/gu)].map(([year]) => Number(year)));
  if (rules.publishedOn) years.add(Number(rules.publishedOn.slice(0, 4)));
  return years;
}
