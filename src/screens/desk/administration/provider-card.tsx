import { Form } from 'react-router';
import type { ProviderView } from '../../../modules/accounts/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useLanguage, useWords } from '../../language.ts';
import { ActionButton, Badge, Card, CheckField, Disclosure } from '../../ui/index.ts';
import { ProviderFields } from './provider-fields.tsx';

const WORDS = defineWords({
  vi: {
    on: 'đang dùng',
    off: 'đã tắt',
    people: (count: string) => `${count} người đã đăng nhập qua hệ thống này`,
    onlyWay: (count: string) => `${count} người chỉ vào được bằng hệ thống này`,
    twice: 'Hệ thống này tự hỏi bước thứ hai',
    once: 'Người có bước thứ hai vẫn phải gõ mã ở đây',
    turnOn: 'Dùng lại',
    turnOff: 'Tắt',
    change: 'Sửa',
    save: 'Lưu',
    remove: 'Bỏ hệ thống này',
    removeHint: 'Không ai vào bằng hệ thống này nữa. Tài khoản còn nguyên; người đang vào bằng nó phải đăng nhập lại.',
    offFirst: 'Hãy tắt hệ thống này trước khi bỏ.',
    known: (count: string) => `Đã biết: ${count} người không còn cách vào nào khác và cần lời mời mới`,
  },
  en: {
    on: 'in use',
    off: 'off',
    people: (count: string) => `${count} people have signed in by it`,
    onlyWay: (count: string) => `${count} people have no other way in`,
    twice: 'It asks for a second step itself',
    once: 'People with a second step still give it here',
    turnOn: 'Use again',
    turnOff: 'Turn off',
    change: 'Change',
    save: 'Save',
    remove: 'Remove this provider',
    removeHint: 'Nobody comes in by it any more. Accounts stay; whoever is in by it has to sign in again.',
    offFirst: 'Turn this provider off before you remove it.',
    known: (count: string) => `I know that ${count} people have no other way in and need a new invitation`,
  },
});

export function ProviderCard({
  provider,
  problem,
}: {
  readonly provider: ProviderView;
  readonly problem: FormProblem | undefined;
}) {
  const w = useWords(WORDS);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  const mine = problem?.values['id'] === provider.id && problem.values['viec'] === 'sua' ? problem : undefined;
  const now: Readonly<Record<string, string | undefined>> = {
    name: provider.name,
    clientId: provider.clientId,
    ownNetwork: provider.ownNetwork ? 'on' : undefined,
    provesTwice: provider.provesTwice ? 'on' : undefined,
  };
  const typed = (name: string) => {
    if (!mine) return now[name];
    const value = mine.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <Card className="flex flex-col gap-2">
      <h3 className="text-lg font-semibold">
        {provider.name} <Badge tone={provider.isOn ? 'done' : 'neutral'}>{provider.isOn ? w.on : w.off}</Badge>
      </h3>
      <p className="text-sm break-all">{`${provider.issuer} · ${provider.clientId}`}</p>
      <p>
        {[w.people(count(provider.people)), ...(provider.onlyWay > 0 ? [w.onlyWay(count(provider.onlyWay))] : [])].join(
          ' · ',
        )}
      </p>
      <p className="text-sm text-quiet">{provider.provesTwice ? w.twice : w.once}</p>
      <Form method="post">
        <Seen provider={provider} />
        <input type="hidden" name="isOn" value={String(!provider.isOn)} />
        <ActionButton
          tone="plain"
          name="viec"
          value="bat-tat"
          aria-label={`${provider.isOn ? w.turnOff : w.turnOn}: ${provider.name}`}
        >
          {provider.isOn ? w.turnOff : w.turnOn}
        </ActionButton>
      </Form>
      <Disclosure title={`${w.change}: ${provider.name}`} open={mine !== undefined}>
        <Form method="post" autoComplete="off" className="flex flex-col gap-5" key={provider.version}>
          <Seen provider={provider} />
          <ProviderFields typed={typed} problems={mine?.fields} isNew={false} hasSecret={provider.hasSecret} />
          <div>
            <ActionButton name="viec" value="sua">
              {w.save}
            </ActionButton>
          </div>
        </Form>
      </Disclosure>
      <Disclosure title={`${w.remove}: ${provider.name}`}>
        <Form method="post" className="flex flex-col gap-3">
          <Seen provider={provider} />
          <p>{w.removeHint}</p>
          {provider.onlyWay > 0 ? <CheckField label={w.known(count(provider.onlyWay))} name="evenIfOnlyWay" /> : null}
          <div>
            <ActionButton tone="plain" name="viec" value="bo" whyNot={provider.isOn ? w.offFirst : null}>
              {w.remove}
            </ActionButton>
          </div>
        </Form>
      </Disclosure>
    </Card>
  );
}

function Seen({ provider }: { readonly provider: ProviderView }) {
  return (
    <>
      <input type="hidden" name="id" value={provider.id} />
      <input type="hidden" name="version" value={provider.version} />
    </>
  );
}
