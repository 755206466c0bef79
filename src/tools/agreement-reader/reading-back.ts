// A reading of the repaired text told in places of the text as it was given.
import type { AgreementReading, FieldSpans, Quote, Span } from './model.ts';
import type { Repaired } from './repair.ts';

export function backTo(text: string, repaired: Repaired, reading: AgreementReading): AgreementReading {
  const { back } = repaired;
  const quoted = <Q extends Quote>(one: Q): Q => {
    const span = back(one);
    return { ...span, text: text.slice(span.start, span.end) };
  };
  const spans: FieldSpans = {};
  for (const [field, span] of Object.entries(reading.spans) as [keyof FieldSpans, Span][]) spans[field] = back(span);
  return {
    ...reading,
    text,
    parties: reading.parties.map((party) => ({
      ...back(party),
      representatives: party.representatives.map((one) => back(one)),
    })),
    reportingCadence: reading.reportingCadence && back(reading.reportingCadence),
    commitments: reading.commitments.map((one) => ({
      ...quoted(one),
      ...(one.quantity
        ? {
            quantity: one.quantity.map((part) => ({
              ...back(part),
              ...(part.quarters ? { quarters: part.quarters.map((quarter) => back(quarter)) } : {}),
            })),
          }
        : {}),
    })),
    topics: reading.topics.map(quoted),
    channels: reading.channels.map(quoted),
    warnings: reading.warnings.map((warning) => ({
      ...warning,
      ...(warning.start !== undefined && warning.end !== undefined
        ? back({ start: warning.start, end: warning.end })
        : {}),
      ...(warning.readings
        ? {
            readings: warning.readings.map((one) =>
              one.start === undefined || one.end === undefined
                ? one
                : { ...one, ...back({ start: one.start, end: one.end }) },
            ),
          }
        : {}),
    })),
    spans,
  };
}
