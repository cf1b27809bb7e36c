import { CodeSample } from "../_components/code-sample";
import type { ChapterProps } from "./chapters";

export function Mcp({ origin }: ChapterProps) {
  return (
    <>
      <p>
        Assistants that speak the Model Context Protocol reach the same operations at{" "}
        <code>{origin}/api/mcp</code>, over streamable HTTP, with the same key, scopes and limits: list
        accounts, posts and media, look at a post, check one, write a draft, import a file, cancel. Scheduling
        is offered only where the key has <code>posts:publish</code>, and it, too, needs a stated privacy or a
        posting profile.
      </p>
      <CodeSample
        title="Add it to a client"
        code={`{
  "mcpServers": {
    "cuepost": {
      "type": "http",
      "url": "${origin}/api/mcp",
      "headers": { "Authorization": "Bearer cp_test_…" }
    }
  }
}`}
      />
      <p>
        Give an assistant a key of its own, restricted to the accounts it is for, and without{" "}
        <code>posts:publish</code> unless it is meant to publish.
      </p>
    </>
  );
}
