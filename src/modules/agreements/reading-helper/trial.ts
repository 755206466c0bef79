// The button "Thử": asks the endpoint about a text that is built in and invented, so nothing of anybody leaves the machine.
import { consult, type Who } from '../../../platform/context/index.ts';
import { readAgreement } from '../../../tools/agreement-reader/index.ts';
import { weighAnswer } from '../../../tools/reading-helper/index.ts';
import { insist, Refusal, type Sentence } from '../../../tools/sentence/index.ts';
import { askEndpoint } from './endpoint.ts';
import { maySetHelper } from './policy.ts';
import { endpointNow } from './work.ts';

/** Invented; the second promise stands outside of what the rules know as the agreed content. */
export const TRIAL_TEXT = `UBND xã Bến Thử (mẫu) và Báo Sông Thử (mẫu) ký kết chương trình phối hợp truyền thông giai đoạn 2026 - 2027

Ngày 15/1/2026, tại trụ sở UBND xã Bến Thử, UBND xã Bến Thử và Báo Sông Thử ký kết chương trình phối hợp truyền thông giai đoạn 2026 - 2027. Dự lễ ký có ông Trần Văn Mẫu, Chủ tịch UBND xã Bến Thử và bà Lê Thị Mẫu, Tổng Biên tập Báo Sông Thử.

Theo chương trình, Báo Sông Thử sẽ đăng mỗi quý 3 bài về xây dựng nông thôn mới trên địa bàn xã. UBND xã Bến Thử cung cấp thông tin kịp thời, chính xác cho Báo Sông Thử. Ngoài ra, mỗi năm xã mời phóng viên của Báo về dự một phiên chợ quê.`;

const LONGEST_TRIAL_MS = 60_000;

export interface Trial {
  readonly milliseconds: number;
  /** Null when an answer came and could be read. */
  readonly problem: Sentence | null;
  /** What the answer held before weighing. */
  readonly said: { readonly parties: number; readonly commitments: number; readonly people: number };
  readonly suggested: number;
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Asks with the settings as they are kept, whether turned on or not. Changes nothing. */
export async function tryReadingHelper(who: Who): Promise<Trial> {
  await consult(who, (ctx) => {
    insist(maySetHelper(ctx), 403);
    return Promise.resolve();
  });
  const none = { said: { parties: 0, commitments: 0, people: 0 }, suggested: 0, leftOut: {} };
  const endpoint = await endpointNow(TRIAL_TEXT.length, true);
  if (endpoint instanceof Refusal) return { milliseconds: 0, problem: endpoint.sentence, ...none };
  // Somebody waits before the screen.
  const asked = await askEndpoint(
    { ...endpoint, timeoutMs: Math.min(endpoint.timeoutMs, LONGEST_TRIAL_MS) },
    TRIAL_TEXT,
  );
  if (!asked.ok) return { milliseconds: asked.milliseconds, problem: asked.refusal.sentence, ...none };
  const { text, ...rules } = readAgreement(TRIAL_TEXT);
  const { suggestions, leftOut } = weighAnswer(text, rules, asked.answer);
  const counts: Record<string, number> = {};
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1;
  const { parties, commitments, people } = asked.answer;
  return {
    milliseconds: asked.milliseconds,
    problem: null,
    said: { parties: parties.length, commitments: commitments.length, people: people.length },
    suggested: suggestions.length,
    leftOut: counts,
  };
}
