import { memberHandler } from "@/lib/auth/member-handler";
import { exportRecord } from "@/lib/ledger/export-records";

export const GET = memberHandler<{ id: string }>(async (member, _request, { id }) => {
  const record = await exportRecord(member, id);
  return Response.json(record, {
    headers: {
      "cache-control": "no-store",
      "content-disposition": `attachment; filename="record-${record.postId}.json"`,
    },
  });
});
