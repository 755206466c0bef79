import { Form } from 'react-router';
import { defineWords, useWords } from '../language.ts';
import { ActionButton, Section } from '../ui/index.ts';
import type { ClippingSeen } from './link-purposes.ts';

const WORDS = defineWords({
  vi: { open: 'Mở bài', confirm: 'Đúng là bài của báo tôi', confirmed: 'Bài này đã được nhận.', on: 'Kênh đăng' },
  en: { open: 'Open the item', confirm: 'Yes, this is ours', confirmed: 'It is confirmed already.', on: 'Outlet' },
});

export function LinkClipping({ seen }: { readonly seen: ClippingSeen }) {
  const w = useWords(WORDS);
  return (
    <Section id="viec" title={seen.title}>
      {seen.outletName ? <p>{`${w.on}: ${seen.outletName}`}</p> : null}
      {seen.address ? (
        <p>
          <a href={seen.address} rel="noopener noreferrer nofollow">
            {w.open}
          </a>
        </p>
      ) : null}
      <Form method="post">
        <ActionButton whyNot={seen.isConfirmed ? w.confirmed : null}>{w.confirm}</ActionButton>
      </Form>
    </Section>
  );
}
