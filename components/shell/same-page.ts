import { may, type Permission, type Role } from "@/lib/workspaces/permissions";

/** What a page shows of itself in its address, as far as it means the same in another workspace. */
const kinds: { path: string; needs: Permission; keeps: readonly string[] }[] = [
  { path: "/calendar", needs: "view posts", keeps: ["view", "date"] },
  { path: "/posts/new", needs: "compose posts", keeps: [] },
  { path: "/media", needs: "view workspace", keeps: [] },
  { path: "/accounts", needs: "view workspace", keeps: [] },
  { path: "/team", needs: "view workspace", keeps: [] },
  { path: "/settings", needs: "view posts", keeps: [] },
];
const HOME = "/calendar";

/** The same kind of page for somebody of this role: never one post's, file's or account's of the workspace that is left. */
export function samePage(address: string, role: Role): string {
  const { pathname, searchParams } = new URL(address, "http://here.invalid");
  const kind = kinds.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  if (!kind || !may(role, kind.needs)) return HOME;
  const kept = new URLSearchParams([...searchParams].filter(([name]) => kind.keeps.includes(name)));
  return kept.size > 0 ? `${kind.path}?${kept}` : kind.path;
}
