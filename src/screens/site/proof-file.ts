// The downloadable proof of one published item, for everyone. It is checked without us: verifier/README.md.
import { journalProofOf, proofPackage } from '../../modules/evidence/index.ts';
import { consult } from '../../platform/context/index.ts';
import { publicOr404 } from './found.ts';
import type { Route } from './+types/proof-file';

export async function loader({ params }: Route.LoaderArgs) {
  const file = await publicOr404(params.clippingId, async (id) => {
    const journal = await journalProofOf(id);
    return consult({ kind: 'public' }, (ctx) => proofPackage(ctx, id, journal));
  });
  // Not kept among the pages in memory: a proof may have megabytes and is asked for seldom.
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
