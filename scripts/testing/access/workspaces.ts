import { randomUUID } from "node:crypto";
import { askDeletion, findDeletion, withdrawDeletion } from "@/lib/custody/deletion";
import { exportWorkspace } from "@/lib/custody/export-workspace";
import { transferWorkspace } from "@/lib/custody/transfer-workspace";
import { changeLabel } from "@/lib/workspaces/change-label";
import { changeRole } from "@/lib/workspaces/change-role";
import { createInvitation } from "@/lib/workspaces/create-invitation";
import { createLabel } from "@/lib/workspaces/create-label";
import { deleteLabel } from "@/lib/workspaces/delete-label";
import { hideGuide } from "@/lib/workspaces/hide-guide";
import { exportAudit, listAudit, listAuditPeople } from "@/lib/workspaces/list-audit";
import { removeLogo, setLogo } from "@/lib/workspaces/logo";
import { listInvitations, listLabels, listMembers } from "@/lib/workspaces/queries";
import { removeMember } from "@/lib/workspaces/remove-member";
import { resendInvitation } from "@/lib/workspaces/resend-invitation";
import { revokeInvitation } from "@/lib/workspaces/revoke-invitation";
import { searchMembers } from "@/lib/workspaces/search-members";
import { setBrand } from "@/lib/workspaces/set-brand";
import { createTestMember } from "@/lib/workspaces/testing";
import { touchMember } from "@/lib/workspaces/touch-member";
import { getTwoFactorRule, setTwoFactorRule } from "@/lib/workspaces/two-factor-rule";
import type { Member } from "@/lib/workspaces/types";
import { updateWorkspace } from "@/lib/workspaces/update-workspace";
import { type Entries, entry, list } from "./entry";

export const newInvitation = () => ({
  email: `${randomUUID()}@example.test`,
  role: "editor" as const,
  accountIds: null,
});

/** As it is written, or nothing happens. */
const named = (member: Member) => ({ name: member.workspaceName });

const shared = { about: "workspace" } as const;

export const workspaceVerbs: Entries = {
  /** Asked once, it waits. */
  askDeletion: {
    ...list("end workspace", (member) => askDeletion(member, named(member), { locale: "en" })),
    mayEnd: ["conflict"],
  },
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
  createInvitation: list("invite people", (member) =>
    createInvitation(member, newInvitation(), { locale: "en" }),
  ),
  createLabel: list("manage labels", (member) => createLabel(member, { name: randomUUID(), colour: "moss" })),
  deleteLabel: entry({
    ...shared,
    needs: "manage labels",
    make: (make) => make.label(),
    call: (member, labelId) => deleteLabel(member, { labelId }),
  }),
  exportAudit: list("read the audit log", (member) => Array.fromAsync(exportAudit(member, {}))),
  exportWorkspace: list("export workspace", async (member) => (await exportWorkspace(member)).cancel()),
  findDeletion: list("view posts", findDeletion),
  getTwoFactorRule: list("change workspace", getTwoFactorRule),
  hideGuide: list("view workspace", (member) => hideGuide(member, true)),
  listAudit: list("read the audit log", (member) => listAudit(member, {})),
  listAuditPeople: list("read the audit log", listAuditPeople),
  listInvitations: list("invite people", listInvitations),
  listLabels: list("view workspace", listLabels),
  listMembers: list("view workspace", listMembers),
  removeLogo: list("change workspace", removeLogo),
  removeMember: entry({
    ...shared,
    needs: "manage people",
    make: (make) => make.person(),
    call: (member, userId) => removeMember(member, userId),
  }),
  resendInvitation: entry({
    ...shared,
    needs: "invite people",
    make: (make) => make.invitation(),
    call: (member, invitationId) => resendInvitation(member, invitationId, { locale: "en" }),
  }),
  revokeInvitation: entry({
    ...shared,
    needs: "invite people",
    make: (make) => make.invitation(),
    call: (member, invitationId) => revokeInvitation(member, invitationId),
  }),
  searchMembers: list("view workspace", (member) => searchMembers(member, "Ines")),
  setBrand: list("change workspace", (member) => setBrand(member, { colour: null })),
  /** These bytes are no picture. */
  setLogo: {
    ...list("change workspace", (member) => setLogo(member, new Uint8Array(8))),
    mayEnd: ["invalid"],
  },
  setTwoFactorRule: list("change workspace", (member) => setTwoFactorRule(member, { isRequired: false })),
  touchMember: list(null, (member) => touchMember(member)),
  /** Handed on by another owner: who asks here is asked again. */
  transferWorkspace: entry({
    ...shared,
    needs: "end workspace",
    make: async (make, { workspaceId }) => ({
      owner: await createTestMember({ workspaceId }),
      heirId: await make.person(),
    }),
    call: (member, { owner, heirId }) =>
      transferWorkspace(member.role === "owner" ? owner : member, { userId: heirId, ...named(member) }),
  }),
  updateWorkspace: list("change workspace", (member) =>
    updateWorkspace(member, { name: "Slow Lane Bikes", timeZone: "Europe/Paris" }),
  ),
  withdrawDeletion: list("end workspace", withdrawDeletion),
};
