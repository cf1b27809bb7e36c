import type http from "node:http";

/** JSON, or text with the headers that say what it is. */
export type Reply =
  | { status: number; body: unknown }
  | { status: number; headers: http.OutgoingHttpHeaders; text: string };

export function sendReply(response: http.ServerResponse, reply: Reply): void {
  if ("text" in reply) {
    response.writeHead(reply.status, reply.headers);
    response.end(reply.text);
    return;
  }
  response.writeHead(reply.status, { "content-type": "application/json" });
  response.end(JSON.stringify(reply.body));
}
