import { describe, expect, it } from 'vitest';
import { hubRebuildCommand } from './hub.ts';
import { importCommand } from './import.ts';

describe('the command import', () => {
  it.each([
    [[], '--for ORGANISATION'],
    [['bang.xlsx'], '--for ORGANISATION'],
    [['bang.xlsx', 'hai.xlsx', '--for', 'X'], '--for ORGANISATION'],
    [['--what'], 'arguments are not right'],
  ])('refuses %j before it opens the house', async (args, said) => {
    await expect(importCommand(args)).rejects.toMatchObject({
      code: 'bad-usage',
      message: expect.stringContaining(said),
    });
  });

  it('says that there is no such file', async () => {
    await expect(importCommand(['/khong/co/bang.xlsx', '--for', 'X'])).rejects.toMatchObject({ code: 'no-such-file' });
  });
});

describe('the command hub-rebuild', () => {
  it('takes no arguments', async () => {
    await expect(hubRebuildCommand(['x'])).rejects.toMatchObject({ code: 'bad-usage' });
  });
});
