import { ApiProblem } from "@/lib/api/api-problem";
import { EventId, listPostEvents } from "@/lib/api/contract/post-events";
import { streamEvents } from "@/lib/api/events/stream-events";
import { waitForEvents } from "@/lib/api/events/wait-for-events";
import { getHub } from "@/lib/live/hub";
import type { Member } from "@/lib/workspaces/types";
import { type Asked, answers } from "../_door/answers";
import { letIn } from "../_door/let-in";

const SECOND_MS = 1000;

export const postEventHandlers = [
  answers(listPostEvents)(async (asked) => {
    if (wantsStream(asked.request)) return stream(asked);
    const { caller, params, query, request } = asked;
    const found = await waitForEvents(getHub(), caller.member, {
      ...{ keyId: caller.keyId, postId: params.post_id, signal: request.signal },
      ...{ after: Number(query.after), limit: query.limit, waitMs: query.wait * SECOND_MS },
    });
    return {
      body: {
        data: found.events,
        has_more: found.hasMore,
        next_after: String(found.lastId),
        status: found.status,
        is_final: found.isFinal,
      },
    };
  }),
];

async function stream({ caller, params, query, request }: Asked<typeof listPostEvents>): Promise<Response> {
  const events = await streamEvents(getHub(), caller.member, {
    ...{ keyId: caller.keyId, postId: params.post_id, signal: request.signal },
    after: Number(heardId(request) ?? query.after),
    lookAgain: () => letInAgain(request),
  });
  return events ?? new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

/** A client that reconnects by itself names the last event that it heard. */
function heardId(request: Request): string | null {
  const id = request.headers.get("last-event-id");
  if (id === null || EventId.safeParse(id).success) return id;
  throw new ApiProblem("invalid_request", "Last-Event-ID is no id of an event.", {
    remedy: "Send the id of the last event that you heard, or leave the header out.",
  });
}

async function letInAgain(request: Request): Promise<Member | null> {
  try {
    const { member, scopes } = await letIn(request);
    return scopes.has("posts:read") ? member : null;
  } catch (error) {
    if (error instanceof ApiProblem) return null;
    throw error;
  }
}

function wantsStream({ method, headers }: Request): boolean {
  return method === "GET" && (headers.get("accept")?.includes("text/event-stream") ?? false);
}
