import { currentSessionHash } from "@/lib/auth/current-session";
import { findMemberAgain } from "@/lib/auth/find-member-again";
import { memberHandler } from "@/lib/auth/member-handler";
import { getHub } from "@/lib/live/hub";
import { openStream } from "@/lib/live/open-stream";

const ID_LENGTH_MAX = 80;

/** A browser names the last id it heard in a header, but only when it reconnects by itself. */
export const GET = memberHandler(async (member, request) => {
  const tokenHash = await currentSessionHash();
  const lastId = request.headers.get("last-event-id") ?? request.nextUrl.searchParams.get("after");
  return openStream(getHub(), {
    hearer: member,
    lastId: lastId?.slice(0, ID_LENGTH_MAX) ?? null,
    signal: request.signal,
    lookAgain: () => findMemberAgain(member, tokenHash),
  });
});
