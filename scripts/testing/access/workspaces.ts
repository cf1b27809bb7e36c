import { randomUUID } from "node:crypto";
import { changeLabel } from "@/lib/workspaces/change-label";
import { changeRole } from "@/lib/workspaces/change-role";
import { createInvitation } from "@/lib/workspaces/create-invitation";
import { createLabel } from "@/lib/workspaces/create-label";
import { deleteLabel } from "@/lib/workspaces/delete-label";
import { hideGuide } from "@/lib/workspaces/hide-guide";
import { exportAudit, listAudit, listAuditPeople } from "@/lib/workspaces/list-audit";
import { listInvitations, listLabels, listMembers } from "@/lib/workspaces/queries";
import { removeMember } from "@/lib/workspaces/remove-member";
import { revokeInvitation } from "@/lib/workspaces/revoke-invitation";
import { searchMembers } from "@/lib/workspaces/search-members";
import { getTwoFactorRule, setTwoFactorRule } from "@/lib/workspaces/two-factor-rule";
import { updateWorkspace } from "@/lib/workspaces/update-workspace";
import { type Entries, entry, list } from "./entry";

const shared = { about: "workspace" } as const;

export const workspaceVerbs: Entries = {
  changeLabel: entry({
    ...shared,
    needs: "manage labels",
    make: (make) => make.label(),
    call: (member, labelId) => changeLabel(member, { labelId, name: randomUUID(), colour: "moss" }),
  }),
  changeRole: entry({
    ...shared,
    needs: "manage people",
    make: (make) => make.person(),
    call: (member, userId) => changeRole(member, { userId, role: "analyst" }),
  }),
  createInvitation: list("invite people", (member) => createInvitation(member, { role: "editor" })),
  createLabel: list("manage labels", (member) => createLabel(member, { name: randomUUID(), colour: "moss" })),
  deleteLabel: entry({
    ...shared,
    needs: "manage labels",
    make: (make) => make.label(),
    call: (member, labelId) => deleteLabel(member, { labelId }),
  }),
  exportAudit: list("read the audit log", (member) => Array.fromAsync(exportAudit(member, {}))),
  getTwoFactorRule: list("change workspace", getTwoFactorRule),
  hideGuide: list("view workspace", (member) => hideGuide(member, true)),
  listAudit: list("read the audit log", (member) => listAudit(member, {})),
  listAuditPeople: list("read the audit log", listAuditPeople),
  listInvitations: list("invite people", listInvitations),
  listLabels: list("view workspace", listLabels),
  listMembers: list("view workspace", listMembers),
  removeMember: entry({
    ...shared,
    needs: "manage people",
    make: (make) => make.person(),
    call: (member, userId) => removeMember(member, userId),
  }),
  revokeInvitation: entry({
    ...shared,
    needs: "invite people",
    make: (make) => make.invitation(),
    call: (member, invitationId) => revokeInvitation(member, invitationId),
  }),
  searchMembers: list("view workspace", (member) => searchMembers(member, "Ines")),
  setTwoFactorRule: list("change workspace", (member) => setTwoFactorRule(member, { isRequired: false })),
  updateWorkspace: list("change workspace", (member) =>
    updateWorkspace(member, { name: "Slow Lane Bikes", timeZone: "Europe/Paris" }),
  ),
};
