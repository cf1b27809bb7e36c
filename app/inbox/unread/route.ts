import { memberHandler } from "@/lib/auth/member-handler";
import { countUnread } from "@/lib/notifications/count-unread";

export const GET = memberHandler(async (member) =>
  Response.json(await countUnread(member), { headers: { "cache-control": "no-store" } }),
);
