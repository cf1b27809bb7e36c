import type http from "node:http";
import { keepCheckpoint } from "./checkpoint.ts";
import type { Engine } from "./engine.ts";
import { readJson } from "./read-json.ts";
import { findActions, findBatch } from "./read-state.ts";
import type { Reply } from "./reply.ts";
import { receiveSignal } from "./signals.ts";

const CHECKPOINT_BYTES_MAX = 16 * 1024 * 1024;
const SIGNAL_BYTES_MAX = 1024 * 1024;

/** The doors that the SDK uses while it runs a function; nothing when it is none of them. */
export async function answerRun(
  engine: Engine,
  request: http.IncomingMessage,
  path: string[],
): Promise<Reply | undefined> {
  const [version, room, id = "", what = ""] = path;
  const door = `${request.method} /${version}/${room}${what && `/${what}`}`;
  if (door === "POST /v1/checkpoint/async") {
    const kept = await keepCheckpoint(engine, id, await readJson(request, CHECKPOINT_BYTES_MAX));
    if (kept === "kept") return { status: 200, body: { data: { run_id: id } } };
    if (kept === "stale") return refuse(409, "This call has been taken over or its run has ended.");
    return refuse(400, "The checkpoint could not be read.");
  }
  if (door === "GET /v0/runs/batch") return reply(await findBatch(engine, id));
  if (door === "GET /v0/runs/actions") return reply(await findActions(engine, id));
  if (door === "POST /v1/signals") {
    const received = await receiveSignal(engine, await readJson(request, SIGNAL_BYTES_MAX));
    if (typeof received === "string") return refuse(400, received);
    return received
      ? { status: 200, body: { data: { run_id: received.runId } } }
      : refuse(404, "Nobody waits.");
  }
  return undefined;
}

function reply(found: unknown): Reply {
  return found === undefined ? refuse(404, "There is no such run.") : { status: 200, body: found };
}

function refuse(status: number, error: string): Reply {
  return { status, body: { error, status } };
}
