import accounts from "./accounts.json";
import auth from "./auth.json";
import calendar from "./calendar.json";
import common from "./common.json";
import composer from "./composer.json";
import guide from "./guide.json";
import labels from "./labels.json";
import library from "./library.json";
import mails from "./mails.json";
import post from "./post.json";
import preview from "./preview.json";
import problems from "./problems.json";
import queue from "./queue.json";
import search from "./search.json";
import settings from "./settings.json";
import shell from "./shell.json";
import site from "./site.json";
import team from "./team.json";
import uploads from "./uploads.json";

export const messages = {
  accounts,
  auth,
  calendar,
  common,
  composer,
  guide,
  labels,
  library,
  mails,
  post,
  preview,
  problems,
  queue,
  search,
  settings,
  shell,
  site,
  team,
  uploads,
};
