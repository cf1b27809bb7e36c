import { getRule } from "@/lib/approvals/get-rule";
import { listApprovals } from "@/lib/approvals/list-approvers";
import { setApprovalRule } from "@/lib/approvals/set-rule";
import { approveMany } from "@/lib/posts/approve-many";
import { decideAsMember } from "@/lib/posts/decide-approval";
import { countWaiting, listWaiting } from "@/lib/posts/list-waiting";
import { askForUnapproved, countUnapproved } from "@/lib/posts/unapproved";
import { answersNone, type Entries, entry, list, listOfGiven, ofAccount } from "./entry";
import type { Maker } from "./make-things";

const waiting = {
  needs: "approve posts",
  about: "account",
  make: (make: Maker) => make.waiting(),
} as const;

const anyone = { kind: "anyone", personId: null } as const;

export const approvalVerbs: Entries = {
  approveMany: entry({
    ...waiting,
    call: (member, seen) => approveMany(member, { requests: [seen] }),
    isMissing: answersNone,
  }),
  askForUnapproved: ofAccount("set approval rules", askForUnapproved),
  countUnapproved: ofAccount("set approval rules", (member, id) => countUnapproved(member, id, anyone)),
  countWaiting: list("view posts", countWaiting),
  decideAsMember: entry({
    ...waiting,
    call: (member, seen) => decideAsMember(member, { ...seen, decision: "changes", note: "Softer." }),
  }),
  getRule: ofAccount("view workspace", getRule),
  listApprovals: list("view posts", listApprovals),
  listWaiting: listOfGiven("view posts", listWaiting),
  setApprovalRule: ofAccount("set approval rules", (member, accountId) =>
    setApprovalRule(member, { accountId, kind: "none" }),
  ),
};
