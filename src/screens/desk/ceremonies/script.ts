import { ceremonyView } from '../../../modules/ceremonies/index.ts';
import { programmeView } from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { formatLongDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { inLanguage } from '../../language.ts';
import { idIn, orRefused } from '../found.ts';
import { paperPage } from '../paper-page.ts';
import type { Route } from './+types/script';

const BACK = { vi: 'Về trang lễ ký', en: 'Back to the ceremony' };

/** The script to print and hold in the hand: a page of its own in plain large type. In Vietnamese, as it is read out. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.ceremonyId);
  const { ceremony, title } = await orRefused(
    consult(who, async (ctx) => {
      const found = await ceremonyView(ctx, id);
      return { ceremony: found, title: (await programmeView(ctx, found.programmeId)).title };
    }),
  );
  const cell = (text: string | null) => `<td>${escaped(text ?? '')}</td>`;
  // No-break spaces around the hour keep its column wide enough for it.
  const hour = (text: string | null) => `<td><strong>${text ? `\u00a0${text}\u00a0` : ''}</strong></td>`;
  const rows = ceremony.steps.map((step) => `<tr>${hour(step.at)}${cell(step.what)}${cell(step.ledBy)}</tr>`);
  const sites = ceremony.sites.map((site) => [site.name, site.address, site.host].filter(Boolean).join(', '));
  const html = [
    '<article class="paper">',
    '<h1>Kịch bản lễ ký kết</h1>',
    `<p><strong>${escaped(title)}</strong></p>`,
    `<p>${escaped([formatLongDate(ceremony.heldOn), ceremony.timeFrom, ...sites].filter(Boolean).join(' · '))}</p>`,
    '<table class="paper-table"><thead><tr><th>Giờ</th><th>Nội dung</th><th>Người thực hiện</th></tr></thead>',
    `<tbody>${rows.join('') || '<tr><td colspan="3">Chưa có kịch bản.</td></tr>'}</tbody></table>`,
    '</article>',
  ];
  const back = inLanguage(`/lam-viec/chuong-trinh/${ceremony.programmeId}/le-ky/${id}`, language);
  return paperPage({ title: 'Kịch bản lễ ký', html: html.join(''), back, backWords: BACK[language], language });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
