// A letter, from the act that it tells of to the mail server: the program is killed in between, also after the server took the
// letter and before that is written down. That is the one window in which a letter may go twice, and the row then says so.
import { mailServerInput, enqueueLetter, mailServerView, setMailServer } from '../../src/platform/mail/index.ts';
import { consult, perform, type Who } from '../../src/platform/context/index.ts';
import { say } from '../../src/tools/sentence/index.ts';
import { startMailServer } from '../support/mail-server.ts';
import { becomesOne, mark, untilTrue, type Deed } from './deeds.ts';

const SYSTEM: Who = { kind: 'system', reason: 'trial of letters' };
const SENT = `select count(*)::int as n from mail_letter where to_address = $1 and state = 'sent'`;
const WAITS = `select graphile_worker.add_job('mail.deliver', '{}', queue_name => 'mail', job_key => 'mail.deliver')`;

export const writing: Deed = {
  name: 'sending a letter',
  door: 'main',
  async open({ ask }) {
    const server = await startMailServer({ security: 'starttls' });
    const set = async (isOn: boolean): Promise<void> => {
      const { version } = await consult(SYSTEM, mailServerView);
      await perform(
        SYSTEM,
        setMailServer,
        mailServerInput.parse({
          version,
          isOn,
          host: 'localhost',
          port: server.port,
          ownNetwork: true,
          certificate: server.certificate,
          senderName: 'Cầu Nối (mẫu)',
          senderAddress: 'cau-noi@dong-thu.example',
          perMinute: 600,
        }),
      );
    };
    await set(true);
    return {
      async close() {
        await set(false);
        await server.close();
      },
      async prepare() {
        const address = `nguoi-${mark()}@noi.example`;
        const arrived = () => server.arrived.filter(({ to }) => to.includes(address)).length;
        return {
          async act(isAlive) {
            await perform(SYSTEM, writeTo, address);
            return untilTrue(isAlive, async () => (await ask<{ n: number }>(SENT, [address]))[0]!.n === 1);
          },
          async wrong(owner) {
            // What a worker held that died is sent again five minutes later at the earliest; here at once.
            await owner.query(`update mail_letter set claimed_until = now() where state = 'sending'`);
            await owner.query(`update mail_progress set next_attempt_at = now()`);
            await owner.query(WAITS);
            const wrong = await becomesOne(owner, 'letter that was sent', SENT, [address]);
            const { rows } = await owner.query<{ double: boolean; sealed: boolean }>(
              `select may_be_double as double, sealed is not null as sealed from mail_letter where to_address = $1`,
              [address],
            );
            const times = arrived();
            if (times === 0) wrong.push('letter lost');
            if (times > 2 || (times === 2 && !rows[0]!.double))
              wrong.push(`letter ${times} times, which the row does not say`);
            if (rows.length !== 1) wrong.push(`${rows.length} letters`);
            if (rows.some(({ sealed }) => sealed)) wrong.push('what it said is still kept');
            return wrong;
          },
        };
      },
    };
  },
};

const writeTo = (ctx: Parameters<typeof enqueueLetter>[0], address: string) =>
  enqueueLetter(ctx, {
    purpose: 'invitation',
    to: { address, name: 'Người Thử (mẫu)' },
    expiresAt: new Date(ctx.now.getTime() + 3_600_000),
    words: (link) => ({
      subject: say('Lời mời', 'Invitation'),
      parts: [{ kind: 'link', words: say('Mở', 'Open'), to: link('/loi-moi/thu') }],
    }),
  });
