import { memberHandler } from "@/lib/auth/member-handler";
import { throttle } from "@/lib/auth/throttle";
import { exportWorkspace } from "@/lib/custody/export-workspace";
import { assertMay } from "@/lib/workspaces/assert-may";
import { toDownload } from "../to-download";

export const GET = memberHandler(async (member) => {
  assertMay(member, "export workspace");
  await throttle("export data", member.userId);
  const body = await exportWorkspace(member);
  return toDownload(body, { name: member.workspaceName, extension: "zip", type: "application/zip" });
});
