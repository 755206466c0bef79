// The public record of one programme as data, for machines.
import { data } from 'react-router';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import type { Route } from './+types/programme-data';
import { publicProgramme } from '../../modules/public-record/index.ts';

export async function loader({ params }: Route.LoaderArgs) {
  const found = await consult({ kind: 'public' }, (ctx) => publicProgramme(ctx, params.slug));
  if (!found) throw data(null, { status: 404 });
  const { programme } = found;
  const body = {
    id: programme.id,
    slug: programme.slug,
    title: programme.title,
    kind: programme.kind,
    state: programme.state,
    term: programme.term,
    signedOn: programme.signedOn,
    place: programme.place,
    purpose: programme.purpose,
    legalBasis: programme.legalBasis,
    money: programme.money,
    moneyNote: programme.moneyNote,
    publishedAt: programme.publishedAt,
    parties: programme.parties.map(({ organisationId, name, organisationKind, side, isLead, onBehalfOf }) => ({
      organisationId,
      name,
      kind: organisationKind,
      side,
      isLead,
      onBehalfOf,
    })),
    topics: programme.topics.map((topic) => topic.name),
    channels: programme.channels.map((channel) => channel.name),
    renews: programme.prior ? programme.prior.slug : null,
    ceremonies: found.ceremonies,
    counted: found.counted,
    commitments: found.commitments,
    // Who helped to read the signed text; null when no AI helper took part.
    aiHelper: found.reading?.helper
      ? { ...found.reading.helper, tookPartIn: 'reading', commitmentsAndParties: found.reading.fromHelper }
      : null,
    versions: found.versions.map(({ number, inForceFrom, sha256, amendment }) => ({
      number,
      inForceFrom,
      sha256,
      amendment,
    })),
  };
  return Response.json(body, {
    headers: { ...publicPage([programme.id]), 'Access-Control-Allow-Origin': '*' },
  });
}
