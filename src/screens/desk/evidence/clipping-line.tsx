import { Link } from 'react-router';
import type { ClippingLine } from '../../../modules/evidence/index.ts';
import { CLIPPING_KIND_WORDS } from '../../../modules/evidence/model.ts';
import { formatLongDate } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';

const WORDS = defineWords({
  vi: { original: 'Xem bài trên trang của tòa soạn' },
  en: { original: "See it on the newsroom's page" },
});

/** Title (a link to its page here), outlet, day, author and the page it came from. */
export function ClippingHead({ clipping, big = false }: { readonly clipping: ClippingLine; readonly big?: boolean }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  return (
    <div>
      <Link to={to(`/lam-viec/bang-chung/${clipping.id}`)} className={big ? 'text-lg font-semibold' : 'font-medium'}>
        {clipping.title}
      </Link>
      <p className="text-sm text-quiet">
        {[
          clipping.outlet,
          formatLongDate(clipping.publishedOn, language),
          clipping.author,
          clipping.kind === 'web' ? null : t(CLIPPING_KIND_WORDS[clipping.kind]),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {big && clipping.address ? (
        <p className="text-sm">
          <a href={clipping.address} rel="noreferrer noopener external" target="_blank">
            {w.original}
          </a>
        </p>
      ) : null}
    </div>
  );
}
