// Holds what a program logged against what its database knows of people.
import pg from 'pg';
import { joinEmbedded } from '../../src/platform/database/embedded/index.ts';

/** Every mail address, name, phone number, network address and token of the house that stands in the log. */
export async function personalDataIn(logged: string, dataDir: string): Promise<string[]> {
  const owner = await joinEmbedded({ dataDir });
  if (!owner) throw new Error(`no database runs in ${dataDir}`);
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ what: string; value: string }>(`
      select 'mail' as what, email as value from person_account
      union select 'name', name from person_account
      union select 'mail', email from invitation
      union select 'name', name from invitation
      union select 'name', person_name from appointment
      union select 'phone', work_phone from appointment where length(work_phone) > 5
      union select 'name', name from programme_person where length(name) > 3
      union select 'name', name from ceremony_guest where length(name) > 3
      union select 'token', token from person_session
      union select 'agent', user_agent from person_session where length(user_agent) > 8`);
    if (rows.length < 10) throw new Error('the house knows too few people to try its log');
    return rows.filter(({ value }) => logged.includes(value)).map(({ what, value }) => `${what} ${value}`);
  } finally {
    await client.end();
  }
}
