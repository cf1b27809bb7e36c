import { memberHandler } from "@/lib/auth/member-handler";
import { listWaiting } from "@/lib/posts/list-waiting";

export const GET = memberHandler(async (member) =>
  Response.json(await listWaiting(member), { headers: { "cache-control": "no-store" } }),
);
