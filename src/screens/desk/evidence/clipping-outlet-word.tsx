import { Form, Link } from 'react-router';
import type { ClippingView } from '../../../modules/evidence/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Section } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    title: 'Lời của cơ quan có kênh đăng',
    said: (who: string, at: string) => `${who} nhận là bài của mình, lúc ${at}.`,
    none: 'Cơ quan có kênh đăng chưa tự nhận đây là bài của mình.',
    confirm: 'Đúng là bài của báo tôi',
    withdraw: 'Rút lời nhận',
    link: 'Gửi liên kết để tòa soạn nhận bài, không cần tài khoản',
  },
  en: {
    title: 'Word of the outlet’s own body',
    said: (who: string, at: string) => `${who} says that it is theirs, at ${at}.`,
    none: 'The body of the outlet has not said that it is theirs.',
    confirm: 'Yes, this is ours',
    withdraw: 'Take it back',
    link: 'Give a link by which the newsroom confirms it without an account',
  },
});

/** One click for the outlet; everyone else reads why they cannot. */
export function ClippingOutletWord({ clipping }: { readonly clipping: ClippingView }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const word = clipping.confirmedByOutlet;
  const may = word ? clipping.mayAsOutlet.withdraw : clipping.mayAsOutlet.confirm;
  return (
    <Section title={w.title} id="kenh-dang-nhan">
      <p>{word ? w.said(word.organisation, formatDateTime(word.at)) : w.none}</p>
      <Form method="post">
        <ActionButton
          tone={word ? 'quiet' : 'plain'}
          name="verb"
          value={word ? 'withdrawAsOutlet' : 'confirmAsOutlet'}
          whyNot={may.yes ? null : t(may.why)}
        >
          {word ? w.withdraw : w.confirm}
        </ActionButton>
      </Form>
      {!word && may.yes ? (
        <p>
          <Link to={to(`/lam-viec/lien-ket/moi/clipping-confirm/${clipping.id}`)}>{w.link}</Link>
        </p>
      ) : null}
    </Section>
  );
}
