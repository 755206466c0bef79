import { Form } from 'react-router';
import type { HandledRequest } from '../../../modules/privacy/index.ts';
import type { Answer, Sentence } from '../../../tools/sentence/index.ts';
import { formatDate, formatDateTime } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, Card, Disclosure, TextField } from '../../ui/index.ts';
import { WORDS } from './request-words.ts';

export interface CardRequest extends HandledRequest {
  readonly kindWords: Sentence;
  readonly stateWords: Sentence;
  readonly mayCarryOut: Answer;
  readonly mayExtend: boolean;
}

interface Props {
  readonly request: CardRequest;
  readonly problem: FormProblem | undefined;
}

/** One request with what can be done for it now. */
export function RequestCard({ request, problem }: Props) {
  const w = useWords(WORDS);
  const t = useSay();
  const mine = problem?.values['requestId'] === request.id ? problem : undefined;
  return (
    <Card className="flex flex-col gap-2">
      <h3 className="font-semibold">
        {t(request.kindWords)}: {request.name}{' '}
        <Badge tone={request.isLate ? 'caution' : 'neutral'}>
          {t(request.stateWords)}
          {request.isLate ? `, ${w.late}` : ''}
        </Badge>
      </h3>
      <p className="break-all">{request.email}</p>
      <p>
        {w.received(formatDateTime(request.receivedAt))}, {request.cameBy === 'paper' ? w.byPaper : w.byPage}
        {request.paperNumber ? ` ${request.paperNumber}` : ''}
        {request.handedInOn ? ` (${formatDate(request.handedInOn)})` : ''}
        {request.note ? `: ${request.note}` : ''}
      </p>
      {request.state === 'received' ? <p>{w.answerBy(formatDate(request.answerBy))}</p> : null}
      {request.state === 'accepted' ? <p>{w.carryOutBy(formatDate(request.carryOutBy))}</p> : null}
      {request.extendedReason ? <p>{w.extended(request.extendedReason)}</p> : null}
      {request.ground ? <p>{w.groundIs(request.ground)}</p> : null}
      {request.state === 'received' ? <AnswerForms request={request} problem={mine} /> : null}
      {request.state === 'accepted' ? <CarryOutForms request={request} problem={mine} /> : null}
    </Card>
  );
}

function Seen({ request }: { readonly request: CardRequest }) {
  return (
    <>
      <input type="hidden" name="requestId" value={request.id} />
      <input type="hidden" name="version" value={request.version} />
    </>
  );
}

function AnswerForms({ request, problem }: Props) {
  const w = useWords(WORDS);
  const ground = problem?.values['ground'];
  return (
    <>
      <Form method="post">
        <Seen request={request} />
        <input type="hidden" name="intent" value="answer" />
        <ActionButton name="answer" value="accept">
          {w.accept}
        </ActionButton>
      </Form>
      <Disclosure title={w.refuse} open={problem !== undefined}>
        <Form method="post" className="flex flex-col gap-3">
          <Seen request={request} />
          <input type="hidden" name="intent" value="answer" />
          <TextField
            label={w.ground}
            name="ground"
            required
            maxLength={1000}
            defaultValue={typeof ground === 'string' ? ground : undefined}
            problem={problem?.fields['ground']}
          />
          <div>
            <ActionButton tone="plain" name="answer" value="refuse">
              {w.refuse}
            </ActionButton>
          </div>
        </Form>
      </Disclosure>
    </>
  );
}

function CarryOutForms({ request, problem }: Props) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const reason = problem?.values['reason'];
  const whyNot = request.mayCarryOut.yes ? undefined : t(request.mayCarryOut.why);
  return (
    <>
      {request.kind === 'copy' ? (
        <Form
          method="post"
          action={to('/lam-viec/quan-tri/yeu-cau-du-lieu/tep')}
          reloadDocument
          className="flex flex-wrap gap-3"
        >
          <Seen request={request} />
          <ActionButton name="format" value="html" whyNot={whyNot}>
            {w.copyPage}
          </ActionButton>
          <ActionButton tone="plain" name="format" value="json" whyNot={whyNot}>
            {w.copyJson}
          </ActionButton>
        </Form>
      ) : (
        <Form method="post" className="flex flex-col gap-2">
          <Seen request={request} />
          <p>{w.eraseHint}</p>
          <div>
            <ActionButton name="intent" value="erase" whyNot={whyNot}>
              {w.erase}
            </ActionButton>
          </div>
        </Form>
      )}
      {request.mayExtend ? (
        <Disclosure title={w.extend} open={reason !== undefined}>
          <Form method="post" className="flex flex-col gap-3">
            <Seen request={request} />
            <TextField
              label={w.reason}
              name="reason"
              required
              maxLength={500}
              defaultValue={typeof reason === 'string' ? reason : undefined}
              problem={problem?.fields['reason']}
            />
            <div>
              <ActionButton tone="plain" name="intent" value="extend">
                {w.extend}
              </ActionButton>
            </div>
          </Form>
        </Disclosure>
      ) : null}
    </>
  );
}
