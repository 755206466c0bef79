import { readFile } from 'node:fs/promises';
import { checkProof } from '../../tools/proof/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { readVerifierKey, type VerifierKey } from '../../tools/transparency-log/index.ts';
import { badUsage, insistOnFile, readArguments, readInputFile, type Command } from './arguments.ts';

/** Exit code 0: holds; 1: altered, each part on a line of standard error; 2: the file is no proof. Asks nobody. */
export const proofVerifyCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, {
    key: { type: 'string', multiple: true },
    authority: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw badUsage('Cần một tệp bằng chứng.', 'One proof file is needed.');
  const keys = await Promise.all((values.key ?? []).map(keyFrom));
  const authorities = await Promise.all((values.authority ?? []).map(async (file) => text(await readInputFile(file))));
  const { faults, holds, unchecked } = await checkProof(await readInputFile(path), { keys, authorities });
  if (values.json) console.log(JSON.stringify({ good: faults.length === 0, faults, holds, unchecked }, null, 2));
  else {
    for (const { vi, en } of holds) console.log(`✓ ${vi} / ${en}`);
    for (const { vi, en } of unchecked) console.log(`– Chưa kiểm tra: ${vi} / Not checked: ${en}`);
    for (const { file, what } of faults) console.error(`✗ ${file}: ${what.vi} / ${what.en}`);
  }
  return faults.length === 0 ? 0 : 1;
};

/** `name+id+key`, or a file that holds it. */
async function keyFrom(given: string): Promise<VerifierKey> {
  const key = readVerifierKey(given) ?? (await keyInFile(given));
  if (key) return key;
  throw new Refusal(
    'no-key',
    say(`"${given}" không phải khóa kiểm tra (tên+số+khóa).`, `"${given}" is no verifier key (name+id+key).`),
    400,
  );
}

async function keyInFile(path: string): Promise<VerifierKey | null> {
  await insistOnFile(path);
  return readVerifierKey(await readFile(path, 'utf8'));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
