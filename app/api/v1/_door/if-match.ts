import { ApiProblem } from "@/lib/api/api-problem";

const TAGS_MAX = 20;

/** Handlers send it as `etag`; the door adds a mark of the body, which tells two views of one revision apart. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/** For whatever changes a thing: its sender says which version they saw. */
export function assertIfMatch(request: Request, currentEtag: string): void {
  const header = request.headers.get("if-match");
  if (header === null) {
    throw new ApiProblem("precondition_required", "There is no If-Match header.", etagIs(currentEtag));
  }
  const tags = readTags(header);
  if (tags.includes("*") || tags.map(revisionIn).includes(revisionIn(currentEtag))) return;
  throw new ApiProblem("precondition_failed", "It is no longer the version that If-Match names.", {
    ...etagIs(currentEtag),
  });
}

/**
 * For what is done to a thing rather than written into it: null is the thing however it is, as without the header.
 */
export function seenRevision(request: Request): number | null {
  const tags = readTags(request.headers.get("if-match") ?? "*");
  if (tags.includes("*")) return null;
  const [revision] = tags.map((tag) => Number(revisionIn(tag))).filter(isRevision);
  if (revision !== undefined) return revision;
  throw new ApiProblem("precondition_failed", "If-Match names no version of this.", {
    remedy: "Send the ETag of your last answer as it stands there, quotes included.",
  });
}

/** Whether whoever asks has just this already. */
export function isUnchanged(request: Request, etag: string): boolean {
  const tags = readTags(request.headers.get("if-none-match") ?? "");
  return tags.includes("*") || tags.includes(etag);
}

const etagIs = (etag: string) => ({ headers: { etag } });

/** A proxy that compresses weakens tags on their way, so `W/` does not count. */
function readTags(header: string): string[] {
  return header
    .split(",", TAGS_MAX)
    .map((tag) => tag.trim().replace(/^W\//, ""))
    .filter(Boolean);
}

/** As large as its column holds. */
const REVISION_MAX = 2 ** 31 - 1;
const isRevision = (number: number) => Number.isInteger(number) && number <= REVISION_MAX;

const revisionIn = (tag: string) => tag.replace(/^"(\d+)(-[\w-]+)?"$/, "$1");
