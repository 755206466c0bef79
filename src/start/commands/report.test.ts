import { describe, expect, it } from 'vitest';
import { programmesCommand, reportCommand } from './report.ts';

const ID = '0190a000-0000-7000-8000-000000000001';

describe('the command report', () => {
  it.each([
    [[], '--programme ID (or --organisation ID [--place ID]) --span SPAN --out DIR'],
    [['--place', ID, '--span', '2026', '--out', '/tmp/x'], '--organisation ID [--place ID]'],
    [['--programme', ID, '--organisation', ID, '--span', '2026', '--out', '/tmp/x'], '--span SPAN'],
    [['--organisation', 'mot', '--span', '2026-H1', '--out', '/tmp/x'], '--organisation is not an id: mot'],
    [['--programme', ID, '--quarter', '2026-Q3'], '--out DIR'],
    [['--programme', 'mot', '--quarter', '2026-Q3', '--out', '/tmp/x'], 'not the id of a programme: mot'],
    [['--programme', ID, '--quarter', '2026-Q5', '--out', '/tmp/x'], 'must look like 2026-Q3'],
    [['--programme', ID, '--quarter', '2026-Q3', '--out', '/tmp/x', 'thừa'], '--out DIR'],
    [['--what'], 'arguments are not right'],
  ])('refuses %j before it opens the house', async (args, said) => {
    await expect(reportCommand(args)).rejects.toMatchObject({
      code: 'bad-usage',
      message: expect.stringContaining(said),
    });
  });

  it('lists programmes without arguments only', async () => {
    await expect(programmesCommand(['x'])).rejects.toMatchObject({ code: 'bad-usage' });
  });
});
