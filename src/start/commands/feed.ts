import { feedToJson, readFeed } from '../../tools/feeds/index.ts';
import { type Command, forEachFile, readArguments, readInputFile } from './arguments.ts';

export const feedCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, { url: { type: 'string' }, json: { type: 'boolean' } });
  return forEachFile(positionals, async (path) =>
    feedToJson(readFeed(await readInputFile(path), values.url === undefined ? {} : { url: values.url })),
  );
};
