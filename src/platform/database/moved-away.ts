// A database whose house has moved to another server says so to whoever connects, so that nobody goes on with the old one by
// mistake. It stands in a setting of the database itself: rows and schema stay as they were when everything was compared.
import pg from 'pg';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { OwnerAddress } from './roles.ts';

const SETTING = 'caunoi.moved_to';

/** `where` for people: a folder, or host/name without a password. */
export async function markMovedAway(owner: OwnerAddress, where: string): Promise<void> {
  const client = new pg.Client({ ...owner, application_name: 'caunoi-move' });
  await client.connect();
  try {
    const { rows } = await client.query<{ statement: string }>(
      `select format('alter database %I set ${SETTING} = %L', current_database(), $1::text) as statement`,
      [where],
    );
    await client.query(rows[0]!.statement);
  } finally {
    await client.end();
  }
}

/** Throws Refusal `house-moved`. */
export async function refuseIfMovedAway(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ where: string | null }>(`select current_setting('${SETTING}', true) as where`);
  const where = rows[0]!.where;
  if (!where) return;
  throw new Refusal(
    'house-moved',
    say(
      `Dữ liệu của cơ sở dữ liệu này đã chuyển tới ${where}. Hãy bỏ DATABASE_URL để mở ở đó; muốn dùng lại máy chủ này, hãy chuyển tới một cơ sở dữ liệu trống.`,
      `The data of this database have moved to ${where}. Start without DATABASE_URL to open them there; to use this server again, move to an empty database.`,
    ),
    503,
  );
}
