import { CodeSample } from "../_components/code-sample";
import type { ChapterProps } from "./chapters";

export function Following({ origin }: ChapterProps) {
  return (
    <>
      <p>
        Who cannot take webhooks asks for a post's timeline. <code>GET /posts/{"{post_id}"}/events</code>{" "}
        answers at once with what happened after <code>after</code>; with <code>wait</code> it holds the
        request open until something does, and with <code>Accept: text/event-stream</code> it sends events as
        they come.
      </p>
      <CodeSample
        title="Wait for what happens next"
        code={{
          curl: `curl -N ${origin}/api/v1/posts/$POST_ID/events \\
  -H "Authorization: Bearer $CUEPOST_KEY" \\
  -H "Accept: text/event-stream"`,
          python: `events = requests.get(
    f"${origin}/api/v1/posts/{post_id}/events",
    headers=headers,
    params={"wait": 20},
    timeout=30,
).json()`,
        }}
      />
    </>
  );
}
