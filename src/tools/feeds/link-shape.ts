// The form of an address with what differs between articles taken out: "/xa-hoi/ten-bai-dai-100123.html" and
// "/kinh-te/bai-khac-han-hoi-100124.html" have one shape, "/*/slug-#.html". Sites make their addresses by rule, so a few
// shapes tell articles from lists, tags and people on the whole site.

/** Directories that say what stands behind them; they stay in the shape as words. */
const TELLING =
  /^(?:tags?|tu-khoa|chu-de|su-kien|tac-gia|author|authors|video|videos|photo|anh|podcast|rss|search|tim-kiem|category|chuyen-muc|trang|page|amp|media|tin|bai|bai-viet|news|article|detail|post)$/i;

/** At most 300 characters; the address must be absolute (else it is returned cut to that length). */
export function linkShape(address: string): string {
  if (!URL.canParse(address)) return address.slice(0, 300);
  const { pathname, searchParams } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = parts.pop();
  const end = last === undefined ? '' : lastShape(last);
  // An end that says nothing leaves it to the folders.
  const mute = /^\*(?:\.[a-z]+)?$/.test(end) && !pathname.endsWith('/');
  const folders = parts.map((part) =>
    mute || TELLING.test(part) ? part.toLowerCase().slice(0, 40) : /^\d+$/.test(part) ? '#' : '*',
  );
  const names = [...new Set(searchParams.keys())].toSorted();
  const query = names.map((name) => `${name}=${/^\d+$/.test(searchParams.get(name) ?? '') ? '#' : '*'}`).join('&');
  const path = `/${[...folders, ...(end === '' ? [] : [end])].join('/')}`;
  const slash = last !== undefined && pathname.endsWith('/') ? '/' : '';
  return `${path}${slash}${query === '' ? '' : `?${query}`}`.slice(0, 300);
}

function lastShape(part: string): string {
  const ending = /\.[a-z]{2,5}$/i.exec(part)?.[0].toLowerCase() ?? '';
  const name = ending === '' ? part : part.slice(0, -ending.length);
  if (TELLING.test(name)) return name.toLowerCase() + ending;
  const number = /(?:^|[-_.])[a-z]{0,5}\d{4,}$/i.test(name) ? '#' : '';
  const words = name.replace(/[-_.]?[a-z]{0,5}\d{4,}$/i, '');
  const slug = words === '' ? '' : words.split(/[-_%]/).length >= 4 ? 'slug' : '*';
  return `${slug}${slug !== '' && number !== '' ? '-' : ''}${number}${ending}`;
}
