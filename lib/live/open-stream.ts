import "server-only";
import type { Told } from "./history";
import type { Hub } from "./hub";

const HEARTBEAT_MS = 15_000;
/** A member who was removed, or whose session has ended, hears nothing after this. */
const ACCESS_CHECK_MS = 30_000;
const RETRY_MS = 2000;
/** Who reads no faster than this is behind is cut, and asks anew. */
const UNREAD_BYTES_MAX = 64_000;

/**
 * `no-transform` keeps Next's own compression, and `x-accel-buffering` nginx, from holding the words back. The
 * connection ends with the stream: a server that stops would wait for it to be used again.
 */
const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
  connection: "close",
};

interface Asked {
  workspaceId: string;
  userId: string;
  /** The newest id that the page has heard, if any. */
  lastId: string | null;
  signal: AbortSignal;
  mayHear: () => Promise<boolean>;
}

/** The hints of a workspace as server-sent events, from where the page left off. */
export async function openStream(hub: Hub, asked: Asked): Promise<Response> {
  const body = createBody();
  const { workspaceId, userId, lastId: heardId } = asked;
  const tell = (told: Told) => body.write(toEvent(told));
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
    if (await asked.mayHear().catch(() => true)) return;
    body.write("event: end\ndata: {}\n\n");
    body.close();
  }

  const missed = heardId === null ? [] : since(workspaceId, heardId);
  body.write(`retry: ${RETRY_MS}\n\n`);
  for (const told of missed ?? []) tell(told);
  body.write(`id: ${lastId()}\nevent: ${missed ? "ready" : "reset"}\ndata: {}\n\n`);
  asked.signal.addEventListener("abort", body.close, { once: true });
  if (asked.signal.aborted) body.close();
  return new Response(body.stream, { headers });
}

function toEvent({ id, hints }: Told): string {
  return `id: ${id}\ndata: ${JSON.stringify(hints)}\n\n`;
}

/** A stream that is written to from outside, and closes once, whoever ends it. */
function createBody() {
  const encoder = new TextEncoder();
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: UNREAD_BYTES_MAX });
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let afterwards = () => {};
  const start = (given: ReadableStreamDefaultController<Uint8Array>) => {
    controller = given;
  };
  const forget = () => {
    controller = undefined;
    afterwards();
  };
  const close = () => {
    if (!controller) return;
    controller.close();
    forget();
  };
  return {
    stream: new ReadableStream<Uint8Array>({ start, cancel: forget }, strategy),
    close,
    onClose: (work: () => void) => {
      afterwards = work;
      if (!controller) work();
    },
    write(text: string): void {
      if ((controller?.desiredSize ?? 1) <= 0) close();
      else controller?.enqueue(encoder.encode(text));
    },
  };
}
