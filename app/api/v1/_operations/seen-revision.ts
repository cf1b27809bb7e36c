import { ApiProblem } from "@/lib/api/api-problem";

/** The revision that an If-Match names; null without one, and for `*`. Acts do without: they say what shall be, not how. */
export function seenRevision(request: Request): number | null {
  const header = request.headers.get("if-match")?.trim();
  if (!header || header === "*") return null;
  const [, revision] = /^(?:W\/)?"(\d{1,9})(?:-[\w-]+)?"$/.exec(header) ?? [];
  if (revision !== undefined) return Number(revision);
  throw new ApiProblem("precondition_failed", "If-Match is no ETag of a post.", {
    remedy: "Send the ETag of your last answer as it stands there, quotes included.",
  });
}
