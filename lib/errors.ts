/** What a person can be told. `code` decides the status at the door, `message` is shown as it is. */
export type AppErrorCode = "invalid" | "forbidden" | "not-found" | "conflict" | "throttled" | "unavailable";

export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  /** The form field the message belongs to, if one does. */
  readonly field: string | undefined;

  constructor(code: AppErrorCode, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.field = options.field;
  }
}

const statuses: Record<AppErrorCode, number> = {
  invalid: 422,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  throttled: 429,
  unavailable: 503,
};

export function toStatus(error: AppError): number {
  return statuses[error.code];
}
