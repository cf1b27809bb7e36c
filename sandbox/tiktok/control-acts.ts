import { changeApp } from "./app-state.ts";
import type { Sandbox } from "./call.ts";
import type { AppPatch, CreatorPatch } from "./control-input.ts";
import { type Creator, findCreator, getCreator } from "./creators.ts";
import { ORDINARY } from "./first-creators.ts";
import { Refusal } from "./reply.ts";

/** Ends access tokens before their time, which is no client's fault. Gives how many. */
export function expireAccessTokens({ store, config }: Sandbox, creator?: string): number {
  const now = config.now();
  return store.run(
    `UPDATE tokens SET accessExpiresAt = ?, cutShortAt = ?
     WHERE accessExpiresAt > ? AND username = coalesce(?, username)`,
    now,
    now,
    now,
    creator ?? null,
  );
}

export function expireRefreshTokens({ store, config }: Sandbox, creator?: string): number {
  const now = config.now();
  return store.run(
    "UPDATE tokens SET refreshExpiresAt = ? WHERE refreshExpiresAt > ? AND username = coalesce(?, username)",
    now,
    now,
    creator ?? null,
  );
}

/** Another ordinary creator, for whoever needs many. */
export function makeCreator({ store }: Sandbox, username: string, nickname: string): Creator {
  if (findCreator(store, username)) throw new Refusal(409, "conflict", `There is a ${username} already.`);
  const figures = { hue: username.length * 37, followerCount: 0, followingCount: 0, likesCount: 0 };
  store.insert("creators", { ...ORDINARY, username, nickname, bio: "", ...figures });
  return getCreator(store, username);
}

export function patchCreator(sandbox: Sandbox, username: string, patch: CreatorPatch): Creator {
  const { store, processing } = sandbox;
  for (const [column, value] of Object.entries(patch)) {
    const stored = typeof value === "boolean" ? Number(value) : value;
    store.run(`UPDATE creators SET ${column} = ? WHERE username = ?`, stored, username);
  }
  const creator = findCreator(store, username);
  if (!creator) throw new Refusal(404, "not_found", `There is no ${username}.`);
  if (patch.isStuck === false) processing.resume();
  return creator;
}

export function patchApp({ store }: Sandbox, { isAudited, ...caps }: AppPatch): void {
  changeApp(store, { ...caps, ...(isAudited !== undefined && { isAudited: Number(isAudited) }) });
}
