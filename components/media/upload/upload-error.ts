/** `again`: as it is · `elsewhere`: from a new address · `never`: a person has to do something first. */
export type UploadRetry = "again" | "elsewhere" | "never";

/** A message of the catalogue, or a sentence that the server made. */
export type UploadProblem = { key: ProblemKey; status?: number } | { sentence: string };

type ProblemKey =
  | "moved"
  | "disk-full"
  | "too-large-between"
  | "store-busy"
  | "store-refused"
  | "signed-out"
  | "app-busy"
  | "app-refused"
  | "broke-off"
  | "went-silent"
  | "offline"
  | "unreadable"
  | "other-file"
  | "other-tab"
  | "already-listed"
  | "permission-denied"
  | "unexpected";

/** Says why bytes did not go through, and whether trying again can help. */
export class UploadError extends Error {
  override readonly name = "UploadError";
  readonly retry: UploadRetry;
  readonly problem: UploadProblem;

  constructor(retry: UploadRetry, problem: UploadProblem) {
    super("key" in problem ? problem.key : problem.sentence);
    this.retry = retry;
    this.problem = problem;
  }
}

/** What the store says to a HEAD or PUT at a presigned address. */
export function fromStoreStatus(status: number): UploadError {
  // 403: expired · 404: not announced or swept · 409: the key belongs to another upload · 410: deleted
  if ([403, 404, 409, 410].includes(status)) return new UploadError("elsewhere", { key: "moved" });
  if (status === 507) return new UploadError("never", { key: "disk-full" });
  if (status === 413) return new UploadError("never", { key: "too-large-between" });
  const isPassing = [408, 416, 425, 429].includes(status) || status >= 500;
  return isPassing
    ? new UploadError("again", { key: "store-busy" })
    : new UploadError("never", { key: "store-refused", status });
}

/** What the app says when asked for an address; it brings its own sentence. */
export function fromAppStatus(status: number, sentence: string | null): UploadError {
  if (status === 401) return new UploadError("never", { key: "signed-out" });
  if (status === 429 || status >= 500) return new UploadError("again", { key: "app-busy" });
  return new UploadError("never", sentence === null ? { key: "app-refused" } : { sentence });
}

/** UploadThing's client keeps the status of a failed PUT in its message alone. */
export function fromClient(error: unknown): UploadError {
  if (error instanceof UploadError) return error;
  const message = error instanceof Error ? error.message : "";
  const status = /^XHR failed ([1-9]\d\d)/.exec(message)?.[1];
  return status ? fromStoreStatus(Number(status)) : new UploadError("again", { key: "broke-off" });
}

export function explain(error: unknown): UploadProblem {
  return error instanceof UploadError ? error.problem : { key: "unexpected" };
}
