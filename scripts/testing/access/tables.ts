import { accountVerbs } from "./accounts";
import { actions, openActions } from "./actions";
import { apiPostVerbs } from "./api-posts";
import { approvalVerbs } from "./approvals";
import { clientVerbs } from "./clients";
import { commentVerbs } from "./comments";
import { compositionVerbs } from "./compositions";
import { keyVerbs } from "./keys";
import { mediaVerbs } from "./media";
import { noticeVerbs } from "./notices";
import { openPages, pages } from "./pages";
import { postVerbs } from "./posts";
import { profileVerbs } from "./profiles";
import { recordVerbs } from "./records";
import { openRoutes, routes } from "./routes";
import { usageVerbs } from "./usage";
import { webhookVerbs } from "./webhooks";
import { workspaceVerbs } from "./workspaces";

/** Parts of verbs: conditions, locks and steps that only a verb in the table calls, after it asked who may. */
const inner = [
  "assertTypedName",
  "atRevision",
  "mailInvitation",
  "tellRoleChange",
  "auditExport",
  "findApproval",
  "findRecords",
  "getRecordedPost",
  "keepApprovedTime",
  "listApprovers",
  "seesLink",
  "actorOf",
  "askCreator",
  "assertMay",
  "assertReadsThread",
  "assertSeesTargets",
  "checkContent",
  "checkWaiting",
  "editPost",
  "explainLostRace",
  "findCrowding",
  "findFreeSlot",
  "findPostFiles",
  "findPostPlace",
  "findTargetAccounts",
  "findUsage",
  "findWarnings",
  "inLibrary",
  "inLibraryAll",
  "insertKey",
  "insertPost",
  "isUsed",
  "lockLabels",
  "lockPerson",
  "lockPost",
  // Of the calendar, and of the library.
  "matches",
  "matches",
  "mayPlay",
  "memberAction",
  "memberHandler",
  "mustAskApproval",
  "planCalendar",
  "queueTime",
  "readableBy",
  "recordTime",
  "rescheduleAt",
  "scheduleAt",
  "scheduleChecked",
  "seesAccounts",
  "seesComposition",
  "seesPosts",
  "takeFreeSlot",
  "toMediaResources",
  "usageOf",
  // Of webhooks.
  "findReach",
  "lockEndpoint",
  "seesEndpoint",
  "settleAccounts",
];

/** Whatever lets somebody at something of a workspace. A new one that stands in none of these fails the test. */
export const tables = {
  verbs: {
    ...workspaceVerbs,
    ...accountVerbs,
    ...mediaVerbs,
    ...commentVerbs,
    ...postVerbs,
    ...compositionVerbs,
    ...approvalVerbs,
    ...clientVerbs,
    ...recordVerbs,
    ...noticeVerbs,
    ...keyVerbs,
    ...usageVerbs,
    ...profileVerbs,
    ...webhookVerbs,
    ...apiPostVerbs,
  },
  inner,
  routes,
  openRoutes,
  actions,
  openActions,
  pages,
  openPages,
};
