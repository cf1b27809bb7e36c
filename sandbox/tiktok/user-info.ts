import { authorizeCall } from "./bearer.ts";
import type { Call } from "./call.ts";
import type { Creator } from "./creators.ts";
import { PUBLIC } from "./publications.ts";
import { envelope, type Reply, Violation } from "./reply.ts";
import type { Scope } from "./scopes.ts";
import { openIdOf, unionIdOf } from "./tokens.ts";

const FIELD_SCOPES: Record<string, Scope> = {
  open_id: "user.info.basic",
  union_id: "user.info.basic",
  avatar_url: "user.info.basic",
  avatar_url_100: "user.info.basic",
  avatar_large_url: "user.info.basic",
  display_name: "user.info.basic",
  bio_description: "user.info.profile",
  profile_deep_link: "user.info.profile",
  profile_web_link: "user.info.profile",
  is_verified: "user.info.profile",
  username: "user.info.profile",
  follower_count: "user.info.stats",
  following_count: "user.info.stats",
  likes_count: "user.info.stats",
  video_count: "user.info.stats",
};

export async function showUserInfo(call: Call): Promise<Reply> {
  const { creator, scopes } = await authorizeCall(call, ["user.info.basic"]);
  const fields = readFields(call, Object.keys(FIELD_SCOPES));
  const missing = fields.map((field) => FIELD_SCOPES[field]).find((scope) => scope && !scopes.has(scope));
  if (missing) throw new Violation(400, "scope_permission_missed", `The fields need the scope ${missing}.`);
  const user = describe(call, creator);
  return envelope({ user: Object.fromEntries(fields.map((field) => [field, user[field]])) });
}

/** The `fields` parameter that user info and both video calls demand. */
export function readFields({ url }: Call, known: readonly string[]): string[] {
  const fields = (url.searchParams.get("fields") ?? "").split(",").filter(Boolean);
  if (fields.length === 0) throw new Violation(400, "invalid_params", "fields is missing.");
  const unknown = fields.find((field) => !known.includes(field));
  if (unknown) throw new Violation(400, "invalid_params", `There is no field ${unknown}.`);
  return fields;
}

function describe({ config, store, origin }: Call, creator: Creator): Record<string, unknown> {
  const avatarUrl = `${origin}/avatars/${creator.username}.svg`;
  const videos = store.one<{ count: number }>(
    "SELECT count(*) AS count FROM publications WHERE username = ? AND privacyLevel = ?",
    creator.username,
    PUBLIC,
  );
  return {
    open_id: openIdOf(config.clientKey, creator.username),
    union_id: unionIdOf(creator.username),
    avatar_url: avatarUrl,
    avatar_url_100: avatarUrl,
    avatar_large_url: avatarUrl,
    display_name: creator.nickname,
    bio_description: creator.bio,
    profile_deep_link: `${origin}/@${creator.username}`,
    profile_web_link: `${origin}/@${creator.username}`,
    is_verified: false,
    username: creator.username,
    follower_count: creator.followerCount,
    following_count: creator.followingCount,
    likes_count: creator.likesCount,
    video_count: videos?.count,
  };
}
