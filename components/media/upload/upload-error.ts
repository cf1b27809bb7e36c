/** `again`: as it is · `elsewhere`: from a new address · `never`: a person has to do something first. */
export type UploadRetry = "again" | "elsewhere" | "never";

/** Says in words why bytes did not go through, and whether trying again can help. */
export class UploadError extends Error {
  override readonly name = "UploadError";
  readonly retry: UploadRetry;

  constructor(retry: UploadRetry, message: string) {
    super(message);
    this.retry = retry;
  }
}

const UNREACHABLE = "The connection broke off.";

/** What the store says to a HEAD or PUT at a presigned address. */
export function fromStoreStatus(status: number): UploadError {
  // 403: expired · 404: not announced or swept · 409: the key belongs to another upload · 410: deleted
  if ([403, 404, 409, 410].includes(status)) {
    return new UploadError("elsewhere", "The upload could not go on where it was. It begins anew.");
  }
  if (status === 507)
    return new UploadError("never", "The server's disk is full. Make room, then try again.");
  if (status === 413)
    return new UploadError("never", "The server in between does not take files this large.");
  const isPassing = [408, 416, 425, 429].includes(status) || status >= 500;
  return isPassing
    ? new UploadError("again", "The file store is busy.")
    : new UploadError("never", `The file store refused the upload (${status}).`);
}

/** What the app says when asked for an address; it brings its own sentence. */
export function fromAppStatus(status: number, sentence: string | null): UploadError {
  if (status === 401) return new UploadError("never", "You are signed out. Sign in again, then try again.");
  if (status === 429 || status >= 500) return new UploadError("again", "Cuepost is busy.");
  return new UploadError("never", sentence ?? "This file cannot be uploaded here.");
}

/** UploadThing's client keeps the status of a failed PUT in its message alone. */
export function fromClient(error: unknown): UploadError {
  if (error instanceof UploadError) return error;
  const message = error instanceof Error ? error.message : "";
  const status = /^XHR failed ([1-9]\d\d)/.exec(message)?.[1];
  return status ? fromStoreStatus(Number(status)) : new UploadError("again", UNREACHABLE);
}
