import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { asSystem, houseTime } from '../../platform/database/index.ts';
import {
  checkpointNow,
  exportJournal,
  openJournalKey,
  proveEntry,
  rotateJournalKey,
  useJournalSigner,
  verifyJournal,
} from '../../platform/journal/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { verifierKeyText } from '../../tools/transparency-log/index.ts';
import { journalKeyPath, type House } from '../boot.ts';
import { badUsage, readArguments, type Command } from './arguments.ts';
import { inHouse } from './house.ts';

export const journalCommand: Command = async (args) => {
  const { positionals } = readArguments(args, {});
  const [verb, given, ...rest] = positionals;
  const work = rest.length === 0 ? verbs(given)[verb ?? ''] : undefined;
  if (!work) {
    throw badUsage(
      'Cần một trong: journal verify | checkpoint | proof SỐ | export TỆP | rotate-key.',
      'One of these is needed: journal verify | checkpoint | proof NUMBER | export FILE | rotate-key.',
    );
  }
  return inHouse(work);
};

function verbs(given: string | undefined): Record<string, (house: House) => Promise<number>> {
  if (given === undefined) return { verify, checkpoint, 'rotate-key': rotateKey };
  return { proof: () => proof(given), export: () => exportTo(given) };
}

async function keyOf(house: House) {
  return openJournalKey(journalKeyPath(house.config, house.dataDir), new URL(house.config.publicAddress).host);
}

async function verify(house: House): Promise<number> {
  const { keys } = await keyOf(house);
  const verdict = await verifyJournal(keys);
  const counts = `${verdict.entries} + ${verdict.waiting}`;
  if (!verdict.fault) {
    console.log(
      `Nhật ký nguyên vẹn: ${counts} mục (đã có chỗ + đang chờ), ${verdict.checkpoints} điểm chốt. / The journal is whole: ${counts} entries (placed + waiting), ${verdict.checkpoints} checkpoints.`,
    );
    return 0;
  }
  const { position, entry, why } = verdict.fault;
  console.error(`${why.vi} / ${why.en} (vị trí / place ${position ?? '-'}, mục / entry ${entry ?? '-'})`);
  return 1;
}

async function checkpoint(): Promise<number> {
  const made = await checkpointNow(houseTime());
  if (!made) throw new Refusal('empty-journal', say('Nhật ký chưa có mục nào.', 'The journal is empty.'));
  process.stdout.write(made.text);
  return 0;
}

async function proof(given: string): Promise<number> {
  if (!/^\d{1,15}$/.test(given)) throw badUsage('Số của mục phải là số nguyên.', 'The entry is named by its number.');
  const proved = await asSystem('journal proof', (db) => proveEntry(db, Number(given)));
  if (!proved) {
    throw new Refusal(
      'not-covered',
      say(
        `Không có mục ${given}, hoặc chưa có điểm chốt nào bao gồm nó (điểm chốt được ký mỗi đêm; lệnh: journal checkpoint).`,
        `There is no entry ${given}, or no checkpoint covers it yet (one is signed each night; command: journal checkpoint).`,
      ),
    );
  }
  console.log(JSON.stringify(proved, null, 2));
  return 0;
}

async function exportTo(path: string): Promise<number> {
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Refusal('file-exists', say(`Tệp ${path} đã có.`, `The file ${path} exists already.`));
  });
  const stream = file.createWriteStream();
  const written = await exportJournal(async (line) => {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  });
  stream.end();
  await once(stream, 'close');
  console.log(`Đã xuất ${written} mục vào ${path}. / Exported ${written} entries to ${path}.`);
  return 0;
}

async function rotateKey(house: House): Promise<number> {
  const signer = await rotateJournalKey(journalKeyPath(house.config, house.dataDir));
  useJournalSigner(signer);
  await checkpointNow(houseTime());
  console.log(
    `Khóa mới: ${verifierKeyText(signer.current)}\nHãy khởi động lại các tiến trình đang chạy. / New key above; restart running processes.`,
  );
  return 0;
}
