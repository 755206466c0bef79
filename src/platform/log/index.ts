// Structured logs on standard error, one JSON object a line; nothing of a person goes in (no names, addresses, texts).
import { pino } from 'pino';

export const log = pino(
  {
    level: process.env['LOG_LEVEL'] ?? (process.env['VITEST'] ? 'silent' : 'info'),
    redact: {
      paths: [
        'err.client',
        'password',
        'email',
        'token',
        'cookie',
        'authorization',
        '*.password',
        '*.email',
        '*.token',
        '*.cookie',
      ],
      censor: '[removed]',
    },
  },
  pino.destination({ dest: 2, sync: true }),
);
