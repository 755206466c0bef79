import { basename } from 'node:path';
import { readAgreement } from '../../tools/agreement-reader/index.ts';
import { isDay } from '../../tools/calendar/index.ts';
import { readDocument } from '../../tools/document-text/index.ts';
import { badUsage, type Command, forEachFile, readArguments, readInputFile } from './arguments.ts';

export const readCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, { published: { type: 'string' }, json: { type: 'boolean' } });
  const published = values.published;
  if (published !== undefined && !isDay(published)) {
    throw badUsage('--published phải là ngày dạng 2026-11-20.', '--published must be a day such as 2026-11-20.');
  }
  return forEachFile(positionals, async (path) => {
    const document = await readDocument(await readInputFile(path), { name: basename(path) });
    return readAgreement(document.text, published === undefined ? {} : { publishedOn: published });
  });
};
