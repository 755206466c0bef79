// One set of acceptance minutes of an example programme, as far as both sides have got: the newspaper has sent them, the commune
// has not answered yet.
import { changeMinutes, minutesOf, proposeMinutes, startMinutes } from '../../modules/acceptance/index.ts';
import { deliverablesOf } from '../../modules/evidence/index.ts';
import { programmeView } from '../../modules/programmes/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';

/** Once for each programme; where nobody has accepted anything, or a signer is not named, nothing is. */
export async function seedAcceptance(programmeId: string, editor: Who): Promise<void> {
  const found = await consult(editor, async (ctx) => ({
    programme: await programmeView(ctx, programmeId),
    minutes: await minutesOf(ctx, programmeId),
    delivered: await deliverablesOf(ctx, programmeId, { state: 'accepted' }),
  }));
  const { parties, people, state } = found.programme;
  const leads = parties.filter((party) => party.isLead);
  const areNamed = leads.every((party) =>
    people.some((one) => one.organisationId === party.organisationId && one.role !== 'witness' && one.name !== null),
  );
  const [first] = found.delivered.map((one) => one.deliveredOn).toSorted();
  if (found.minutes.length > 0 || !first || !areNamed || state !== 'in_force') return;
  const year = first.slice(0, 4);
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const { id } = await perform(editor, startMinutes, { programmeId, kind: 'acceptance', ...period });
  await perform(editor, changeMinutes, {
    id,
    version: 1,
    ...period,
    money: 'none',
    prices: [],
    remarks: 'Lớp tập huấn do tòa soạn tổ chức tại xã, hai bên cùng dự (mẫu).',
  });
  await perform(editor, proposeMinutes, { id, version: 2 });
}
