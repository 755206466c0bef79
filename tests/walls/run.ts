// The walls between bodies, tried as strangers, partners and colleagues would: `node tests/walls/run.ts --address
// http://127.0.0.1:3000 --data <DATA_DIR> [--sample] [--part matrix|replay|hostile|uploads|raw|exports]` against a running program with the example workspace. It makes
// strangers there; use a workspace that may be thrown away.
import { parseArgs } from 'node:util';
import { joinEmbedded } from '../../src/platform/database/embedded/index.ts';
import { PARTS, runWalls } from './walls.ts';

const { values } = parseArgs({
  options: {
    address: { type: 'string' },
    data: { type: 'string' },
    sample: { type: 'boolean', default: false },
    part: { type: 'string', multiple: true },
  },
});
if (!values.address || !values.data) throw new Error('give --address and --data');
const owner = await joinEmbedded({ dataDir: values.data });
if (!owner) throw new Error(`no database runs in ${values.data}`);
const begun = Date.now();
const result = await runWalls({
  baseURL: values.address.replace(/\/+$/, ''),
  owner,
  full: !values.sample,
  parts: values.part ? PARTS.filter((one) => values.part!.includes(one)) : PARTS,
  tell: (line) => console.log(line),
});
console.log(
  `${result.calls} calls (${result.foreign} for things of others) in ${Math.round((Date.now() - begun) / 1000)} s; slowest ${result.slowest.milliseconds} ms: ${result.slowest.call}`,
);
for (const line of result.wrong) console.log(`✗ ${line}`);
process.exitCode = result.wrong.length > 0 ? 1 : 0;
