import accounts from "./accounts.json";
import api from "./api.json";
import approvals from "./approvals.json";
import audit from "./audit.json";
import auth from "./auth.json";
import calendar from "./calendar.json";
import comments from "./comments.json";
import common from "./common.json";
import composer from "./composer.json";
import guide from "./guide.json";
import keys from "./keys.json";
import labels from "./labels.json";
import ledger from "./ledger.json";
import library from "./library.json";
import mails from "./mails.json";
import notices from "./notices.json";
import post from "./post.json";
import preview from "./preview.json";
import problems from "./problems.json";
import profiles from "./profiles.json";
import queue from "./queue.json";
import review from "./review.json";
import search from "./search.json";
import security from "./security.json";
import settings from "./settings.json";
import shell from "./shell.json";
import site from "./site.json";
import team from "./team.json";
import uploads from "./uploads.json";
import webhooks from "./webhooks.json";
import workspaces from "./workspaces.json";

export const messages = {
  accounts,
  api,
  approvals,
  audit,
  auth,
  calendar,
  comments,
  common,
  composer,
  guide,
  keys,
  labels,
  ledger,
  library,
  mails,
  notices,
  post,
  preview,
  problems,
  profiles,
  queue,
  review,
  search,
  security,
  settings,
  shell,
  site,
  team,
  uploads,
  webhooks,
  workspaces,
};
