import "server-only";
import type { z } from "zod";
import type { media } from "@/db/schema";
import { findVideoProblem } from "@/lib/media/problems";
import { findRow, inLibrary, notInLibrary } from "@/lib/media/queries";
import { listFits } from "@/lib/posts/list-fits";
import type { AccountFit } from "@/lib/posts/types";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { MediaProbe } from "./contract/media-file";
import { getMediaResource } from "./read-media";

type Probe = z.input<typeof MediaProbe>;
type MediaRow = typeof media.$inferSelect;

/** What TikTok would say, by what is known of the file and by what it said last of each account. */
export async function probeMedia(member: Member, mediaId: string): Promise<Probe> {
  assertMay(member, "view workspace");
  const row = await findRow(inLibrary(member, mediaId));
  if (!row) throw notInLibrary();
  const problems = listProblems(row);
  const fits = isKnown(row) ? await listFits(member, row) : [];
  const accounts = fits.map(toFit);
  const fitsSome = accounts.some(({ fit }) => fit === "fits" || fit === "draft_only");
  return {
    media: await getMediaResource(member, mediaId),
    ...{ can_be_posted: problems.length === 0 && fitsSome, problems, accounts },
  };
}

function isKnown({ status, kind, durationMs }: MediaRow): boolean {
  return kind === "video" ? durationMs !== null : status === "ready";
}

function listProblems(row: MediaRow): string[] {
  switch (row.status) {
    case "fetching":
      return ["The file is still on its way: nothing is known of it yet."];
    case "checking":
      return ["The file is still being looked at. Ask again in some seconds."];
    case "removed":
      return ["The workspace's retention has removed the file: upload it again."];
    case "refused":
      return [row.problem ?? "TikTok would refuse the file."];
    case "ready": {
      // A photo is ready only with the picture that TikTok takes.
      const problem = row.kind === "video" ? findVideoProblem({ ...row, isWhole: true }) : null;
      return problem ? [problem] : [];
    }
  }
}

function toFit({ account, maxVideoSeconds, fit }: AccountFit): Probe["accounts"][number] {
  return {
    account: { id: account.id, username: account.username, display_name: account.displayName },
    ...say(fit),
    max_duration_seconds: maxVideoSeconds,
  };
}

function say(fit: AccountFit["fit"]): Pick<Probe["accounts"][number], "fit" | "detail"> {
  switch (fit.state) {
    case "fits":
      return { fit: "fits", detail: "It can be posted." };
    case "draft only":
      return {
        fit: "draft_only",
        detail:
          fit.why === "too long"
            ? `It is longer than the ${fit.maxSeconds} seconds that this account may post, and short enough for a draft in its inbox.`
            : "This account lets Cuepost send drafts to its inbox, and nothing else.",
      };
    case "too long":
      return {
        fit: "too_long",
        detail: `It is longer than the ${fit.maxSeconds} seconds that this account may post.`,
      };
    case "length unknown":
      return {
        fit: "length_unknown",
        detail: "TikTok has not said yet how long this account's videos may be. It does when a post is made.",
      };
    case "not granted":
      return { fit: "not_granted", detail: "This account lets Cuepost neither post nor send drafts." };
    case "reconnect":
      return {
        fit: "reconnect",
        detail: "This account is not connected. Somebody connects it again in the dashboard.",
      };
  }
}
