import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { addToQueue } from "@/lib/posts/add-to-queue";
import { noFilters } from "@/lib/posts/calendar-filters";
import { listCalendar } from "@/lib/posts/calendar-queries";
import { cancelPost, deletePost, returnToDraft } from "@/lib/posts/cancel-post";
import { readCaptionHistory } from "@/lib/posts/caption-history";
import {
  deleteCaptionTemplate,
  listCaptionTemplates,
  renameCaptionTemplate,
  saveCaptionTemplate,
} from "@/lib/posts/caption-templates";
import { changeAccount } from "@/lib/posts/change-account";
import { countHeld } from "@/lib/posts/count-held";
import { deletePosts } from "@/lib/posts/delete-posts";
import { findFirstSteps } from "@/lib/posts/first-steps";
import { getNextPlace } from "@/lib/posts/get-next-place";
import { listHeldNotices } from "@/lib/posts/held-notices";
import { labelPosts } from "@/lib/posts/label-posts";
import { listCalendarPage, listTimeless, placeAt } from "@/lib/posts/list-calendar-page";
import { listFits } from "@/lib/posts/list-fits";
import { listOpenPlaces } from "@/lib/posts/list-open-places";
import { listUses } from "@/lib/posts/list-uses";
import { movePosts } from "@/lib/posts/move-posts";
import { listProfileTiles } from "@/lib/posts/profile-tiles";
import { publishNow } from "@/lib/posts/publish-now";
import { getPost } from "@/lib/posts/queries";
import { moveToFreeSlot, reschedulePost, retryPost } from "@/lib/posts/reschedule-post";
import { consentSentence } from "@/lib/posts/rules";
import { saveDraft } from "@/lib/posts/save-draft";
import { scheduleHeld } from "@/lib/posts/schedule-held";
import { schedulePost } from "@/lib/posts/schedule-post";
import { searchPosts } from "@/lib/posts/search-posts";
import { settleUnknown } from "@/lib/posts/settle-unknown";
import { restoreQueue, shuffleQueue } from "@/lib/posts/shuffle-queue";
import { stopPublish } from "@/lib/posts/stop-publish";
import { takeBack } from "@/lib/posts/take-back";
import {
  answersNone,
  type Entries,
  type Entry,
  entry,
  list,
  listOfGiven,
  ofAccount,
  ofMedia,
  ofPost,
} from "./entry";
import type { Maker, TestState } from "./make-things";

const monthAhead = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
export const later = { local: `${monthAhead}T10:00`, timeZone: "Europe/Paris" };
const compose = "compose posts" as const;
const month = { from: new Date(Date.now() - 86_400_000 * 7), to: new Date(Date.now() + 86_400_000 * 20) };
const days = Array.from({ length: 14 }, (_, day) =>
  new Date(Date.now() + (day - 3) * 86_400_000).toISOString().slice(0, 10),
);

/** New, for an account: it is the account that may not be seen. */
const scheduling = async (make: Maker) => {
  const { time, ...draft } = await make.schedule();
  return { ...draft, consentSentence: consentSentence(draft.settings), time };
};

/** Several, each judged by itself. */
function ofPosts(
  status: TestState,
  call: (
    member: Parameters<Entry["call"]>[0],
    posts: { postId: string; revision: number }[],
  ) => Promise<unknown>,
): Entry {
  return { ...ofPost(compose, status, (member, post) => call(member, [post])), isMissing: answersNone };
}

const template = { needs: compose, about: "workspace", make: (make: Maker) => make.template() } as const;

