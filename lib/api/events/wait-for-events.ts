import "server-only";
import type { Hub } from "@/lib/live/hub";
import type { Member } from "@/lib/workspaces/types";
import { type EventsAsked, type ReadEvents, readEvents } from "./read-events";
import { watchPost } from "./watch-post";

interface Waiting extends EventsAsked {
  keyId: string;
  waitMs: number;
  signal: AbortSignal;
}

/** What happened since; where that is nothing yet, what happens within the time that the caller waits. */
export async function waitForEvents(hub: Hub, member: Member, asked: Waiting): Promise<ReadEvents> {
  const { keyId, postId, waitMs, signal } = asked;
  const found = await readEvents(member, asked);
  if (waitMs === 0 || found.events.length > 0 || found.isFinal) return found;
  const endsAt = Date.now() + waitMs;
  const watch = await watchPost(hub, { keyId, workspaceId: member.workspaceId, postId, signal });
  try {
    // What happened before it was watched is read once more.
    for (let known = await readEvents(member, asked); ; known = await readEvents(member, asked)) {
      const leftMs = endsAt - Date.now();
      if (known.events.length > 0 || known.isFinal || leftMs <= 0) return known;
      if ((await watch.next(leftMs)) === "over") return known;
    }
  } finally {
    watch.close();
  }
}
