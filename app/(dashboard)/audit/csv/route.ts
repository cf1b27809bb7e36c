import { answerFile } from "@/app/(dashboard)/records/answer-file";
import { memberHandler } from "@/lib/auth/member-handler";
import { assertMay } from "@/lib/workspaces/assert-may";
import { toCsv } from "@/lib/workspaces/audit-csv";
import { AuditFilter } from "@/lib/workspaces/input";
import { exportAudit } from "@/lib/workspaces/list-audit";

export const GET = memberHandler(async (member, request) => {
  // Before the head of the file leaves, which asks nobody.
  assertMay(member, "read the audit log");
  const filter = AuditFilter.parse(Object.fromEntries(request.nextUrl.searchParams));
  const name = `audit-log-${new Date().toISOString().slice(0, 10)}.csv`;
  return answerFile(toCsv(exportAudit(member, filter)), { name, type: "text/csv; charset=utf-8" });
});