export const postVerbs: Entries = {
  addToQueue: entry({
    needs: compose,
    about: "account",
    make: scheduling,
    call: (member, { time, ...input }) => addToQueue(member, input),
    // An account without weekly times has no queue.
    mayEnd: ["conflict"],
  }),
  cancelPost: ofPost(compose, "scheduled", cancelPost),
  countHeld: entry({
    needs: "view posts",
    about: "account",
    make: async (make) => {
      const account = await make.account();
      await make.post("held", { account });
      return account;
    },
    call: countHeld,
    isMissing: (held) => isDeepStrictEqual(held, { total: 0, waitingForConnection: 0 }),
  }),
  changeAccount: entry({
    needs: compose,
    about: "account",
    make: async (make) => {
      const account = await make.account();
      const { id, revision } = await make.post("scheduled", { account });
      // From then on it is one of the given account, and its record names the one it comes from.
      for (const known of [id, account]) make.forget(known);
      return { accountId: make.own.accountId, posts: [{ postId: id, revision }] };
    },
    call: (member, input) => changeAccount(member, input),
    isMissing: answersNone,
  }),
  deleteCaptionTemplate: entry({ ...template, call: deleteCaptionTemplate }),
  deletePost: ofPost(compose, "scheduled", deletePost),
  deletePosts: ofPosts("scheduled", (member, posts) => deletePosts(member, { posts })),
  findFirstSteps: list("view workspace", findFirstSteps),
  getNextPlace: ofAccount("view workspace", (member, id) => getNextPlace(member, id)),
  getPost: ofPost("view posts", "held", (member, { postId }) => getPost(member, postId)),
  labelPosts: entry({
    needs: compose,
    about: "account",
    make: async (make) => ({
      postIds: [(await make.post()).id],
      add: [await make.label()],
      remove: [],
    }),
    call: labelPosts,
  }),
  listCalendar: listOfGiven("view posts", (member) =>
    listCalendar(member, { days, postsPerDay: 300, filters: noFilters }),
  ),
  listCalendarPage: listOfGiven("view posts", (member) =>
    listCalendarPage(member, { filters: noFilters, place: placeAt(month.from), direction: "later" }),
  ),
  listCaptionTemplates: list("view workspace", listCaptionTemplates),
  listFits: listOfGiven("view workspace", (member) => listFits(member, { kind: "video", durationMs: 3000 })),
  listHeldNotices: listOfGiven("view workspace", (member) => listHeldNotices(member)),
  listOpenPlaces: listOfGiven("view workspace", (member) => listOpenPlaces(member, month)),
  listProfileTiles: ofAccount("view workspace", (member, id) => listProfileTiles(member, id, {})),
  // A client sees none of the drafts that they were not asked about.
  listTimeless: list("view posts", (member) => listTimeless(member, noFilters)),
  listUses: ofMedia("view workspace", listUses),
  movePosts: ofPosts("scheduled", (member, [post]) =>
    movePosts(member, { moves: [{ postId: "", revision: 1, ...post, ...later }] }),
  ),
  moveToFreeSlot: ofPost(compose, "held", (member, post) => moveToFreeSlot(member, post)),
  // Nobody has agreed to what stands there.
  publishNow: ofPost(compose, "scheduled", (member, post) => publishNow(member, post), ["conflict"]),
  readCaptionHistory: list("view workspace", (member) => readCaptionHistory(member)),
  renameCaptionTemplate: entry({
    ...template,
    call: (member, id) => renameCaptionTemplate(member, id, { name: randomUUID() }),
  }),
  reschedulePost: ofPost(compose, "scheduled", (member, post) =>
    reschedulePost(member, { ...post, ...later }),
  ),
  restoreQueue: entry({
    needs: compose,
    about: "account",
    make: async (make) => {
      const { id, accountId, revision } = await make.post("scheduled");
      return { accountId, posts: [{ postId: id, revision, ...later }] };
    },
    call: (member, input) => restoreQueue(member, input),
  }),
  retryPost: ofPost(compose, "held", (member, post) => retryPost(member, post)),
  returnToDraft: ofPost(compose, "scheduled", returnToDraft),
  saveCaptionTemplate: list(compose, (member) =>
    saveCaptionTemplate(member, { kind: "caption", name: randomUUID(), text: "Hello" }),
  ),
  saveDraft: entry({
    needs: compose,
    about: "account",
    make: (make) => make.schedule(),
    call: saveDraft,
  }),
  /** What TikTok allows again is asked of TikTok, and of the file that was agreed to. */
  scheduleHeld: ofPost(compose, "held", (member, post) => scheduleHeld(member, post), ["conflict"]),
  schedulePost: entry({
    needs: compose,
    about: "account",
    make: scheduling,
    call: (member, { time, ...input }) => schedulePost(member, { ...input, when: time }),
  }),
  searchPosts: listOfGiven("view posts", (member) => searchPosts(member, "")),
  settleUnknown: ofPost(compose, "unknown", (member, post) =>
    settleUnknown(member, { ...post, isThere: true }),
  ),
  shuffleQueue: ofAccount(compose, (member, id) => shuffleQueue(member, id), ["conflict"]),
  stopPublish: ofPost(compose, "preparing", (member, post) => stopPublish(member, post)),
  takeBack: ofPosts("scheduled", (member, posts) => takeBack(member, { posts })),
};
