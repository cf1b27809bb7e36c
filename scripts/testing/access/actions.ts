import { randomUUID } from "node:crypto";
import * as account from "@/app/(dashboard)/accounts/actions";
import * as frame from "@/app/(dashboard)/actions";
import * as approvals from "@/app/(dashboard)/approvals/actions";
import * as calendar from "@/app/(dashboard)/calendar/actions";
import * as links from "@/app/(dashboard)/client-links/actions";
import * as media from "@/app/(dashboard)/media/actions";
import * as post from "@/app/(dashboard)/posts/[id]/actions";
import * as comment from "@/app/(dashboard)/posts/[id]/comment-actions";
import * as record from "@/app/(dashboard)/posts/[id]/record/actions";
import * as compose from "@/app/(dashboard)/posts/actions";
import * as settings from "@/app/(dashboard)/settings/actions";
import * as keys from "@/app/(dashboard)/settings/api-keys/actions";
import * as notices from "@/app/(dashboard)/settings/notifications/actions";
import * as security from "@/app/(dashboard)/settings/security/actions";
import * as webhooks from "@/app/(dashboard)/settings/webhooks/actions";
import * as team from "@/app/(dashboard)/team/actions";
import { toProfileInput } from "@/lib/profiles/testing";
import { accountVerbs } from "./accounts";
import { approvalVerbs } from "./approvals";
import { clientVerbs, newLink } from "./clients";
import { commentVerbs, newComment } from "./comments";
import { compositionVerbs } from "./compositions";
import { type Entries, type Entry, entry, list } from "./entry";
import { keyVerbs, newKey } from "./keys";
import { mediaVerbs } from "./media";
import { noticeVerbs } from "./notices";
import { later, postVerbs } from "./posts";
import { profileVerbs } from "./profiles";
import { recordVerbs } from "./records";
import { via } from "./via";
import { newEndpoint, webhookVerbs } from "./webhooks";
import { newInvitation, workspaceVerbs } from "./workspaces";

type Action = (input: unknown) => Promise<unknown>;
type NamedPost = { postId: string; revision: number };

/** An action that takes just what its verb was given. */
const same = (verb: Entry | undefined, action: Action) => via(verb, action);

/** Of one thing, under the name that the action's input gives it. */
const named = (verb: Entry | undefined, name: string, action: Action, more: object = {}) =>
  via(verb, (id: string) => action({ [name]: id, ...more }));

const several = (verb: Entry | undefined, action: Action) =>
  via(verb, (one: NamedPost) => action({ posts: [one] }));

