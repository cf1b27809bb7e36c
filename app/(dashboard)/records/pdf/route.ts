import { memberHandler } from "@/lib/auth/member-handler";
import { drawRecords } from "@/lib/ledger/pdf/draw-records";
import { readDrawnMonth } from "@/lib/ledger/read-drawn";
import { answerStream } from "../answer-file";
import { readMonth } from "../asked-month";
import { loadRecordWords } from "../record-words";

export const GET = memberHandler(async (member, request) => {
  const page = readMonth(Object.fromEntries(request.nextUrl.searchParams), member.timeZone);
  const words = await loadRecordWords(member, page.month);
  const pdf = await drawRecords(readDrawnMonth(member, page), words);
  return answerStream(pdf, { name: `records-${page.month}.pdf`, type: "application/pdf" });
});
