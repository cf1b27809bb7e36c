import "server-only";
import { createEventBody, eventHeaders } from "./event-body";
import { type Hearer, hearHints } from "./hear-hints";
import type { Told } from "./history";
import type { Hub } from "./hub";

const HEARTBEAT_MS = 15_000;
/** Who was removed, or whose session has ended, hears nothing after this; who was given less, no more than that. */
const ACCESS_CHECK_MS = 30_000;
const RETRY_MS = 2000;

interface Asked {
  hearer: Hearer;
  /** The newest id that the page has heard, if any. */
  lastId: string | null;
  signal: AbortSignal;
  /** Who they are by now; null when they may hear nothing any more. */
  lookAgain: () => Promise<Hearer | null>;
}

/** The hints of a workspace as server-sent events, from where the page left off. */
export async function openStream(hub: Hub, asked: Asked): Promise<Response> {
  const body = createEventBody();
  const { lastId: heardId } = asked;
  const { workspaceId, userId } = asked.hearer;
  let { hearer } = asked;
  const tell = ({ id, hints }: Told) => {
    const heard = hearHints(hints, hearer);
    if (heard) body.write(`id: ${id}\ndata: ${JSON.stringify(heard)}\n\n`);
  };
  const { remove, lastId, since } = await hub.add({ workspaceId, userId, tell, end: body.close });
  const heartbeat = setInterval(() => body.write(":\n\n"), HEARTBEAT_MS).unref();
  const access = setInterval(checkAccess, ACCESS_CHECK_MS).unref();
  body.onClose(() => {
    clearInterval(heartbeat);
    clearInterval(access);
    remove();
  });

  async function checkAccess(): Promise<void> {
    // Without a database nobody is told anything either.
    const found = await asked.lookAgain().catch(() => hearer);
    if (found) {
      hearer = found;
      return;
    }
    body.write("event: end\ndata: {}\n\n");
    body.close();
  }

  const missed = heardId === null ? [] : since([workspaceId, userId], heardId);
  body.write(`retry: ${RETRY_MS}\n\n`);
  for (const told of missed ?? []) tell(told);
  body.write(`id: ${lastId()}\nevent: ${missed ? "ready" : "reset"}\ndata: {}\n\n`);
  asked.signal.addEventListener("abort", body.close, { once: true });
  if (asked.signal.aborted) body.close();
  return new Response(body.stream, { headers: eventHeaders });
}
