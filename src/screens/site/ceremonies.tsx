import type { PublicCeremony } from '../../modules/ceremonies/index.ts';
import { CEREMONY_KIND_WORDS } from '../../modules/ceremonies/model.ts';
import { formatLongDate } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from '../language.ts';
import { Definitions, Section } from '../ui/index.ts';

const WORDS = defineWords({
  vi: {
    title: 'Lễ ký kết',
    day: 'Ngày',
    form: 'Hình thức',
    inside: (name: string) => `trong khuôn khổ ${name}`,
    sites: 'Nơi tổ chức',
    witnesses: 'Chứng kiến',
  },
  en: {
    title: 'Signing ceremony',
    day: 'Day',
    form: 'Form',
    inside: (name: string) => `inside ${name}`,
    sites: 'Held at',
    witnesses: 'Witnesses',
  },
});

/** When and where it was signed, and before whom; nothing until a ceremony was held. */
export function Ceremonies({ ceremonies }: { readonly ceremonies: readonly PublicCeremony[] }) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  if (ceremonies.length === 0) return null;
  const list = (items: readonly string[]) =>
    items.length === 0 ? null : (
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  return (
    <Section title={w.title} id="le-ky">
      {ceremonies.map((ceremony) => (
        <Definitions
          key={`${ceremony.heldOn} ${ceremony.sites[0]?.name ?? ''}`}
          rows={[
            [w.day, formatLongDate(ceremony.heldOn, language)],
            [
              w.form,
              ceremony.kind === 'at_conference' && ceremony.conference
                ? w.inside(ceremony.conference)
                : t(CEREMONY_KIND_WORDS[ceremony.kind]),
            ],
            [w.sites, list(ceremony.sites.map((site) => [site.name, site.address].filter(Boolean).join(', ')))],
            ...(ceremony.witnesses.length > 0 ? ([[w.witnesses, list(ceremony.witnesses)]] as const) : []),
          ]}
        />
      ))}
    </Section>
  );
}
