import { authorizeCall } from "./bearer.ts";
import type { Call } from "./call.ts";
import { interactionsOf, privacyOptions } from "./creators.ts";
import { findDirectBar } from "./posting-bars.ts";
import { envelope, Refusal, type Reply } from "./reply.ts";

export async function queryCreatorInfo(call: Call): Promise<Reply> {
  const { creator, token } = await authorizeCall(call, ["video.publish"]);
  call.store.run(
    "UPDATE tokens SET infoAskedAt = ? WHERE accessToken = ?",
    call.config.now(),
    token.accessToken,
  );
  const bar = findDirectBar(call, creator);
  // "Cannot post now" is an answer here, not an error: HTTP 200.
  if (bar) throw new Refusal(200, bar, "The creator cannot post through the API at the moment.");
  const allowed = interactionsOf(creator);
  return envelope({
    creator_avatar_url: `${call.origin}/avatars/${creator.username}.svg`,
    creator_username: creator.username,
    creator_nickname: creator.nickname,
    privacy_level_options: privacyOptions(creator),
    comment_disabled: !allowed.comment,
    duet_disabled: !allowed.duet,
    stitch_disabled: !allowed.stitch,
    max_video_post_duration_sec: creator.maxDurationSec,
  });
}
