import type { KeepMediaInput, LabelMediaInput, MediaIdsInput } from "@/lib/media/input";
import type { DeleteOutcome } from "@/lib/media/types";

type Result<Value> = Promise<{ ok: true; value: Value } | { ok: false; message: string }>;

/** What the library can have done; the page brings the doors to it. */
export interface MediaActions {
  remove: (input: MediaIdsInput) => Result<DeleteOutcome>;
  restore: (input: MediaIdsInput) => Result<void>;
  keep: (input: KeepMediaInput) => Result<void>;
  label: (input: LabelMediaInput) => Result<unknown>;
}
