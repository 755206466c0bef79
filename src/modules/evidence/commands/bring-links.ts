// A list of links that people bring when no source names the articles: each row is answered, and what can be fetched is.
import type { Context, ReadContext } from '../../../platform/context/index.ts';
import { outletHosts, outletsOf, type OutletHosts } from '../outlet-hosts.ts';
import { insist, Refusal, say, type Sentence } from '../../../tools/sentence/index.ts';
import type { BroughtLink, LinkList } from '../../../tools/link-list/index.ts';
import { searchKey } from '../../../tools/vietnamese/index.ts';
import { addressKey, canonicalAddress } from '../../../tools/web-address/index.ts';
import { checkAddress } from '../fetchable.ts';
import { may } from '../policy.ts';
import { enqueuePages } from '../queue-names.ts';
import { insertBroughtList, insertFoundItems, type BroughtLine, type NewFoundItem } from '../store.ts';
import { believable } from '../work/pages-of.ts';

export interface BringLinks {
  /** The file's name, or what the pasted text is called. */
  readonly name: string;
  readonly list: LinkList;
  /** For links of sites that no outlet is known to have. */
  readonly outletId?: string | undefined;
}

export async function bringLinks(ctx: Context, input: BringLinks): Promise<{ id: string; added: number }> {
  insist(may(ctx, 'collect'), 403);
  if (ctx.organisation === null) throw new Error('a list of links is brought by somebody of an organisation');
  const hosts = await outletHosts(ctx);
  if (input.outletId !== undefined && !hosts.outlets.has(input.outletId)) {
    throw new Refusal('no-such-outlet', say('Không có kênh đăng này.', 'There is no such outlet.'), 404);
  }
  const judged = judge(input, hosts, ctx);
  const known = await knownOf(ctx, judged.pages);
  const fresh = judged.pages.filter((page) => !known.has(keyOf(page)));
  const added = await insertFoundItems(ctx.db, fresh);
  await enqueuePages(ctx, fresh);
  const lines = judged.lines.map((line) =>
    line.outcome === 'added' && known.has(`${line.outletId} ${line.addressKey}`)
      ? { ...line, outcome: 'known' as const }
      : line,
  );
  const id = await insertBroughtList(ctx.db, {
    organisationId: ctx.organisation,
    name: input.name.slice(0, 255) || 'danh-sach',
    kind: input.list.kind,
    lines,
    broughtBy: ctx.actor.accountId,
  });
  await ctx.journal({
    what: 'link.list-brought',
    objectKind: 'brought-list',
    objectId: id,
    data: { name: input.name.slice(0, 255), kind: input.list.kind, rows: lines.length, added: added.size },
    after: { lines: lines.map(({ row, address, outcome }) => ({ row, address, outcome })) },
  });
  return { id, added: added.size };
}

function keyOf(page: { outletId: string; addressKey: string }): string {
  return `${page.outletId} ${page.addressKey}`;
}

function judge(input: BringLinks, hosts: OutletHosts, ctx: Context): { lines: BroughtLine[]; pages: NewFoundItem[] } {
  const lines: BroughtLine[] = [];
  const pages: NewFoundItem[] = [];
  const seen = new Set<string>();
  for (const link of input.list.links) {
    const shown = {
      row: link.row,
      address: link.address?.slice(0, 2000) ?? null,
      title: link.title?.slice(0, 500) ?? null,
    };
    const refused = (why: Sentence) =>
      lines.push({ ...shown, outletId: null, addressKey: null, outcome: 'refused', why });
    const address = addressOf(link);
    if (typeof address !== 'string') {
      refused(address);
      continue;
    }
    const outletId = outletOf(link, address, hosts, input.outletId);
    if (outletId === null) {
      refused(unknownSite(address));
      continue;
    }
    const page = { outletId, addressKey: addressKey(address) };
    const repeated = seen.has(keyOf(page));
    seen.add(keyOf(page));
    lines.push({ ...shown, ...page, outcome: repeated ? 'repeated' : 'added', why: null });
    if (repeated) continue;
    pages.push({
      ...page,
      organisationId: hosts.outlets.get(outletId)!.organisationId,
      address,
      sourceId: null,
      said: {
        title: link.title,
        summary: link.summary,
        publishedAt: believable(link.publishedAt, ctx.now),
        author: link.author,
      },
      enteredBy: ctx.actor.accountId,
    });
  }
  return { lines, pages };
}

/** The address to fetch, or why there is none. */
function addressOf(link: BroughtLink): string | Sentence {
  if (link.address === null) return say('Dòng này không có liên kết.', 'This row has no link.');
  try {
    const address = canonicalAddress(link.address);
    const answer = address.length > 2000 ? null : checkAddress(address);
    if (answer === null) return say('Địa chỉ dài quá 2.000 ký tự.', 'The address is longer than 2,000 characters.');
    return answer.yes ? address : answer.why;
  } catch (error) {
    if (error instanceof Refusal) return error.sentence;
    throw error;
  }
}

/** Whose site it is says the address; else what the table says; else what was chosen for all. */
function outletOf(link: BroughtLink, address: string, hosts: OutletHosts, chosen: string | undefined): string | null {
  const ofSite = outletsOf(hosts, address);
  if (chosen !== undefined && (ofSite.length === 0 || ofSite.includes(chosen))) return chosen;
  const named = link.outlet === null ? undefined : hosts.byName.get(searchKey(link.outlet));
  if (named !== undefined && (ofSite.length === 0 || ofSite.includes(named))) return named;
  return ofSite[0] ?? null;
}

function unknownSite(address: string): Sentence {
  const { host } = new URL(address);
  return say(
    `Chưa biết ${host} là của kênh đăng nào. Hãy chọn kênh cho các liên kết này, hoặc kê khai trang chủ của kênh.`,
    `It is not known which outlet ${host} belongs to. Choose an outlet for such links, or register its home page.`,
  );
}

async function knownOf(ctx: ReadContext, pages: readonly NewFoundItem[]): Promise<Set<string>> {
  if (pages.length === 0) return new Set();
  const keys = [...new Set(pages.map(({ addressKey: key }) => key))];
  const rows = await ctx.db
    .selectFrom('found_item')
    .select(['outlet_id as outletId', 'address_key as addressKey'])
    .where('outlet_id', 'in', [...new Set(pages.map(({ outletId }) => outletId))])
    .where('address_key', 'in', keys)
    .execute();
  return new Set(rows.map(keyOf));
}
