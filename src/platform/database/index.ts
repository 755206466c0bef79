export { asOrganisation, asPublic, asSystem, type Db, type Transaction } from './scope.ts';
export {
  connectDatabase,
  disconnectDatabase,
  databaseIsConnected,
  inDatabaseAt,
  appPool,
  type DatabaseAddress,
} from './connection.ts';
export { signInDatabase, signInPool, signInSecret } from './sign-in-pool.ts';
export { houseSecret, houseSecretBase, useHouseSecret } from './house-secret.ts';
export { isAway, refusalOfFault } from './faults.ts';
export { listen, type Listener } from './listen.ts';
export { appliedMigrations, prepareDatabase, type OwnerAddress } from './prepare.ts';
export { houseTime } from './clock.ts';
export { sql } from 'kysely';
export { KEEP_ALIVE, noticeSilence } from './silence.ts';
export { markMovedAway } from './moved-away.ts';
