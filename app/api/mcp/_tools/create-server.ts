import { McpServer } from "@modelcontextprotocol/server";
import { API_VERSION } from "@/lib/api/openapi";
import type { Scope } from "@/lib/keys/rules";
import { callTool } from "./call-tool";
import { toolInput } from "./tool-input";
import { toolsFor } from "./tools";

const INSTRUCTIONS =
  "Cuepost schedules TikTok posts. Check a post with validate_post before you schedule it. Never choose its privacy, interactions or labels yourself: ask the person, or name a posting_profile. Times are RFC 3339.";

/** Serves one request: it knows who asks, and offers what they may do. */
export function createServer(scopes: ReadonlySet<Scope>, carrier: Request): McpServer {
  const server = new McpServer(
    { name: "cuepost", title: "Cuepost", version: API_VERSION },
    { instructions: INSTRUCTIONS },
  );
  for (const tool of toolsFor(scopes)) {
    const { name, title, description, isReadOnly = false, isDestructive = false } = tool;
    const annotations = { readOnlyHint: isReadOnly, destructiveHint: isDestructive, openWorldHint: true };
    server.registerTool(name, { title, description, inputSchema: toolInput(tool), annotations }, (input) =>
      callTool(tool, input, carrier),
    );
  }
  return server;
}
