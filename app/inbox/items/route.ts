import { currentLocale } from "@/lib/auth/current-locale";
import { memberHandler } from "@/lib/auth/member-handler";
import { InboxFilter } from "@/lib/notifications/input";
import { listInbox } from "@/lib/notifications/list-inbox";

export const GET = memberHandler(async (member, request) => {
  const filter = InboxFilter.parse(Object.fromEntries(request.nextUrl.searchParams));
  const page = await listInbox(member, filter, await currentLocale());
  return Response.json(page, { headers: { "cache-control": "no-store" } });
});
