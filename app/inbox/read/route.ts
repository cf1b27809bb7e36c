import { memberHandler } from "@/lib/auth/member-handler";
import { readJson } from "@/lib/auth/read-json";
import { ReadInput } from "@/lib/notifications/input";
import { markRead } from "@/lib/notifications/mark-read";

export const POST = memberHandler(async (member, request) => {
  await markRead(member, await readJson(request, ReadInput));
  return new Response(null, { status: 204 });
});
