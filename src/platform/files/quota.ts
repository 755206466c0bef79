// What one organisation may keep, so that none fills the house of all.
import { sql } from 'kysely';
import { readConfig } from '../config/index.ts';
import type { Transaction } from '../database/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { recordFile } from './rows.ts';

const MB = 1024 * 1024;

/** Bytes that the rows of an organisation name; the same bytes under two names count twice. */
export async function storedBytes(db: Transaction, organisationId: string): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select app.stored_bytes(${organisationId}) as bytes`.execute(db);
  return Number(rows[0]?.bytes ?? 0);
}

/**
 * Adds the row of a file that somebody uploaded. Throws Refusal `quota` (413) when the organisation would keep more than the
 * house allows each. What the program makes itself, such as frozen papers and captures, is not refused: `recordFile`.
 */
export async function recordUpload(db: Transaction, file: Parameters<typeof recordFile>[1]): Promise<string> {
  const { organisationQuotaBytes: most } = readConfig(process.env);
  const kept = await storedBytes(db, file.organisationId);
  if (most !== null && kept + file.size > most) {
    const [used, all] = [Math.ceil(kept / MB), Math.floor(most / MB)];
    throw new Refusal(
      'quota',
      say(
        `Đơn vị đã lưu ${used} MB trong tổng số ${all} MB được dùng, không còn chỗ cho tệp này. Hãy báo quản trị hệ thống để tăng hạn mức.`,
        `Your organisation keeps ${used} of its ${all} MB; there is no room for this file. Ask the platform administrator for more.`,
      ),
      413,
    );
  }
  return recordFile(db, file);
}
