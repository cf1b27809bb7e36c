import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import * as creatorInfo from "@/app/(dashboard)/accounts/[id]/creator-info/route";
import * as profileTiles from "@/app/(dashboard)/accounts/[id]/profile-tiles/route";
import * as nextPlace from "@/app/(dashboard)/accounts/[id]/queue/route";
import * as waitingCount from "@/app/(dashboard)/approvals/count/route";
import * as waitingList from "@/app/(dashboard)/approvals/list/route";
import * as auditCsv from "@/app/(dashboard)/audit/csv/route";
import * as calendarList from "@/app/(dashboard)/calendar/list/route";
import * as openPlaces from "@/app/(dashboard)/calendar/open-places/route";
import * as calendarPosts from "@/app/(dashboard)/calendar/posts/route";
import * as timeless from "@/app/(dashboard)/calendar/timeless/route";
import * as clientLinks from "@/app/(dashboard)/client-links/route";
import * as label from "@/app/(dashboard)/labels/[id]/route";
import * as labels from "@/app/(dashboard)/labels/route";
import * as people from "@/app/(dashboard)/posts/[id]/comments/people/route";
import * as threads from "@/app/(dashboard)/posts/[id]/comments/route";
import * as recordJson from "@/app/(dashboard)/posts/[id]/record/json/route";
import * as recordPdf from "@/app/(dashboard)/posts/[id]/record/pdf/route";
import * as postState from "@/app/(dashboard)/posts/[id]/state/route";
import * as captionHistory from "@/app/(dashboard)/posts/caption-history/route";
import * as template from "@/app/(dashboard)/posts/caption-templates/[id]/route";
import * as templates from "@/app/(dashboard)/posts/caption-templates/route";
import * as composition from "@/app/(dashboard)/posts/compositions/[id]/route";
import * as compositions from "@/app/(dashboard)/posts/compositions/route";
import * as recordsJson from "@/app/(dashboard)/records/json/route";
import * as recordsPdf from "@/app/(dashboard)/records/pdf/route";
import * as workspaceZip from "@/app/(dashboard)/settings/export/route";
import * as myData from "@/app/(dashboard)/settings/my-data/route";
import * as uploads from "@/app/api/uploadthing/route";
import * as guide from "@/app/guide/route";
import * as inboxItems from "@/app/inbox/items/route";
import * as inboxOpen from "@/app/inbox/open/[id]/route";
import * as inboxRead from "@/app/inbox/read/route";
import * as inboxReadAll from "@/app/inbox/read-all/route";
import * as inboxUnread from "@/app/inbox/unread/route";
import * as live from "@/app/live/route";
import * as mediaDetails from "@/app/media/[id]/details/route";
import * as mediaFile from "@/app/media/[id]/file/route";
import * as mediaPhoto from "@/app/media/[id]/photo/route";
import * as mediaPoster from "@/app/media/[id]/poster/route";
import * as duplicates from "@/app/media/duplicates/route";
import * as oneImport from "@/app/media/imports/[id]/route";
import * as imports from "@/app/media/imports/route";
import * as mediaItems from "@/app/media/items/route";
import * as summary from "@/app/media/summary/route";
import * as search from "@/app/search/route";
import * as logo from "@/app/workspaces/[id]/logo/route";
import type { Permission } from "@/lib/workspaces/permissions";
import { accountVerbs } from "./accounts";
import { approvalVerbs } from "./approvals";
import { clientVerbs } from "./clients";
import { commentVerbs } from "./comments";
import { compositionVerbs, type saving } from "./compositions";
import { type Entries, type Entry, entry, list } from "./entry";
import { mediaVerbs } from "./media";
import { noticeVerbs } from "./notices";
import { postVerbs } from "./posts";
import { page, recordVerbs } from "./records";
import { via } from "./via";
import { workspaceVerbs } from "./workspaces";

type Handler<P> = (request: NextRequest, context: { params: Promise<P> }) => Promise<unknown>;

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

function ask(query = "", method = "GET", body?: unknown): NextRequest {
  const url = `http://localhost:3000/${query}`;
  if (body === undefined) return new NextRequest(url, { method });
  const bytes = body instanceof Buffer ? body : Buffer.from(JSON.stringify(body));
  return new NextRequest(url, {
    method,
    headers: { "content-length": `${bytes.length}` },
    body: bytes as never,
  });
}

/** A door to a list. */
const all = (
  entry: Entry | undefined,
  handler: Handler<Record<string, never>>,
  query = "",
  method = "GET",
  body?: unknown,
) => via(entry, () => handler(ask(query, method, body), { params: Promise.resolve({}) }));

