import { describe, expect, it } from 'vitest';
import { SYSTEM, useTestDatabase } from '../../../../tests/support/database.ts';
import { newAccount } from '../../../../tests/support/sign-in.ts';
import { answerRequest, enterPaperRequest } from '../../../modules/privacy/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { raiseAlarm } from '../../../platform/watch/index.ts';
import { watchItems } from './watch-items.ts';

useTestDatabase();

describe('what waits for administrators', () => {
  it('are alarms and requests about data until they are answered', async () => {
    expect(await consult(SYSTEM, watchItems)).toEqual([]);
    await raiseAlarm('queue_age', 20);
    const { email } = await newAccount();
    const { requestId } = await perform(SYSTEM, enterPaperRequest, { kind: 'copy', email, note: 'Đơn 2 (mẫu)' });
    const [alarm, request] = await consult(SYSTEM, watchItems);
    expect(alarm).toMatchObject({ key: 'alarm-queue_age', isLate: true });
    expect(alarm!.title.vi).toContain('20 phút');
    expect(request).toMatchObject({ key: `data-request-${requestId}`, isDeadline: true, isLate: false });
    await perform(SYSTEM, answerRequest, { requestId, version: 1, answer: 'refuse', ground: 'Căn cứ (mẫu)' });
    expect((await consult(SYSTEM, watchItems)).map(({ key }) => key)).toEqual(['alarm-queue_age']);
  });
});
