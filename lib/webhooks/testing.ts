import "server-only";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { db } from "@/db";
import { getEnv } from "@/lib/env";
import type { Member } from "@/lib/workspaces/types";
import { emitEvent } from "./emit";
import type { MakeEndpointInput } from "./input";
import { makeEndpoint } from "./make-endpoint";
import type { EventType } from "./rules";

export interface Arrival {
  path: string;
  id: string;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** Answers so late, or never. */
  afterMs?: number;
}

/** A receiver of webhooks on this machine, which the setting names: `reply` decides what each try is answered. */
export async function startReceiver(
  reply: (arrival: Arrival, nth: number) => Reply = () => ({ status: 200 }),
) {
  const arrivals: Arrival[] = [];
  const taken: Arrival[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString();
    const { headers, url = "" } = request;
    const arrival = { path: url, id: String(headers["webhook-id"]), headers, body };
    arrivals.push(arrival);
    const answer = receiver.reply(arrival, arrivals.length);
    if (answer.afterMs !== undefined) await new Promise((resolve) => setTimeout(resolve, answer.afterMs));
    if (response.destroyed) return;
    if (answer.status < 300) taken.push(arrival);
    response.writeHead(answer.status, answer.headers).end(answer.body ?? "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const receiver = {
    ...{ arrivals, taken, host, reply },
    url: `http://${host}/hook`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  allowHost(host);
  return receiver;
}

export function allowHost(host: string): void {
  Object.assign(getEnv(), { WEBHOOK_ALLOWED_HOSTS: [...getEnv().WEBHOOK_ALLOWED_HOSTS, host] });
}

export function makeTestEndpoint(member: Member, url: string, given: Partial<MakeEndpointInput> = {}) {
  const all = { eventTypes: null, accountIds: null, isTest: false };
  return makeEndpoint(member, { name: "Newsroom", url, ...all, ...given });
}

/** An event as a noun would write it, of a file that nobody else writes about. */
export async function emitTest(
  member: Member,
  { subjectId = randomUUID(), type = "media.ready", data = {} }: TestEvent = {},
): Promise<string> {
  await db.transaction((tx) =>
    emitEvent(tx, {
      ...{ workspaceId: member.workspaceId, type, accountId: null },
      subject: { kind: "media", id: subjectId },
      data: () => data,
    }),
  );
  return subjectId;
}

interface TestEvent {
  subjectId?: string;
  type?: EventType;
  data?: Record<string, unknown>;
}

/** Throws unless the public library finds that this secret signed it. */
export function verify(secret: string, { body, headers }: Arrival): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}
