import { articleToJson, readArticle } from '../../tools/article/index.ts';
import { decodeText } from '../../tools/charset/index.ts';
import { badUsage, type Command, forEachFile, readArguments, readInputFile } from './arguments.ts';

export const articleCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, { url: { type: 'string' }, json: { type: 'boolean' } });
  const url = values.url ?? 'https://khong-ro.example/';
  if (!URL.canParse(url)) throw badUsage(`--url không phải địa chỉ: ${url}.`, `--url is not an address: ${url}.`);
  return forEachFile(positionals, async (path) => {
    const { text } = decodeText(await readInputFile(path));
    return articleToJson(readArticle(text, url));
  });
};
