import { answerStream } from "@/app/(dashboard)/records/answer-file";
import { loadRecordWords } from "@/app/(dashboard)/records/record-words";
import { memberHandler } from "@/lib/auth/member-handler";
import { drawRecords } from "@/lib/ledger/pdf/draw-records";
import { readDrawn } from "@/lib/ledger/read-drawn";

export const GET = memberHandler<{ id: string }>(async (member, _request, { id }) => {
  const pdf = await drawRecords(readDrawn(member, id), await loadRecordWords(member, id));
  return answerStream(pdf, { name: `record-${id}.pdf`, type: "application/pdf" });
});
