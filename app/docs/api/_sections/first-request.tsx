import { postAliases, tiktokAliases } from "@/lib/api/contract/post-aliases";
import { CodeSample } from "../_components/code-sample";
import type { ChapterProps } from "./chapters";

export function FirstRequest({ origin }: ChapterProps) {
  return (
    <>
      <p>
        Make a key in <strong>Settings → API keys</strong>, and a posting profile on the{" "}
        <strong>account's page</strong>: it says who may see what the API posts, and that a person agreed to
        TikTok's declaration. Then one request schedules a video:
      </p>
      <CodeSample title="Schedule a video" code={scheduleVideo(origin)} />
      <p>
        The answer comes at once, with the <code>post_id</code>, what the post is waiting for, and the time as
        it was understood. The file is fetched behind it; the post goes out when it is there and fits.
      </p>
      <CodeSample title="The answer" code={answer} />
      <p>
        Where several accounts could be meant, the request is refused with{" "}
        <a href="#problem-account_ambiguous">account_ambiguous</a>, which names them: say{" "}
        <code>account_ids</code>. To make several posts at once, name several accounts: all are made or none.
        Other spellings are understood, and <code>/v1/posts</code> for <code>/api/v1/posts</code>:
      </p>
      <ul className="columns-1 sm:columns-2">
        {Object.entries({ ...postAliases, ...tiktokAliases }).map(([alias, { of, ...kind }]) => (
          <li key={alias}>
            <code>{alias}</code>
            {"isInverted" in kind ? ", the opposite of " : " for "}
            <code>{of}</code>
          </li>
        ))}
      </ul>
      <p>
        To see what would become of a request without making anything, send it to{" "}
        <code>POST /posts/validate</code>: the same code judges it.
      </p>
    </>
  );
}

const body = `{
    "platforms": ["tiktok"],
    "content": "Throwing a moon jar from one lump of clay #ceramics",
    "media_url": "https://media.example.com/moon-jar.mp4",
    "publish_at": "2027-04-15T14:00:00Z"
  }`;

function scheduleVideo(origin: string) {
  return {
    curl: `curl ${origin}/api/v1/posts \\
  -H "Authorization: Bearer $CUEPOST_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: moon-jar-2027-04-15" \\
  -d '${body}'`,
    typescript: `import { createCuepost } from "./client/cuepost";

const cuepost = createCuepost({ origin: "${origin}", key: process.env.CUEPOST_KEY! });

const { data, error } = await cuepost.POST("/posts", {
  params: { header: { "Idempotency-Key": "moon-jar-2027-04-15" } },
  body: {
    platforms: ["tiktok"],
    content: "Throwing a moon jar from one lump of clay #ceramics",
    media_url: "https://media.example.com/moon-jar.mp4",
    publish_at: "2027-04-15T14:00:00Z",
  },
});
if (error) throw new Error(\`\${error.code}: \${error.detail}\`);`,
    python: `import os, requests

answer = requests.post(
    "${origin}/api/v1/posts",
    headers={
        "Authorization": f"Bearer {os.environ['CUEPOST_KEY']}",
        "Idempotency-Key": "moon-jar-2027-04-15",
    },
    json={
        "platforms": ["tiktok"],
        "content": "Throwing a moon jar from one lump of clay #ceramics",
        "media_url": "https://media.example.com/moon-jar.mp4",
        "publish_at": "2027-04-15T14:00:00Z",
    },
    timeout=30,
)
post = answer.json()
if not answer.ok:
    raise RuntimeError(f"{post['code']}: {post['detail']}")`,
  };
}

const answer = `{
  "post_id": "0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10",
  "status": "waiting_for_media",
  "publish_at": {
    "utc": "2027-04-15T14:00:00Z",
    "local": "2027-04-15T16:00",
    "timezone": "Europe/Paris",
    "note": null
  }
}`;
