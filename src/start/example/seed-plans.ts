// Yearly plans of the example: one issued by both sides, one that waits for the newspaper's answer.
import {
  agreePlan,
  changePlan,
  issuePlan,
  numberPlan,
  planView,
  proposePlan,
  startPlan,
} from '../../modules/planning/index.ts';
import { programmeView } from '../../modules/programmes/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { addDays, type Day } from '../../tools/calendar/index.ts';
import type { Cast } from './seed-bodies.ts';
import type { SeededProgramme } from './seed-programmes.ts';

export async function seedIssuedPlan(programme: SeededProgramme, cast: Cast, today: Day): Promise<void> {
  const officer = cast.actor('xa-dong-say', 'focal_officer');
  const id = await proposed(officer, programme.id, Number(today.slice(0, 4)), {
    owner: 'Văn phòng HĐND và UBND xã',
    partner: 'Ban Xã hội',
  });
  const editor = cast.actor('bao-song-mau', 'editor');
  await perform(editor, agreePlan, { id, version: await versionOf(editor, id) });
  const { signedOn } = await consult(officer, (ctx) => programmeView(ctx, programme.id));
  const first = `${today.slice(0, 4)}-01-06`;
  const after = signedOn ? addDays(signedOn, 7) : first;
  const dated = after > first ? after : first;
  await perform(cast.actor('xa-dong-say', 'clerk'), numberPlan, {
    id,
    version: await versionOf(officer, id),
    ordinal: 9,
    place: 'Đồng Sậy',
    datedOn: dated < today ? dated : today,
    fileNotation: '02/KH-TT',
  });
  await issuePlan(officer, { id, version: await versionOf(officer, id) });
}

export async function seedProposedPlan(programme: SeededProgramme, cast: Cast, today: Day): Promise<void> {
  const officer = cast.actor('phuong-gac-may', 'focal_officer');
  await proposed(officer, programme.id, Number(today.slice(0, 4)), {
    owner: 'Phòng Văn hóa – Xã hội phường',
    partner: 'Tòa soạn điện tử',
  });
}

/** Drafts from the commitments, names units on both sides, and sends it. */
async function proposed(
  officer: Who,
  programmeId: string,
  year: number,
  units: { readonly owner: string; readonly partner: string },
): Promise<string> {
  const { id } = await perform(officer, startPlan, { programmeId, year });
  const plan = await consult(officer, (ctx) => planView(ctx, id));
  await perform(officer, changePlan, {
    id,
    version: plan.version,
    isJoint: true,
    purpose: plan.purpose,
    arrangements: plan.arrangements,
    lines: plan.lines.map((line) => {
      const isOwn = line.ownerOrganisationId === plan.organisationId;
      return {
        ...line,
        ownerName: line.ownerName ?? (isOwn ? units.owner : units.partner),
        partnerName: line.partnerOrganisationId ? (line.partnerName ?? (isOwn ? units.partner : units.owner)) : null,
      };
    }),
  });
  await perform(officer, proposePlan, { id, version: plan.version + 1 });
  return id;
}

async function versionOf(who: Who, id: string): Promise<number> {
  return (await consult(who, (ctx) => planView(ctx, id))).version;
}
