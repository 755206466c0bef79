// What changed, as Atom: everywhere, in one programme, in one place. Language of the feeds: Vietnamese.
import { data } from 'react-router';
import {
  dataLicence,
  facetName,
  PUBLIC_CHANGES,
  recentChanges,
  recordBySlug,
  type ChangeLine,
  type ChangesOf,
} from '../../modules/public-record/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import { consult } from '../../platform/context/index.ts';
import { writeAtom } from '../../tools/atom/index.ts';
import { formatNumber } from '../../tools/vietnamese/index.ts';
import type { Route } from './+types/changes-feed';
import { openText } from './open-answer.ts';

export async function loader({ params }: Route.LoaderArgs) {
  const { slug, place } = params;
  const house = readConfig(process.env).publicAddress;
  const of: ChangesOf = slug ? { of: 'programme', slug } : place ? { of: 'place', slug: place } : { of: 'all' };
  const { about, changes, licence } = await consult({ kind: 'public' }, async (ctx) => {
    const line = slug ? await recordBySlug(ctx, slug) : null;
    const name = slug ? (line?.title ?? null) : place ? await facetName(ctx, 'place', place) : '';
    if (name === null) throw data(null, { status: 404 });
    return {
      about: { name, id: line?.id ?? null },
      changes: await recentChanges(ctx, of),
      licence: await dataLicence(ctx),
    };
  });
  const path = slug ? `/chuong-trinh/${slug}` : place ? `/noi/${place}` : '';
  const text = writeAtom({
    id: tag(house, slug ? about.id! : place ? `noi/${place}` : 'tat-ca'),
    title: about.name ? `Cầu Nối: thay đổi – ${about.name}` : 'Cầu Nối: thay đổi của các chương trình',
    language: 'vi',
    author: 'Cầu Nối',
    self: `${house}${path}/thay-doi.atom`,
    page: place ? `${house}/chuong-trinh?noi=${place}` : `${house}${slug ? path : '/chuong-trinh'}`,
    // A feed without entries has not changed since the house began; any fixed time will do.
    updated: changes[0]?.at ?? '2026-01-01T00:00:00.000Z',
    ...(licence.isConfirmed ? { rights: `${licence.name}, ${licence.address}` } : {}),
    entries: changes.map((change) => ({
      id: tag(house, `${change.programmeId}/${change.day}/${change.what}`),
      title: `${wordsOf(change)} – ${change.title}`,
      updated: change.at,
      link: `${house}/chuong-trinh/${change.slug}`,
    })),
  });
  return openText(text, about.id ? [about.id] : 'any', 'application/atom+xml');
}

/** Tag URI (RFC 4151): stays the same if the house moves to another path. */
function tag(house: string, rest: string): string {
  return `tag:${new URL(house).hostname},2026:${rest}`;
}

function wordsOf({ what, times }: ChangeLine): string {
  const words = PUBLIC_CHANGES[what]?.vi ?? 'Thay đổi';
  return times > 1 ? `${words} (${formatNumber(times, 'vi')} lần trong ngày)` : words;
}
