import { searchAccounts } from "@/lib/accounts/search-accounts";
import { memberHandler } from "@/lib/auth/member-handler";
import { searchMedia } from "@/lib/media/search-media";
import { searchPosts } from "@/lib/posts/search-posts";
import { SearchInput } from "@/lib/workspaces/input";
import { may } from "@/lib/workspaces/permissions";
import { searchMembers } from "@/lib/workspaces/search-members";

/** A little of everything in the workspace that has the words; clients find posts. */
export const GET = memberHandler(async (member, request) => {
  const { q } = SearchInput.parse(Object.fromEntries(request.nextUrl.searchParams));
  const isTeam = may(member.role, "view workspace");
  const [posts, media, accounts, people] = await Promise.all([
    searchPosts(member, q),
    isTeam ? searchMedia(member, q) : [],
    isTeam ? searchAccounts(member, q) : [],
    isTeam ? searchMembers(member, q) : [],
  ]);
  return Response.json({ posts, media, accounts, people }, { headers: { "cache-control": "no-store" } });
});
