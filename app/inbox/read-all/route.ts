import { memberHandler } from "@/lib/auth/member-handler";
import { readJson } from "@/lib/auth/read-json";
import { ReadAllInput } from "@/lib/notifications/input";
import { markAllRead } from "@/lib/notifications/mark-read";

export const POST = memberHandler(async (member, request) => {
  const { until } = await readJson(request, ReadAllInput);
  await markAllRead(member, new Date(until));
  return new Response(null, { status: 204 });
});
