// What is limited, and how much of it one person and one address may have in a minute.

/** `pages`: public pages that are not held ready and have to be made. */
export const LIMITED = ['changes', 'uploads', 'exports', 'searches', 'pages'] as const;
export type Limited = (typeof LIMITED)[number];

interface Limit {
  readonly person: number;
  /** Offices and towns stand behind one address. */
  readonly address: number;
}
export type RequestLimits = Readonly<Record<Limited, Limit>>;

const USUAL: RequestLimits = {
  changes: { person: 120, address: 1_200 },
  uploads: { person: 60, address: 300 },
  exports: { person: 60, address: 300 },
  searches: { person: 120, address: 600 },
  pages: { person: 300, address: 600 },
};

/**
 * Reads the setting: empty for the usual limits, `off` for none (null), or some of them as `kind:person/address` per minute
 * with commas between, such as `exports:10/100,pages:300/2000`. Undefined when it cannot be read.
 */
export function readLimits(text: string): RequestLimits | null | undefined {
  if (text === 'off') return null;
  const limits: Record<Limited, Limit> = { ...USUAL };
  for (const part of text.split(',').filter(Boolean)) {
    const found = /^\s*([a-z]+):([1-9]\d{0,8})\/([1-9]\d{0,8})\s*$/.exec(part);
    const kind = LIMITED.find((one) => one === found?.[1]);
    if (!found || !kind) return undefined;
    limits[kind] = { person: Number(found[2]), address: Number(found[3]) };
  }
  return limits;
}
