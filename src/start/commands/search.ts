import { keepSearchable } from '../../modules/search/index.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

const TOLD_EVERY = 5_000;

/** Makes findable what is not yet; safe beside a running program, which does the same twice an hour. */
export const searchKeepCommand: Command = async (args) => {
  if (readArguments(args, {}).positionals.length > 0)
    throw badUsage('Lệnh search-keep không có tham số.', 'The command search-keep takes no arguments.');
  return inHouse(async () => {
    const kept = await keepSearchable((done) => {
      if (done % TOLD_EVERY === 0) console.error(`${done} tin bài / clippings`);
    });
    console.log(
      `Đã đưa vào tìm kiếm: ${kept.clippings} tin bài, hồ sơ; cam kết của ${kept.programmes} chương trình. / Made findable: ${kept.clippings} clippings and records; the commitments of ${kept.programmes} programmes.`,
    );
    return 0;
  });
};
