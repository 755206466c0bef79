// The draft's form as the command takes it. An emptied field goes back to what the program proposes.
import { z } from 'zod';
import { changeReportInput, TEXT_PARTS } from '../../../modules/reports/index.ts';
import { linesIn } from '../saying.ts';

const LINES = ['addressedTo', 'recipients'] as const;
const FIELDS = ['ordinal', 'place', 'datedOn', 'signerName', 'signerTitle', 'signerAuthority', 'signerBody'] as const;

export const changeForm = z.preprocess((given) => {
  const values = given as Record<string, string | undefined>;
  return {
    reportId: values['reportId'],
    version: values['version'],
    texts: Object.fromEntries(TEXT_PARTS.map((part) => [part, values[`texts.${part}`] ?? null])),
    ...Object.fromEntries(FIELDS.map((name) => [name, values[name] ?? null])),
    ...Object.fromEntries(
      LINES.map((name) => {
        const lines = linesIn(values[name]);
        return [name, lines.length > 0 ? lines : null];
      }),
    ),
  };
}, changeReportInput);
