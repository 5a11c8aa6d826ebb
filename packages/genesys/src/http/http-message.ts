/** A request as it leaves. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** A whole answer: every byte that was announced has arrived. */
export interface HttpAnswer {
  readonly arrived: true;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** No whole answer came. */
export interface NoAnswer {
  readonly arrived: false;
  /** False when it is certain that the request never left this machine. */
  readonly sent: boolean;
  /** `aborted` is our own doing; any other value is a system code such as `ECONNREFUSED`, or `timed-out`. */
  readonly code: string;
}