export const actions: Entries = {
  connectAccountAction: via(accountVerbs.beginConnect, () => account.connectAccountAction({ isTest: false })),
  disconnectAccountAction: named(
    accountVerbs.disconnectAccount,
    "accountId",
    account.disconnectAccountAction,
  ),
  setVideoSourceAction: named(accountVerbs.setVideoSource, "accountId", account.setVideoSourceAction, {
    videoSource: "upload",
  }),
  setQueueAction: named(accountVerbs.setQueue, "accountId", account.setQueueAction, {
    timeZone: null,
    slots: [],
  }),
  setApprovalRuleAction: named(approvalVerbs.setApprovalRule, "accountId", account.setApprovalRuleAction, {
    kind: "none",
  }),
  countUnapprovedAction: named(approvalVerbs.countUnapproved, "accountId", account.countUnapprovedAction, {
    kind: "anyone",
  }),
  askForUnapprovedAction: named(approvalVerbs.askForUnapproved, "accountId", account.askForUnapprovedAction),
  makeProfileAction: {
    ...via(profileVerbs.makeProfile, (accountId: string) =>
      account.makeProfileAction(toProfileInput(accountId)),
    ),
    mayEnd: ["unavailable", "throttled", "conflict"],
  },
  revokeProfileAction: named(profileVerbs.revokeProfile, "profileId", account.revokeProfileAction, {
    accountId: randomUUID(),
  }),
  shuffleQueueAction: named(postVerbs.shuffleQueue, "accountId", account.shuffleQueueAction),
  restoreQueueAction: same(postVerbs.restoreQueue, account.restoreQueueAction),

  /** To another workspace leads only who is in it. */
  switchWorkspaceAction: entry({
    needs: null,
    about: "workspace",
    make: async (make) => make.ground.owner.workspaceId,
    call: (_, workspaceId) => frame.switchWorkspaceAction({ workspaceId, from: "/calendar" }),
  }),
  hideGuideAction: via(workspaceVerbs.hideGuide, () => frame.hideGuideAction({ isHidden: true })),

  /** Tells how many went through, and how many were refused. */
  approveManyAction: {
    ...via(approvalVerbs.approveMany, (seen) => approvals.approveManyAction({ requests: [seen] })),
    isMissing: (value) => (value as { reason: string }).reason === "There is no such post.",
  },
  makeLinkAction: via(clientVerbs.makeLink, ({ postId }: NamedPost) =>
    links.makeLinkAction({ ...newLink(postId), passcode: null }),
  ),
  revokeLinkAction: named(clientVerbs.revokeLink, "linkId", links.revokeLinkAction),
  verifyRecordAction: named(recordVerbs.verifyRecord, "postId", record.verifyRecordAction),
  changeEndpointAction: named(webhookVerbs.changeEndpoint, "endpointId", webhooks.changeEndpointAction),
  deleteEndpointAction: named(webhookVerbs.deleteEndpoint, "endpointId", webhooks.deleteEndpointAction),
  makeEndpointAction: {
    ...via(webhookVerbs.makeEndpoint, () => webhooks.makeEndpointAction(newEndpoint())),
    // A workspace has few, and many ask here.
    mayEnd: ["conflict"],
  },
  replayDeliveryAction: named(webhookVerbs.replayDelivery, "deliveryId", webhooks.replayDeliveryAction),
  replayFailedAction: named(webhookVerbs.replayFailed, "endpointId", webhooks.replayFailedAction, {
    since: new Date(0).toISOString(),
  }),
  rotateWebhookSecretAction: named(
    webhookVerbs.rotateSecret,
    "endpointId",
    webhooks.rotateWebhookSecretAction,
  ),
  sendTestAction: named(webhookVerbs.sendTest, "endpointId", webhooks.sendTestAction),
  switchEndpointAction: named(webhookVerbs.switchEndpoint, "endpointId", webhooks.switchEndpointAction, {
    isOn: false,
  }),
  makeKeyAction: via(keyVerbs.makeKey, () => keys.makeKeyAction(newKey())),
  rotateKeyAction: named(keyVerbs.rotateKey, "keyId", keys.rotateKeyAction, { overlapHours: 0 }),
  revokeKeyAction: named(keyVerbs.revokeKey, "keyId", keys.revokeKeyAction),
  saveNotificationSettingsAction: {
    ...via(noticeVerbs.saveNotificationSettings, () => notices.saveNotificationSettingsAction({})),
    mayEnd: ["invalid"],
  },
  setTwoFactorRuleAction: via(workspaceVerbs.setTwoFactorRule, () =>
    security.setTwoFactorRuleAction({ isRequired: false }),
  ),

  reschedulePostAction: via(postVerbs.reschedulePost, (one: NamedPost) =>
    calendar.reschedulePostAction({ ...one, ...later }),
  ),
  movePostsAction: via(postVerbs.movePosts, (one: NamedPost) =>
    calendar.movePostsAction({ moves: [{ ...one, ...later }] }),
  ),
  changeAccountAction: same(postVerbs.changeAccount, calendar.changeAccountAction),
  deletePostsAction: several(postVerbs.deletePosts, calendar.deletePostsAction),
  takeBackAction: several(postVerbs.takeBack, calendar.takeBackAction),
  labelPostsAction: same(postVerbs.labelPosts, calendar.labelPostsAction),

  deleteMediaAction: via(mediaVerbs.deleteMedia, (id) => media.deleteMediaAction({ mediaIds: [id] })),
  restoreMediaAction: via(mediaVerbs.restoreMedia, (id) => media.restoreMediaAction({ mediaIds: [id] })),
  keepMediaAction: via(mediaVerbs.keepMedia, (id) => media.keepMediaAction({ mediaIds: [id], isKept: true })),
  labelMediaAction: same(mediaVerbs.labelMedia, media.labelMediaAction),

  cancelPostAction: same(postVerbs.cancelPost, post.cancelPostAction),
  returnToDraftAction: same(postVerbs.returnToDraft, post.returnToDraftAction),
  retryPostAction: same(postVerbs.retryPost, post.retryPostAction),
  decideApprovalAction: via(approvalVerbs.decideAsMember, (seen: object) =>
    post.decideApprovalAction({ ...seen, decision: "changes", note: "Softer." }),
  ),
  moveToFreeSlotAction: same(postVerbs.moveToFreeSlot, post.moveToFreeSlotAction),
  scheduleHeldAction: same(postVerbs.scheduleHeld, post.scheduleHeldAction),
  stopPublishAction: same(postVerbs.stopPublish, post.stopPublishAction),
  confirmOutcomeAction: via(postVerbs.settleUnknown, (one: NamedPost) =>
    post.confirmOutcomeAction({ ...one, isThere: true }),
  ),

  addCommentAction: via(commentVerbs.commentOnPost, ({ postId }: NamedPost) =>
    comment.addCommentAction(newComment(postId)),
  ),
  editCommentAction: named(commentVerbs.editComment, "commentId", comment.editCommentAction, {
    body: "Again",
  }),
  removeCommentAction: named(commentVerbs.removeComment, "commentId", comment.removeCommentAction),
  resolveThreadAction: named(commentVerbs.resolveThread, "commentId", comment.resolveThreadAction, {
    isResolved: true,
  }),

  saveDraftAction: same(postVerbs.saveDraft, compose.saveDraftAction),
  scheduleGroupAction: same(compositionVerbs.scheduleGroup, compose.scheduleGroupAction),

  updateWorkspaceAction: via(workspaceVerbs.updateWorkspace, () =>
    settings.updateWorkspaceAction({ name: "Slow Lane Bikes", timeZone: "Europe/Paris" }),
  ),
  setRetentionAction: via(mediaVerbs.setRetention, () =>
    settings.setRetentionAction({ retentionDays: "keep" }),
  ),
  checkPrefixAction: via(mediaVerbs.checkPullPrefix, () => settings.checkPrefixAction({})),

  inviteAction: via(workspaceVerbs.createInvitation, () => team.inviteAction(newInvitation())),
  resendInvitationAction: named(workspaceVerbs.resendInvitation, "invitationId", team.resendInvitationAction),
  setBrandAction: via(workspaceVerbs.setBrand, () => settings.setBrandAction({ colour: null })),
  askDeletionAction: via(workspaceVerbs.askDeletion, () =>
    settings.askDeletionAction({ name: "Slow Lane Bikes" }),
  ),
  withdrawDeletionAction: via(workspaceVerbs.withdrawDeletion, () => frame.withdrawDeletionAction({})),
  /** With another name it goes no further than the door. */
  transferAction: {
    ...list("end workspace", () => settings.transferAction({ userId: randomUUID(), name: "Another" })),
    mayEnd: ["invalid"],
  },
  revokeInvitationAction: named(workspaceVerbs.revokeInvitation, "invitationId", team.revokeInvitationAction),
  changeRoleAction: named(workspaceVerbs.changeRole, "userId", team.changeRoleAction, {
    role: "analyst",
  }),
  giveAccountsAction: same(accountVerbs.giveAccounts, team.giveAccountsAction),
  removeMemberAction: named(workspaceVerbs.removeMember, "userId", team.removeMemberAction),
};

/** Of a person, in a workspace or not: there is nothing of a workspace in them. */
export const openActions = [
  "signUpAction",
  "createWorkspaceAction",
  // In the frame, and for who has none yet.
  "createWorkspaceAction",
  "deletePersonAction",
  "acceptInvitationAction",
  "updateProfileAction",
  "changePasswordAction",
  "askEmailChangeAction",
  "askPasswordAction",
  "askResetAction",
  "askVerificationAction",
  "changeEmailAction",
  "confirmTwoFactorAction",
  "endOtherSessionsAction",
  "endSessionAction",
  "enterByCodeAction",
  "leaveForWorkspaceAction",
  "renewRecoveryCodesAction",
  "resetPasswordAction",
  "startTwoFactorAction",
  "turnOffTwoFactorAction",
  "verifyEmailAction",
];
