import { closeDb } from "@/db";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { createSession, deleteSession } from "@/lib/auth/sessions";
import { sha256 } from "@/lib/crypto";
import { createLabel } from "@/lib/workspaces/create-label";
import { findMember } from "@/lib/workspaces/find-member";
import { listLabels } from "@/lib/workspaces/queries";
import type { Member } from "@/lib/workspaces/types";
import { sandboxAt } from "@/scripts/testing/sandbox-control";
import { connectCreators } from "../connect-creators";
import { demoClips, demoCreators } from "../plan";
import { uploadClips } from "../upload-clips";
import { makeApprovals } from "./make-approvals";
import { makeHistory } from "./make-history";
import { agencyClips, agencyCreators, agencyLabels, agencyPhotos, agencyPosts } from "./plan";
import { type Material, schedule } from "./schedule";

const [origin = "", userId = "", workspaceId = "", sandboxOrigin = ""] = process.argv.slice(2);

/** Makes an agency of the demo workspace while somebody already looks at it. Each part is made once. */
async function fill(): Promise<void> {
  const member = await findMember(userId, workspaceId);
  if (!member) throw new Error("The demo person is not in the workspace.");
  const material = await gather(member);
  await makeHistory(
    member,
    material,
    sandboxAt(sandboxOrigin),
    agencyPosts.filter(({ when }) => when.day < 0),
  );
  for (const post of agencyPosts) {
    if (post.becomes === "scheduled" || post.becomes === "draft")
      await schedule(member, material, post, "its day");
  }
  await makeApprovals(member, material);
}

async function gather(member: Member): Promise<Material> {
  const secret = await createSession(userId);
  try {
    const door = { origin, cookie: `${sessionCookieName()}=${secret}` };
    const creators = [...demoCreators, ...agencyCreators];
    const accountIds = await connectCreators(member, sha256(secret), creators);
    const mediaIds = await uploadClips(member, door, [...demoClips, ...agencyClips], agencyPhotos);
    return { accountIds, mediaIds, labelIds: await makeLabels(member) };
  } finally {
    await deleteSession(secret);
  }
}

async function makeLabels(member: Member): Promise<Map<string, string>> {
  const known = await listLabels(member);
  const ids = new Map<string, string>();
  for (const [name, colour] of Object.entries(agencyLabels) as [
    string,
    (typeof agencyLabels)[keyof typeof agencyLabels],
  ][]) {
    const label = known.find((label) => label.name === name) ?? (await createLabel(member, { name, colour }));
    ids.set(name, label.id);
  }
  return ids;
}

try {
  await fill();
} catch (error) {
  console.error(error instanceof Error ? error.message.replace(/\s+/g, " ") : error);
  process.exitCode = 1;
} finally {
  await closeDb();
}
