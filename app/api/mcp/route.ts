import { randomUUID } from "node:crypto";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { letIn } from "@/app/api/v1/_door/let-in";
import { BODY_BYTES_MAX } from "@/app/api/v1/_door/read-body";
import { toProblemResponse } from "@/app/api/v1/_door/to-response";
import { createServer } from "./_tools/create-server";

/** The Model Context Protocol over HTTP: without sessions, by the same keys as the API. */
async function handle(request: Request): Promise<Response> {
  try {
    const { scopes } = await letIn(request);
    const handler = createMcpHandler(() => createServer(scopes, request), {
      maxRequestBodySize: BODY_BYTES_MAX,
      // What a key is offered does not change under an open connection: there is nothing to listen for.
      maxSubscriptions: 0,
    });
    return await handler.fetch(request);
  } catch (error) {
    return toProblemResponse(error, `req_${randomUUID()}`);
  }
}

export { handle as DELETE, handle as GET, handle as POST };
