import { defineWords, useWords } from '../../language.ts';
import { CheckField, TextField } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    name: 'Tên gọi, như người dùng sẽ thấy',
    issuer: 'Địa chỉ của hệ thống (issuer)',
    issuerHint: 'Đúng từng chữ như hệ thống đó công bố. Không sửa được về sau.',
    clientId: 'Mã ứng dụng (client id)',
    secret: 'Khóa bí mật (client secret)',
    secretHint: 'Được niêm phong khi lưu và không hiện lại. Để trống nếu không có.',
    secretKept: 'Đã có khóa. Để trống thì giữ khóa cũ.',
    withoutSecret: 'Bỏ khóa đã lưu',
    ownNetwork: 'Máy này nằm trong mạng của đơn vị',
    provesTwice: 'Hệ thống này tự hỏi bước thứ hai; Cầu Nối không hỏi nữa',
  },
  en: {
    name: 'Name, as people will see it',
    issuer: 'Address of the provider (issuer)',
    issuerHint: 'Letter by letter as it publishes it. It cannot be changed later.',
    clientId: 'Client id',
    secret: 'Client secret',
    secretHint: 'Sealed when saved and never shown again. Leave empty if there is none.',
    secretKept: 'A secret is kept. Leave empty to keep it.',
    withoutSecret: 'Remove the kept secret',
    ownNetwork: 'This machine is in our own network',
    provesTwice: 'It asks for a second step itself; Cầu Nối does not ask again',
  },
});

interface Fields {
  readonly typed: (name: string) => string | undefined;
  readonly problems: Readonly<Record<string, string>> | undefined;
  /** The issuer is asked for once. */
  readonly isNew: boolean;
  readonly hasSecret: boolean;
}

/** What there is to say of a provider of single sign-on. */
export function ProviderFields({ typed, problems, isNew, hasSecret }: Fields) {
  const w = useWords(WORDS);
  const text = (name: string) => ({ name, defaultValue: typed(name), problem: problems?.[name] });
  return (
    <>
      <TextField label={w.name} required maxLength={120} {...text('name')} />
      {isNew ? (
        <TextField label={w.issuer} type="url" hint={w.issuerHint} required maxLength={500} {...text('issuer')} />
      ) : null}
      <TextField label={w.clientId} required maxLength={300} {...text('clientId')} />
      <TextField
        label={w.secret}
        name="secret"
        type="password"
        autoComplete="new-password"
        hint={hasSecret ? w.secretKept : w.secretHint}
        maxLength={1000}
        problem={problems?.['secret']}
      />
      {hasSecret ? <CheckField label={w.withoutSecret} name="withoutSecret" /> : null}
      <CheckField label={w.ownNetwork} name="ownNetwork" defaultChecked={typed('ownNetwork') === 'on'} />
      <CheckField label={w.provesTwice} name="provesTwice" defaultChecked={typed('provesTwice') === 'on'} />
    </>
  );
}