/** A door to one thing, by its id. */
const one = (entry: Entry | undefined, handler: Handler<{ id: string }>, method = "GET", body?: unknown) =>
  via(entry, (things: string | { postId: string }) => {
    const id = typeof things === "string" ? things : things.postId;
    return handler(ask("", method, body), { params: Promise.resolve({ id }) });
  });

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const date = (days: number) => day(days).slice(0, 10);
const newLabel = () => ({ name: `Label ${Math.random()}`, colour: "moss" });
const newTemplate = () => ({ kind: "caption", name: `Template ${Math.random()}`, text: "Hello" });

const ofLogo = (needs: Permission | null) =>
  entry({ needs, about: "workspace", make: (make) => make.logo(), call: async () => null });

const month = `?month=${page.month}`;

export const routes: Entries = {
  "GET /approvals/count": all(approvalVerbs.countWaiting, waitingCount.GET),
  "GET /approvals/list": all(approvalVerbs.listWaiting, waitingList.GET),
  "GET /audit/csv": all(workspaceVerbs.exportAudit, auditCsv.GET),
  "GET /client-links": all(clientVerbs.listLinks, clientLinks.GET),
  "GET /inbox/items": all(noticeVerbs.listInbox, inboxItems.GET),
  /** Leads on, wherever that is. */
  "GET /inbox/open/[id]": { ...one(noticeVerbs.openNotice, inboxOpen.GET), isHidden: () => false },
  "POST /inbox/read": all(noticeVerbs.markRead, inboxRead.POST, "", "POST", {
    ids: [randomUUID()],
    isRead: true,
  }),
  "POST /inbox/read-all": all(noticeVerbs.markAllRead, inboxReadAll.POST, "", "POST", { until: day(0) }),
  "GET /inbox/unread": all(noticeVerbs.countUnread, inboxUnread.GET),
  "GET /posts/[id]/record/json": one(recordVerbs.exportRecord, recordJson.GET),
  "GET /posts/[id]/record/pdf": one(recordVerbs.readDrawn, recordPdf.GET),
  "GET /records/json": all(recordVerbs.exportMonth, recordsJson.GET, month),
  /** A drawn file shows no ids. */
  "GET /records/pdf": { ...all(recordVerbs.readDrawnMonth, recordsPdf.GET, month), showsGiven: false },
  "GET /accounts/[id]/creator-info": one(accountVerbs.fetchCreatorInfo, creatorInfo.GET),
  "GET /accounts/[id]/profile-tiles": one(postVerbs.listProfileTiles, profileTiles.GET),
  "GET /accounts/[id]/queue": one(postVerbs.getNextPlace, nextPlace.GET),
  "GET /calendar/list": all(postVerbs.listCalendarPage, calendarList.GET, `?from=${date(-7)}`),
  "GET /calendar/open-places": all(
    postVerbs.listOpenPlaces,
    openPlaces.GET,
    `?from=${day(-1)}&to=${day(20)}`,
  ),
  "GET /calendar/posts": all(
    postVerbs.listCalendar,
    calendarPosts.GET,
    `?view=month&first=${date(-7)}&last=${date(20)}`,
  ),
  "GET /calendar/timeless": all(postVerbs.listTimeless, timeless.GET),
  "DELETE /labels/[id]": one(workspaceVerbs.deleteLabel, label.DELETE, "DELETE"),
  "PUT /labels/[id]": via(workspaceVerbs.changeLabel, (id: string) =>
    label.PUT(ask("", "PUT", newLabel()), { params: Promise.resolve({ id }) }),
  ),
  "GET /labels": all(workspaceVerbs.listLabels, labels.GET),
  "POST /labels": via(workspaceVerbs.createLabel, () =>
    labels.POST(ask("", "POST", newLabel()), { params: Promise.resolve({}) }),
  ),
  "GET /posts/[id]/comments/people": one(commentVerbs.listMentionable, people.GET),
  "GET /posts/[id]/comments": one(commentVerbs.listThreads, threads.GET),
  "GET /posts/[id]/state": one(postVerbs.getPost, postState.GET),
  "GET /posts/caption-history": all(postVerbs.readCaptionHistory, captionHistory.GET),
  "PATCH /posts/caption-templates/[id]": via(postVerbs.renameCaptionTemplate, (id: string) =>
    template.PATCH(ask("", "PATCH", { name: newTemplate().name }), { params: Promise.resolve({ id }) }),
  ),
  "DELETE /posts/caption-templates/[id]": one(postVerbs.deleteCaptionTemplate, template.DELETE, "DELETE"),
  "GET /posts/caption-templates": all(postVerbs.listCaptionTemplates, templates.GET),
  "POST /posts/caption-templates": via(postVerbs.saveCaptionTemplate, () =>
    templates.POST(ask("", "POST", newTemplate()), { params: Promise.resolve({}) }),
  ),
  "GET /posts/compositions/[id]": one(compositionVerbs.findComposition, composition.GET),
  "PUT /posts/compositions/[id]": via(
    compositionVerbs.saveComposition,
    ({ id, input }: Awaited<ReturnType<typeof saving>>) =>
      composition.PUT(ask("", "PUT", input), { params: Promise.resolve({ id }) }),
  ),
  "DELETE /posts/compositions/[id]": one(compositionVerbs.endComposition, composition.DELETE, "DELETE"),
  "GET /posts/compositions": all(compositionVerbs.listCompositions, compositions.GET),
  /** What a browser asks UploadThing's route for, in its own words, is tested beside it. */
  "POST /api/uploadthing": {
    ...all(mediaVerbs.recordUpload, uploads.POST, "", "POST", {}),
    mayEnd: ["invalid", "not-found"],
  },
  "GET /guide": all(postVerbs.findFirstSteps, guide.GET),
  "GET /live": all(
    list("view posts", async () => null),
    live.GET,
  ),
  "GET /media/[id]/details": one(mediaVerbs.getMediaDetail, mediaDetails.GET),
  "GET /media/[id]/file": one(mediaVerbs.openMediaFile, mediaFile.GET),
  "HEAD /media/[id]/file": one(mediaVerbs.openMediaFile, mediaFile.HEAD, "HEAD"),
  "GET /media/[id]/photo": one(mediaVerbs.openPreparedPhoto, mediaPhoto.GET),
  "GET /media/[id]/poster": one(mediaVerbs.getPoster, mediaPoster.GET),
  "POST /media/[id]/poster": one(mediaVerbs.savePoster, mediaPoster.POST, "POST", jpeg),
  "GET /media/duplicates": all(mediaVerbs.findDuplicate, duplicates.GET, `?sha256=${"ab".repeat(32)}`),
  "POST /media/imports/[id]": one(mediaVerbs.retryImport, oneImport.POST, "POST"),
  "DELETE /media/imports/[id]": one(mediaVerbs.removeImport, oneImport.DELETE, "DELETE"),
  "GET /media/imports": all(mediaVerbs.listImports, imports.GET),
  "POST /media/imports": all(mediaVerbs.startImports, imports.POST, "", "POST", {
    addresses: ["https://files.test/a.mp4"],
  }),
  "GET /media/items": all(mediaVerbs.listMedia, mediaItems.GET),
  "GET /media/summary": all(mediaVerbs.getStorageUse, summary.GET),
  "GET /settings/export": all(workspaceVerbs.exportWorkspace, workspaceZip.GET),
  "GET /settings/my-data": all(
    list(null, async () => null),
    myData.GET,
  ),
  "GET /workspaces/[id]/logo": one(ofLogo(null), logo.GET),
  "POST /workspaces/[id]/logo": {
    ...one(ofLogo("change workspace"), logo.POST, "POST", jpeg),
    mayEnd: ["invalid"],
  },
  "DELETE /workspaces/[id]/logo": one(ofLogo("change workspace"), logo.DELETE, "DELETE"),
  "GET /search": all(
    list("view posts", async () => null),
    search.GET,
    "?q=slow",
  ),
};

/** They know no member: TikTok, the engine, the sign-in and guests with a link knock here, and each door has its own proof and tests. */
export const openRoutes = [
  // By a key, not by a session: each operation behind it stands in a table of its own.
  ...["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"].map(
    (method) => `${method} /api/v1/[[...path]]`,
  ),
  "GET /api/v1/openapi.json",
  // By a key as well; its tools are requests to the operations.
  ...["DELETE", "GET", "POST"].map((method) => `${method} /api/mcp`),
  "GET /api/auth/[...nextauth]",
  "POST /api/auth/[...nextauth]",
  "GET /api/inngest",
  "POST /api/inngest",
  "PUT /api/inngest",
  "GET /api/tiktok/callback",
  "GET /api/tiktok/verification/[name]",
  "HEAD /api/tiktok/verification/[name]",
  "POST /api/tiktok/webhook",
  "GET /review/[token]/logo",
  "POST /review/[token]/answer",
  "POST /review/[token]/comment",
  "GET /review/[token]/media/[id]",
  "HEAD /review/[token]/media/[id]",
  "GET /review/[token]/media/[id]/poster",
  "POST /review/[token]/passcode",
];
