import { beginConnect } from "@/lib/accounts/begin-connect";
import { finishConnect } from "@/lib/accounts/finish-connect";
import { listAccounts } from "@/lib/accounts/queries";
import type { Member } from "@/lib/workspaces/types";

const CONSENT_TIMEOUT_MS = 10_000;

/** The account of each creator; one that somebody disconnected stays so. */
export async function connectCreators(
  member: Member,
  sessionHash: string,
  usernames: readonly string[],
): Promise<Map<string, string>> {
  const known = await listAccounts(member);
  const accountIds = new Map<string, string>();
  for (const username of usernames) {
    const account =
      known.find((account) => account.username === username) ??
      (await connect(member, sessionHash, username));
    accountIds.set(username, account.id);
  }
  return accountIds;
}

/** Goes through the consent page as a browser would: all that was asked for is allowed. */
async function connect(member: Member, sessionHash: string, username: string) {
  const { url } = await beginConnect(member, { sessionHash });
  const form = new URLSearchParams({ decision: "allow", username });
  for (const scope of (new URL(url).searchParams.get("scope") ?? "").split(",")) form.append("scope", scope);
  const answer = await fetch(url, {
    method: "POST",
    body: form,
    redirect: "manual",
    signal: AbortSignal.timeout(CONSENT_TIMEOUT_MS),
  });
  const location = answer.headers.get("location");
  if (!location) throw new Error(`The sandbox's consent page answered ${answer.status}.`);
  const back = new URL(location).searchParams;
  const [state, code] = [back.get("state") ?? "", back.get("code") ?? ""];
  return (await finishConnect(member, { sessionHash, state, code })).account;
}
