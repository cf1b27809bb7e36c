import "server-only";
import { AppError } from "@/lib/errors";
import { createEventBody, eventHeaders } from "@/lib/live/event-body";
import type { Hub } from "@/lib/live/hub";
import type { Member } from "@/lib/workspaces/types";
import { type ReadEvents, readEvents } from "./read-events";
import { type Watch, watchPost } from "./watch-post";

const RETRY_MS = 2000;
const EVENTS_AT_ONCE = 100;

/** How often it shows that it lives, how often access is looked up again, and how long it goes on. */
export interface Pace {
  heartbeatMs: number;
  accessMs: number;
  streamMs: number;
}
const usualPace: Pace = { heartbeatMs: 15_000, accessMs: 30_000, streamMs: 10 * 60_000 };

interface Streamed {
  keyId: string;
  postId: string;
  after: number;
  signal: AbortSignal;
  /** Who they are by now; null when the key opens nothing any more. */
  lookAgain: () => Promise<Member | null>;
  pace?: Pace;
}

type End = "final" | "time" | "access";
type Body = ReturnType<typeof createEventBody>;

/** The events of a post as they happen, as server-sent events; null where there is nothing more to come. */
export async function streamEvents(hub: Hub, member: Member, asked: Streamed): Promise<Response | null> {
  const { keyId, postId, after, signal } = asked;
  const first = await readEvents(member, { postId, after, limit: EVENTS_AT_ONCE });
  if (first.isFinal && first.events.length === 0) return null;
  const { workspaceId } = member;
  const body = createEventBody();
  // Whoever is cut, since they read too slowly, waits no longer either.
  const cut = new AbortController();
  const watch = await watchPost(hub, {
    ...{ keyId, workspaceId, postId },
    signal: AbortSignal.any([signal, cut.signal]),
  });
  body.onClose(() => cut.abort());
  body.write(`retry: ${RETRY_MS}\n\n`);
  void pump(body, watch, { ...asked, member })
    .then((end) => end && body.write(`event: end\ndata: ${JSON.stringify({ reason: end })}\n\n`))
    .catch((error: unknown) => console.error(`The events of post ${postId} broke off.`, error))
    .finally(() => {
      watch.close();
      body.close();
    });
  return new Response(body.stream, { headers: eventHeaders });
}

/** Writes what happens until there is an end to it; null where nobody is there to be told of one. */
async function pump(body: Body, watch: Watch, asked: Streamed & { member: Member }): Promise<End | null> {
  const { postId, lookAgain, pace = usualPace } = asked;
  const endsAt = Date.now() + pace.streamMs;
  let { member, after } = asked;
  let looksAt = Date.now() + pace.accessMs;
  for (;;) {
    if (Date.now() >= looksAt) {
      const found = await lookAgain();
      if (!found) return "access";
      member = found;
      looksAt = Date.now() + pace.accessMs;
    }
    const read = await readEvents(member, { postId, after, limit: EVENTS_AT_ONCE }).catch(toNull);
    if (!read) return "access";
    after = read.lastId;
    writeEvents(body, read);
    if (read.hasMore) continue;
    if (read.isFinal) return "final";
    const leftMs = endsAt - Date.now();
    if (leftMs <= 0) return "time";
    const heard = await watch.next(Math.min(leftMs, pace.heartbeatMs));
    if (heard === "over") return null;
    if (heard === "time") body.write(":\n\n");
  }
}

function writeEvents(body: Body, { events }: ReadEvents): void {
  for (const event of events) body.write(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`);
}

/** The post is no longer one that they see. */
function toNull(error: unknown): null {
  if (error instanceof AppError && ["not-found", "forbidden"].includes(error.code)) return null;
  throw error;
}
