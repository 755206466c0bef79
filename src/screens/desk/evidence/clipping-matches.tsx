import { Form, Link } from 'react-router';
import type { ClippingView, DecidableMatchView } from '../../../modules/evidence/index.ts';
import { MATCH_STATE_WORDS } from '../../../modules/evidence/model.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, Section, TextField } from '../../ui/index.ts';
import { capital } from '../saying.ts';
import { CommitmentFields, ProgrammeStep } from './commitment-choice.tsx';
import { MeaningFields } from './meaning-fields.tsx';
import { Reasons } from './reasons.tsx';
import type { ChoiceOfCommitment } from './serving-programmes.ts';

const WORDS = defineWords({
  vi: {
    title: 'Phục vụ cam kết',
    none: 'Chưa gắn với cam kết nào.',
    decided: (who: string, at: string) => `${who} quyết định lúc ${at}`,
    somebody: 'Hệ thống',
    afterFreeze: 'quyết định sau khi báo cáo kỳ này đã chốt',
    action: 'Việc trong kế hoạch',
    confirm: 'Xác nhận',
    reject: 'Bác',
    undo: 'Hoàn tác quyết định',
    quantity: 'Số lượng tính',
    change: 'Sửa số lượng',
    setMeaning: 'Lưu đơn vị, chủ đề',
    unit: 'Đơn vị tính (bỏ trống: theo thể loại của bài)',
    inDeliverable: 'Thuộc một sản phẩm',
    byHand: 'Gắn với một cam kết khác',
    note: 'Ghi chú (không bắt buộc)',
    submit: 'Gắn với cam kết này',
  },
  en: {
    title: 'Commitments it serves',
    none: 'Not tied to any commitment yet.',
    decided: (who: string, at: string) => `decided by ${who} at ${at}`,
    somebody: 'the program',
    afterFreeze: 'decided after the report of this period was frozen',
    action: 'Planned action',
    confirm: 'Confirm',
    reject: 'Reject',
    undo: 'Undo the decision',
    quantity: 'Counts for',
    change: 'Change the quantity',
    setMeaning: 'Save unit and topic',
    unit: 'Unit (empty: by the format of the item)',
    inDeliverable: 'Part of a deliverable',
    byHand: 'Tie it to another commitment',
    note: 'Note (optional)',
    submit: 'Tie it to this commitment',
  },
});

const TONES = { suggested: 'caution', confirmed: 'done', rejected: 'neutral' } as const;

interface ClippingMatchesProps {
  readonly clipping: ClippingView;
  readonly choice: ChoiceOfCommitment;
  /** The person has just chosen a programme in the form at the end. */
  readonly choosing: boolean;
  /** Why the person may not decide at all. */
  readonly whyNot: string | null;
  readonly refusal: FormProblem | undefined;
}

export function ClippingMatches({ clipping, choice, choosing, whyNot, refusal }: ClippingMatchesProps) {
  const w = useWords(WORDS);
  const kept = refusal?.values['verb'] === 'matchByHand' ? refusal : undefined;
  return (
    <Section title={w.title} id="doi-chieu">
      {clipping.matches.length === 0 ? <p className="text-quiet">{w.none}</p> : null}
      <ul className="flex flex-col gap-4">
        {clipping.matches.map((match) => (
          <MatchCard key={match.id} match={match} whyNot={whyNot} />
        ))}
      </ul>
      {whyNot ? null : (
        <details open={kept !== undefined || choosing}>
          <summary className="cursor-pointer font-medium">{w.byHand}</summary>
          <div className="mt-3 flex flex-col gap-4">
            {clipping.programmeId ? null : <ProgrammeStep choice={choice} />}
            {choice.programmeId ? (
              <Form method="post" className="flex flex-col gap-4">
                <CommitmentFields choice={choice} values={kept?.values} problems={kept?.fields} />
                <TextField
                  label={w.quantity}
                  name="quantity"
                  type="number"
                  min="0.01"
                  step="0.01"
                  defaultValue={typeof kept?.values['quantity'] === 'string' ? kept.values['quantity'] : '1'}
                  problem={kept?.fields['quantity']}
                />
                <TextField
                  label={w.unit}
                  name="unit"
                  maxLength={60}
                  defaultValue={typeof kept?.values['unit'] === 'string' ? kept.values['unit'] : ''}
                  problem={kept?.fields['unit']}
                />
                <TextField label={w.note} name="note" maxLength={2000} />
                <div>
                  <ActionButton tone="plain" name="verb" value="matchByHand">
                    {w.submit}
                  </ActionButton>
                </div>
              </Form>
            ) : null}
          </div>
        </details>
      )}
    </Section>
  );
}

