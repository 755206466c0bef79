// A second process of the house that counts requests of the same person as the test (platform/limits).
import { connectDatabase, disconnectDatabase, type DatabaseAddress } from '../../src/platform/database/index.ts';
import { readLimits } from '../../src/platform/config/index.ts';
import { createRequestCounter } from '../../src/platform/limits/index.ts';

connectDatabase(JSON.parse(process.argv[2]!) as DatabaseAddress);
const counter = createRequestCounter(readLimits('exports:10/20')!, () => 1_800_000_020_000);
const may = () => counter.count('exports', 'dũng', null) === null;
const first = may();
await counter.agree();
let later = 0;
while (may()) later++;
await counter.stop();
await disconnectDatabase();
process.send!({ first, later });
process.disconnect();
