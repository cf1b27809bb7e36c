import { CodeSample } from "../_components/code-sample";
import type { ChapterProps } from "./chapters";

export function Limits({ origin }: ChapterProps) {
  return (
    <>
      <p>
        A key has 600 reads and 300 writes a minute, unless this Cuepost is set otherwise;{" "}
        <code>GET /usage</code> tells both, and how much was used. Answers say what is left:{" "}
        <code>RateLimit-Limit</code>, <code>RateLimit-Remaining</code> and <code>RateLimit-Reset</code>, in
        seconds. Past it the answer is 429 with <code>Retry-After</code> and{" "}
        <a href="#problem-rate_limited">rate_limited</a>. TikTok has limits of its own for each account; those
        are told apart as <a href="#problem-tiktok_rate_limited">tiktok_rate_limited</a>, and{" "}
        <code>capacity</code> of an account says beforehand what it can still take.
      </p>
      <p>
        Lists answer <code>data</code> and <code>next_cursor</code>. Hand the cursor back until it is null;
        what is added in between neither shifts nor repeats a page. <code>limit</code> goes to 100, and{" "}
        <code>fields</code> keeps an answer small: <code>fields=id,status,publish_at</code>.
      </p>
      <CodeSample title="Everything, page by page" code={pages(origin)} />
    </>
  );
}

function pages(origin: string) {
  return {
    curl: `curl -G ${origin}/api/v1/posts \\
  -H "Authorization: Bearer $CUEPOST_KEY" \\
  -d limit=100 -d fields=id,status,publish_at

# and with the next_cursor of each answer, until it is null:
#   -d cursor="$NEXT_CURSOR"`,
    typescript: `let cursor: string | undefined;
do {
  const { data, error } = await cuepost.GET("/posts", { params: { query: { limit: 100, cursor } } });
  if (error) throw new Error(error.detail);
  for (const post of data.data) console.log(post.id, post.status);
  cursor = data.next_cursor ?? undefined;
} while (cursor);`,
    python: `params = {"limit": 100}
while True:
    page = requests.get("${origin}/api/v1/posts", headers=headers, params=params).json()
    for post in page["data"]:
        print(post["id"], post["status"])
    if page["next_cursor"] is None:
        break
    params["cursor"] = page["next_cursor"]`,
  };
}
