/** What the platform said last of the request limit of this token. */
export interface Headroom {
  /** Requests in the present window, the last one included. */
  readonly used: number;
  readonly allowed: number;
  readonly secondsLeft: number;
}

/** Notes what answers tell of the limit (facts: API 5.1); that they still tell it is not known. */
export interface HeadroomNotes {
  note(headers: Readonly<Record<string, string>>): void;
  /** Undefined while no answer has told. */
  last(): Headroom | undefined;
}

export function createHeadroomNotes(): HeadroomNotes {
  let last: Headroom | undefined;
  return {
    note(headers) {
      const [used, allowed, secondsLeft] = ['count', 'allowed', 'reset'].map((name) =>
        wholeNumber(headers[`inin-ratelimit-${name}`]),
      );
      if (used !== undefined && allowed !== undefined && secondsLeft !== undefined) {
        last = { used, allowed, secondsLeft };
      }
    },
    last: () => last,
  };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
