import { memberHandler } from "@/lib/auth/member-handler";
import { listCompositions } from "@/lib/compositions/queries";

/** The drafts of the workspace that are no posts yet. */
export const GET = memberHandler(async (member) =>
  Response.json(await listCompositions(member), { headers: { "cache-control": "no-store" } }),
);
