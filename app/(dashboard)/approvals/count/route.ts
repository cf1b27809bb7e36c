import { memberHandler } from "@/lib/auth/member-handler";
import { countWaiting } from "@/lib/posts/list-waiting";

export const GET = memberHandler(async (member) =>
  Response.json({ count: await countWaiting(member) }, { headers: { "cache-control": "no-store" } }),
);
