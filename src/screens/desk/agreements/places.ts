import type { AgreementView } from '../../../modules/agreements/index.ts';
import type { Place } from './segments.ts';

/** All places of the proposal and of the review in the text, by the key of their field. */
export function placesOf(agreement: Pick<AgreementView, 'review' | 'proposal'>): Place[] {
  const places: Place[] = [];
  const add = (
    key: string,
    span: { start?: number | null | undefined; end?: number | null | undefined } | null | undefined,
  ) => {
    if (typeof span?.start === 'number' && typeof span.end === 'number')
      places.push({ key, start: span.start, end: span.end });
  };
  for (const [field, span] of Object.entries(agreement.proposal.spans)) add(field, span);
  add('cadence', agreement.proposal.reportingCadence);
  const { review } = agreement;
  for (const list of ['parties', 'people', 'commitments', 'topics', 'channels'] as const) {
    for (const [at, item] of review[list].entries()) add(`${list}-${at}`, item);
  }
  for (const [at, warning] of agreement.proposal.warnings.entries()) {
    if (!warning.readings) add(`warnings-${at}`, warning);
    for (const [place, reading] of (warning.readings ?? []).entries()) add(`warnings-${at}-${place}`, reading);
  }
  return places;
}
