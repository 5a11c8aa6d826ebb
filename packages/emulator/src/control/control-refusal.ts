/** A request of the control interface that cannot be done, with a sentence. */
export interface ControlRefusal extends Error {
  readonly name: 'ControlRefusal';
  readonly status: number;
}

export function refuse(status: number, sentence: string): ControlRefusal {
  return Object.assign(new Error(sentence), { name: 'ControlRefusal' as const, status });
}

export function isControlRefusal(error: unknown): error is ControlRefusal {
  return error instanceof Error && error.name === 'ControlRefusal' && 'status' in error;
}
