import { heldKinds, schemaRegister } from '../../../platform/personal-data/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { KindsOfData } from '../../kinds-of-data.tsx';
import { defineWords, languageOf, useLanguage, useTo, useWords } from '../../language.ts';
import { ButtonLink, Page, PageHeader } from '../../ui/index.ts';
import type { Route } from './+types/personal-data';

export async function loader({ request }: Route.LoaderArgs) {
  await mustBeAdministrator(request);
  const register = schemaRegister();
  return {
    kinds: heldKinds(),
    columns: register.length,
    holding: register.filter((line) => line.kind !== 'none').length,
  };
}

const WORDS = defineWords({
  vi: {
    title: 'Sổ dữ liệu cá nhân',
    over: 'Quản trị',
    lead: (holding: string, columns: string) =>
      `${holding} trong ${columns} cột dữ liệu có thể chứa dữ liệu cá nhân. Sổ được lập từ cấu trúc dữ liệu; cột mới phải khai báo trước khi dùng.`,
    notice: 'Trang thông báo công khai',
    requests: 'Yêu cầu và ngày nghỉ',
  },
  en: {
    title: 'Register of personal data',
    over: 'Administration',
    lead: (holding: string, columns: string) =>
      `${holding} of ${columns} columns may hold personal data. The register is made from the structure of the data; a new column must be declared before it is used.`,
    notice: 'The public notice',
    requests: 'Requests and days off',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function PersonalData({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Page>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/quan-tri')}>{`‹ ${w.over}`}</ButtonLink>}
        title={w.title}
        lead={w.lead(number(loaderData.holding), number(loaderData.columns))}
        actions={
          <>
            <ButtonLink to={to('/lam-viec/quan-tri/yeu-cau-du-lieu')}>{w.requests}</ButtonLink>
            <ButtonLink to={to('/quyen-rieng-tu')}>{w.notice}</ButtonLink>
          </>
        }
      />
      <KindsOfData kinds={loaderData.kinds} />
    </Page>
  );
}
