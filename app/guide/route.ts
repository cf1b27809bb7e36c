import { memberHandler } from "@/lib/auth/member-handler";
import { findFirstSteps } from "@/lib/posts/first-steps";

export const GET = memberHandler(async (member) =>
  Response.json(await findFirstSteps(member), { headers: { "cache-control": "no-store" } }),
);
