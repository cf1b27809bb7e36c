import { z } from "zod";
import type { Caller } from "./bearer.ts";
import type { Call } from "./call.ts";
import { findPlanFault } from "./chunk-plan.ts";
import { envelope, type Reply, Violation } from "./reply.ts";
import { checkOwnership, type NewTask, startPull, startUpload } from "./start-task.ts";

/** Where a video comes from: the same for a direct post and for a draft. */
export const VideoSource = z.discriminatedUnion("source", [
  z.object({
    source: z.literal("FILE_UPLOAD"),
    video_size: z.int().positive(),
    chunk_size: z.int().positive(),
    total_chunk_count: z.int().positive(),
  }),
  z.object({ source: z.literal("PULL_FROM_URL"), video_url: z.string().min(1) }),
]);
export type VideoSource = z.output<typeof VideoSource>;

export function checkSource(call: Call, source: VideoSource): void {
  if (source.source === "PULL_FROM_URL") {
    checkOwnership(call, [source.video_url]);
    return;
  }
  const planFault = findPlanFault(planOf(source));
  if (planFault) throw new Violation(400, "invalid_param", planFault);
}

export async function startVideo(
  call: Call,
  caller: Caller,
  { source, ...task }: Omit<NewTask, "prefix"> & { source: VideoSource },
): Promise<Reply> {
  const kind = task.delivery === "direct" ? "v_pub" : "v_inbox";
  if (source.source === "PULL_FROM_URL") {
    const prefix = `${kind}_url~v2-1`;
    return envelope(startPull(call, caller, { ...task, prefix, urls: [source.video_url] }));
  }
  const prefix = `${kind}_file~v2-1`;
  return envelope(await startUpload(call, caller, { ...task, prefix, plan: planOf(source) }));
}

function planOf(source: Extract<VideoSource, { source: "FILE_UPLOAD" }>) {
  return {
    sizeBytes: source.video_size,
    chunkBytes: source.chunk_size,
    chunkCount: source.total_chunk_count,
  };
}
