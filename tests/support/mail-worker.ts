// A second process of the house that sends letters, to be killed while it does.
import { connectDatabase, disconnectDatabase, type DatabaseAddress } from '../../src/platform/database/index.ts';
import { deliverLetters, useMail } from '../../src/platform/mail/index.ts';

connectDatabase(JSON.parse(process.argv[2]!) as DatabaseAddress);
useMail({ publicAddress: 'https://cau-noi.example' });
await deliverLetters();
await disconnectDatabase();
