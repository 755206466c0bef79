// The evaluation frame of a report: inputs, outputs, outtakes, outcomes, impact (the five steps of the GCS Evaluation
// Cycle and of AMEC's frame). Inputs and outputs are counted; the later steps are stated, each with its source. Pure.
import type { CommitmentKind } from '../commitments/model.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import type { ReportContent, ReportRow, ReportStated } from './content-shape.ts';
import type { StatedKind } from './model.ts';

export const FRAME_STEPS = ['inputs', 'outputs', 'outtakes', 'outcomes', 'impact'] as const;
export type FrameStep = (typeof FRAME_STEPS)[number];

export const FRAME_WORDS: Record<FrameStep, Sentence> = {
  inputs: say('Đầu vào', 'Inputs'),
  outputs: say('Sản phẩm', 'Outputs'),
  outtakes: say('Tiếp nhận', 'Outtakes'),
  outcomes: say('Kết quả', 'Outcomes'),
  impact: say('Tác động', 'Impact'),
};

export const FRAME_HINTS: Record<FrameStep, Sentence> = {
  inputs: say('điều các bên bỏ ra', 'what the parties put in'),
  outputs: say('điều đã làm ra, đã đăng, phát', 'what was made and published'),
  outtakes: say('công chúng nhận được, phản hồi', 'what the public received and answered'),
  outcomes: say('điều thay đổi sau đó', 'what changed afterwards'),
  impact: say('ích lợi lâu dài', 'lasting benefit'),
};

export const NOTHING_STATED = say(
  'Chưa bên nào nêu. Chỉ ghi nhận định có nguồn và ngày.',
  'Neither side has stated any. Only statements with a source and a day are recorded.',
);

export const REACH_RULE = say(
  'Lượt tiếp cận là số do một bên báo, kèm nguồn và ngày; không cộng các nguồn với nhau, không quy đổi ra tiền, không nói về cá nhân.',
  'Reach is as reported by one side with source and day; sources are not added up, nothing is turned into money or says anything of persons.',
);

/** Where what was done for a commitment stands. */
const STEP_OF_KIND: Record<CommitmentKind, 'inputs' | 'outputs' | 'outtakes'> = {
  coverage: 'outputs',
  joint: 'outputs',
  training: 'outputs',
  correction: 'outputs',
  information: 'inputs',
  access: 'inputs',
  data: 'inputs',
  subscription: 'inputs',
  governance: 'inputs',
  finance: 'inputs',
  feedback: 'outtakes',
};

const STATED_IN: Record<StatedKind, FrameStep> = {
  reach: 'outtakes',
  outtake: 'outtakes',
  outcome: 'outcomes',
  impact: 'impact',
};

export interface FrameLine {
  readonly step: FrameStep;
  /** Rows counted for it, by the unit in which they count; null: nobody has said it. */
  readonly units: readonly { readonly unit: string | null; readonly quantity: number }[];
  readonly counted: number;
  readonly commitments: number;
  readonly stated: readonly ReportStated[];
}

/** The rows that count for a step. */
export function rowsOfStep(content: Pick<ReportContent, 'annex' | 'commitments'>, step: FrameStep): ReportRow[] {
  const numbers = new Set(content.commitments.filter((one) => stepOf(one.kind) === step).map((one) => one.no));
  return content.annex.filter((row) => row.counted && numbers.has(row.commitmentNo));
}

function stepOf(kind: CommitmentKind): FrameStep {
  return STEP_OF_KIND[kind];
}

/** From the commitments alone, so that it can be shown without the rows. */
export function frameOf(content: Pick<ReportContent, 'commitments' | 'stated'>): FrameLine[] {
  return FRAME_STEPS.map((step) => {
    const own = content.commitments.filter((one) => stepOf(one.kind) === step);
    const units = new Map<string | null, number>();
    for (const one of own)
      for (const { unit, actual } of one.units ?? [])
        if (actual > 0) units.set(unit, Math.round(((units.get(unit) ?? 0) + actual) * 100) / 100);
    return {
      step,
      units: [...units].map(([unit, quantity]) => ({ unit, quantity })),
      counted: own.reduce((total, one) => total + one.counted, 0),
      commitments: own.length,
      stated: (content.stated ?? []).filter((one) => STATED_IN[one.kind] === step),
    };
  });
}
