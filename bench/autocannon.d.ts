// The part of autocannon that is used here; it brings no types of its own.
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Threads beside this one, so that asking takes no time from answering. */
    readonly workers?: number;
    readonly headers?: Readonly<Record<string, string>>;
    /** Replaces `[<id>]` in the address by another text at each request. */
    readonly idReplacement?: boolean;
  }
  interface Result {
    readonly requests: { readonly average: number; readonly total: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
    readonly errors: number;
    readonly timeouts: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
