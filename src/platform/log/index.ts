// Structured logs on standard error, one JSON object a line; nothing of a person goes in (no names, addresses, texts).
import { type DestinationStream, type Logger, pino } from 'pino';
import { scrub, scrubbed } from './scrub.ts';

export { pathShape, scrub } from './scrub.ts';

/** Without words of its own, a line would carry those of its error as they are. */
function withMessage(given: readonly unknown[]): readonly unknown[] {
  const [facts, ...words] = given;
  const err: unknown = facts instanceof Error ? facts : facts instanceof Object ? Reflect.get(facts, 'err') : undefined;
  if (!(err instanceof Error) || words.length > 0) return given;
  return [facts instanceof Error ? { err } : facts, err.message];
}

/** A log whose every value and message is scrubbed, whoever writes it. */
export function logTo(destination: DestinationStream, level: string): Logger {
  return pino(
    {
      level,
      // Errors keep their kind until the formatter reads them.
      serializers: { err: (error: unknown) => error },
      formatters: { log: (facts) => scrubbed(facts) as Record<string, unknown> },
      hooks: {
        logMethod(given, write) {
          const said = withMessage(given).map((one) => (typeof one === 'string' ? scrub(one) : one));
          // pino's own type knows neither of the two shapes.
          write.apply(this, said as typeof given);
        },
      },
    },
    destination,
  );
}

export const log = logTo(
  pino.destination({ dest: 2, sync: true }),
  process.env['LOG_LEVEL'] ?? (process.env['VITEST'] ? 'silent' : 'info'),
);
