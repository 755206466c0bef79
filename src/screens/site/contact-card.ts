// One public contact as a vCard 4.0 (RFC 6350), for address books.
import { data } from 'react-router';
import { publicContact } from '../../modules/organisations/index.ts';
import { APPOINTMENT_ROLE_WORDS } from '../../modules/organisations/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import type { Route } from './+types/contact-card';
import { vCard } from './v-card.ts';

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.vcf$/;

export async function loader({ params }: Route.LoaderArgs) {
  const id = NAME.exec(params.card)?.[1];
  if (!id) throw data(null, { status: 404 });
  try {
    const one = await consult({ kind: 'public' }, (ctx) => publicContact(ctx, id));
    const card = vCard({ ...one, role: APPOINTMENT_ROLE_WORDS[one.role].vi });
    return new Response(card, {
      headers: {
        'Content-Type': 'text/vcard; charset=utf-8',
        'Content-Disposition': `attachment; filename="dau-moi-${id.slice(0, 8)}.vcf"`,
        ...publicPage('any'),
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw data(null, { status: error.status });
    throw error;
  }
}