function hasChoice(match: DecidableMatchView): boolean {
  return match.units.length > 1 || match.topics.length > 1;
}

function MatchCard({ match, whyNot }: { readonly match: DecidableMatchView; readonly whyNot: string | null }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const programme = `/lam-viec/chuong-trinh/${match.programmeId}`;
  const reason = (answer: Answer) => whyNot ?? (answer.yes ? null : t(answer.why));
  return (
    <li className="flex flex-col gap-3 rounded-lg border border-line p-4">
      <div className="flex flex-wrap items-baseline gap-2">
        <Badge tone={TONES[match.state]}>{capital(t(MATCH_STATE_WORDS[match.state]))}</Badge>
        {match.afterFreeze ? <Badge tone="caution">{w.afterFreeze}</Badge> : null}
        {match.deliverableId ? (
          <Link
            to={to(`/lam-viec/chuong-trinh/${match.programmeId}/san-pham/${match.deliverableId}`)}
            className="text-sm"
          >
            {w.inDeliverable}
          </Link>
        ) : null}
      </div>
      <div>
        <Link to={to(`${programme}/cam-ket/${match.commitmentId}`)} className="font-medium">
          {match.commitmentText}
        </Link>
        <p className="text-sm text-quiet">
          <Link to={to(programme)}>{match.programmeTitle}</Link>
          {match.planActionTitle ? ` · ${w.action}: ${match.planActionTitle}` : null}
        </p>
        {match.decidedAt ? (
          <p className="text-sm text-quiet">
            {w.decided(match.decidedForName ?? w.somebody, formatDateTime(match.decidedAt))}
            {match.note ? `: ${match.note}` : null}
          </p>
        ) : null}
      </div>
      <Reasons weight={match.weight} reasons={match.reasons} madeBy={match.madeBy} />
      <div className="flex flex-wrap items-end gap-3">
        <Form method="post" className="flex flex-wrap gap-3" preventScrollReset>
          <input type="hidden" name="match" value={`${match.id}:${match.version}`} />
          {match.state === 'suggested' ? (
            <>
              <div className="w-full">
                <MeaningFields match={match} />
              </div>
              <ActionButton name="verb" value="confirm" whyNot={reason(match.may.confirm)}>
                {w.confirm}
              </ActionButton>
              <ActionButton tone="plain" name="verb" value="reject" whyNot={whyNot ? whyNot : reason(match.may.reject)}>
                {w.reject}
              </ActionButton>
            </>
          ) : (
            <ActionButton tone="plain" name="verb" value="undo" whyNot={reason(match.may.undo)}>
              {w.undo}
            </ActionButton>
          )}
        </Form>
        {match.state === 'confirmed' && match.may.changeQuantity.yes && !whyNot && hasChoice(match) ? (
          <Form method="post" className="flex flex-wrap items-end gap-3" preventScrollReset>
            <input type="hidden" name="matchId" value={match.id} />
            <input type="hidden" name="version" value={match.version} />
            <MeaningFields match={match} />
            <ActionButton tone="quiet" name="verb" value="setMeaning">
              {w.setMeaning}
            </ActionButton>
          </Form>
        ) : null}
        {match.may.changeQuantity.yes && !whyNot ? (
          <Form method="post" className="flex flex-wrap items-end gap-3" preventScrollReset>
            <input type="hidden" name="matchId" value={match.id} />
            <input type="hidden" name="version" value={match.version} />
            <div className="w-32">
              <TextField
                label={w.quantity}
                name="quantity"
                type="number"
                min="0.01"
                step="0.01"
                required
                defaultValue={String(match.quantity)}
              />
            </div>
            <ActionButton tone="quiet" name="verb" value="changeQuantity">
              {w.change}
            </ActionButton>
          </Form>
        ) : null}
      </div>
    </li>
  );
}
