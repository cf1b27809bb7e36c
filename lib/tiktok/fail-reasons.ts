import { bound } from "./bound";
import { errorTable, failReasonCodes, findKnownCode, type TikTokErrorKind } from "./error-table";

interface Meaning {
  kind: TikTokErrorKind;
  message: string;
}

/** Why a publication ended as FAILED (Get Post Status). After `retry` a new start, with a new publish id, may work. */
export const failReasons: Record<string, Meaning> = Object.fromEntries(
  failReasonCodes.map((code) => {
    const [kind, message] = errorTable[code];
    return [code, { kind, message }];
  }),
);

const REASON_CHARACTERS_MAX = 80;

export function describeFailReason(reason: string | null): Meaning {
  const known = reason && findKnownCode(reason);
  if (known && Object.hasOwn(failReasons, known)) return failReasons[known] as Meaning;
  const name = reason && bound(reason.trim(), REASON_CHARACTERS_MAX);
  const named = name ? `Refused by TikTok with "${name}".` : "Failed at TikTok, which gave no reason.";
  return { kind: "ask the person", message: `${named} Look at it in TikTok before you try again.` };
}
