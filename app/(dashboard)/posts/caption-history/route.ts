import { memberHandler } from "@/lib/auth/member-handler";
import { readCaptionHistory } from "@/lib/posts/caption-history";

export const GET = memberHandler(async (member) =>
  Response.json(await readCaptionHistory(member), { headers: { "cache-control": "no-store" } }),
);
