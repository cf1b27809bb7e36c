import { z } from "zod";

/** TikTok's verdict in an answer; `code` is "ok" when all went well. */
export interface Verdict {
  code: string | null;
  message: string | null;
  logId: string | null;
  shape: "envelope" | "flat";
}

const words = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value?.trim() || null);
/** Kept as it is written; one of spaces alone is none. */
const code = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => (value?.trim() ? value : null));
const logIds = { log_id: words, logid: words };

/** The envelope of every endpoint but OAuth's; the field tables say `logid`, the samples `log_id`. */
const Nested = z
  .object({ error: z.object({ code, message: words, ...logIds }) })
  .transform(({ error }) =>
    toVerdict({ code: error.code, message: error.message, shape: "envelope" }, error),
  );

/** OAuth's shape. */
const Flat = z.object({ error: z.string(), error_description: words, ...logIds }).transform((wire) => {
  const code = wire.error.trim() ? wire.error : null;
  return toVerdict({ code, message: wire.error_description, shape: "flat" }, wire);
});

const AnyVerdict = z.union([Nested, Flat]);

/** Reads either shape, wherever it comes from; null for an answer that has neither. */
export function findVerdict(json: unknown): Verdict | null {
  return AnyVerdict.safeParse(json).data ?? null;
}

export const isOk = ({ code }: Verdict): boolean => code?.trim().toLowerCase() === "ok";

interface LogIds {
  log_id: string | null;
  logid: string | null;
}

function toVerdict(verdict: Omit<Verdict, "logId">, { log_id, logid }: LogIds): Verdict {
  return { ...verdict, logId: log_id ?? logid };
}

/** TikTok's words may quote the request: nothing secret of it goes further. */
export function withoutSecrets(text: string | null, secrets: readonly string[]): string | null {
  return secrets
    .filter(Boolean)
    .reduce<string | null>((left, secret) => left?.replaceAll(secret, "…") ?? null, text);
}
