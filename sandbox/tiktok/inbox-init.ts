import { z } from "zod";
import { authorizeCall } from "./bearer.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import { checkDraft } from "./direct-rules.ts";
import { recordViolation } from "./journal.ts";
import type { Reply } from "./reply.ts";
import { checkSource, startVideo, VideoSource } from "./video-source.ts";

const InitInput = z.object({ post_info: z.unknown().optional(), source_info: VideoSource });

/** A video for the creator's inbox: what to say about it and who may see it is chosen in the app. */
export async function initInboxVideo(call: Call): Promise<Reply> {
  const caller = await authorizeCall(call, ["video.upload"]);
  const { post_info, source_info: source } = await readJson(call, InitInput, "invalid_param");
  checkSource(call, source);
  checkDraft(call, caller.creator);
  if (post_info !== undefined) {
    recordViolation(call, "inbox/video/init has no post_info; the creator fills it in in the app.");
  }
  return await startVideo(call, caller, { delivery: "inbox", source, settings: {} });
}
