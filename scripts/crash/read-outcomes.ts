import type postgres from "postgres";
import type { Sandbox, SandboxPost } from "../testing/sandbox-control.ts";
import { isOut, type Outcome } from "./judge.ts";
import type { PlannedPost, ScheduledPlan } from "./plan-posts.ts";

/** TikTok has the post, or a person has to look: a run has nothing left to do. */
const ENDS = [
  "in review",
  "published",
  "in inbox",
  "needs attention",
  "outcome unknown",
  "failed",
  "canceled",
];

export async function countOpen(sql: postgres.Sql): Promise<number> {
  const [row] = await sql`select count(*)::int as open from posts where status <> all(${ENDS})`;
  return row!.open;
}

interface Known extends ScheduledPlan {
  planned: PlannedPost[];
}

/** Lays what the app says beside what TikTok has, by caption; drafts, which have none, by publication and hash. */
export async function readOutcomes(
  sql: postgres.Sql,
  sandbox: Sandbox,
  { planned, postIds, hashes }: Known,
): Promise<{ outcomes: Outcome[]; strays: string[] }> {
  const rows = await sql<PostRow[]>`
    select p.id, p.status, p.status_reason,
      coalesce(array_agg(a.publish_id) filter (where a.publish_id is not null), '{}') as publish_ids
    from posts p left join publish_attempts a on a.post_id = p.id group by p.id`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const creators = [...new Set(planned.map(({ creator }) => creator))];
  const tasks = (await Promise.all(creators.map((creator) => sandbox.everythingOf(creator)))).flat();
  const outcomes = planned.map(({ caption, way, files }, index): Outcome => {
    const post = byId.get(postIds[index]!)!;
    const sha256 = files.map((name) => hashes[name]!);
    const isMine = (task: SandboxPost) =>
      post.publish_ids.includes(task.publishId) ||
      (way === "draft" ? sha256[0] === task.sha256 : [task.caption, task.description].includes(caption));
    const { status, status_reason: reason } = post;
    return { caption, way, sha256, status, reason, tasks: tasks.filter(isMine) };
  });
  const known = new Set(outcomes.flatMap((outcome) => outcome.tasks));
  const strays = tasks
    .filter((task) => isOut(task) && !known.has(task))
    .map(({ publishId, caption }) => `${publishId} ${caption ?? ""}`);
  return { outcomes, strays };
}
type PostRow = { id: string; status: string; status_reason: string | null; publish_ids: string[] };
