/** retry: may work later. gone: there is no such file. refused: the same call will fail again. */
export type StorageErrorKind = "retry" | "gone" | "refused";

export class StorageError extends Error {
  readonly code: string;
  readonly kind: StorageErrorKind;

  constructor(code: string, kind: StorageErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StorageError";
    this.code = code;
    this.kind = kind;
  }
}

export function kindOfStatus(status: number): StorageErrorKind {
  if (status === 404 || status === 410) return "gone";
  return status >= 500 || status === 408 || status === 429 ? "retry" : "refused";
}

export function statusError({ status }: Response): StorageError {
  return new StorageError(`http_${status}`, kindOfStatus(status), `The file storage answered ${status}.`);
}
