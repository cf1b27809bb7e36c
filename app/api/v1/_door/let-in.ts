import { ApiProblem } from "@/lib/api/api-problem";
import type { OperationShape } from "@/lib/api/contract/operation";
import { findCaller, type Shut } from "@/lib/keys/find-caller";
import type { Caller } from "@/lib/keys/types";
import { limitWrongKeys } from "./limit";

/** Longer than any key of ours: what is longer is not looked up. */
const KEY_CHARACTERS_MAX = 100;

const words: Record<Shut, () => ApiProblem> = {
  unknown: () => unauthenticated("This key opens nothing."),
  revoked: () => new ApiProblem("key_revoked", "This key was revoked.", challenge),
  expired: () => new ApiProblem("key_expired", "This key has expired.", challenge),
  "maker gone": () =>
    new ApiProblem("key_revoked", "Whoever made this key has left the workspace.", challenge),
  "maker may not": () =>
    new ApiProblem("key_revoked", "Whoever made this key may no longer compose posts.", challenge),
  "two factor": () =>
    new ApiProblem(
      "two_factor_required",
      "Whoever made this key has not set up a second step of signing in.",
    ),
};

const challenge = { headers: { "www-authenticate": 'Bearer realm="Cuepost"' } };

/** Who calls, by the Authorization header and nothing else: a key in an address would be in every log. */
export async function letIn(request: Request): Promise<Caller> {
  const header = request.headers.get("authorization") ?? "";
  const [, secret] = /^Bearer +(\S+)$/i.exec(header) ?? [];
  if (!secret) throw unauthenticated("There is no Authorization header with a key.");
  if (secret.length > KEY_CHARACTERS_MAX) throw unauthenticated("This key opens nothing.");
  const caller = await findCaller(secret);
  if (caller === "unknown") await limitWrongKeys(request);
  if (typeof caller === "string") throw words[caller]();
  return caller;
}

export function assertScope(caller: Caller, { scope }: Pick<OperationShape, "scope">): void {
  if (scope === null || caller.scopes.has(scope)) return;
  throw new ApiProblem("missing_scope", `This key lacks the scope ${scope}.`, { more: { scope } });
}

function unauthenticated(detail: string): ApiProblem {
  return new ApiProblem("unauthenticated", detail, challenge);
}
