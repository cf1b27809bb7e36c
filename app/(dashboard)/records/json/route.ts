import { memberHandler } from "@/lib/auth/member-handler";
import { exportMonth } from "@/lib/ledger/export-records";
import { answerFile } from "../answer-file";
import { readMonth } from "../asked-month";

export const GET = memberHandler(async (member, request) => {
  const page = readMonth(Object.fromEntries(request.nextUrl.searchParams), member.timeZone);
  const name = `records-${page.month}.jsonl`;
  return answerFile(exportMonth(member, page), { name, type: "application/x-ndjson" });
});
