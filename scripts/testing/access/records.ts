import { exportMonth, exportRecord } from "@/lib/ledger/export-records";
import { listRecords } from "@/lib/ledger/list-records";
import { getRecord, verifyRecord } from "@/lib/ledger/queries";
import { readDrawn, readDrawnMonth } from "@/lib/ledger/read-drawn";
import { localOf } from "@/lib/posts/zones";
import type { Permission } from "@/lib/workspaces/permissions";
import { type Entries, type Entry, entry, listOfGiven } from "./entry";

const needs = "export records" as const;
/** By the workspace's own calendar. */
export const page = { month: localOf(new Date(), "Europe/Paris").slice(0, 7) };

function ofRecord(permission: Permission, call: Entry<string>["call"]): Entry {
  return entry({ needs: permission, about: "account", make: (make) => make.recordedPost(), call });
}

export const recordVerbs: Entries = {
  exportMonth: listOfGiven(needs, (member) => Array.fromAsync(exportMonth(member, page))),
  exportRecord: ofRecord(needs, (member, id) => exportRecord(member, id)),
  getRecord: ofRecord("view workspace", (member, id) => getRecord(member, id)),
  listRecords: listOfGiven(needs, (member) => listRecords(member, page)),
  readDrawn: ofRecord(needs, (member, id) => Array.fromAsync(readDrawn(member, id))),
  readDrawnMonth: listOfGiven(needs, (member) => Array.fromAsync(readDrawnMonth(member, page))),
  verifyRecord: ofRecord("view workspace", verifyRecord),
};
