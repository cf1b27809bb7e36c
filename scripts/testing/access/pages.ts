import type { ReactElement } from "react";
import AccountsPage from "@/app/(dashboard)/accounts/(list)/page";
import AccountPage from "@/app/(dashboard)/accounts/[id]/page";
import ApprovalsPage from "@/app/(dashboard)/approvals/page";
import AuditPage from "@/app/(dashboard)/audit/page";
import CalendarPage from "@/app/(dashboard)/calendar/page";
import InboxPage from "@/app/(dashboard)/inbox/page";
import DashboardLayout from "@/app/(dashboard)/layout";
import MediaPage from "@/app/(dashboard)/media/page";
import EditPostPage from "@/app/(dashboard)/posts/[id]/edit/page";
import PostPage from "@/app/(dashboard)/posts/[id]/page";
import RecordPage from "@/app/(dashboard)/posts/[id]/record/page";
import NewPostPage from "@/app/(dashboard)/posts/new/page";
import RecordsPage from "@/app/(dashboard)/records/page";
import ApiKeysPage from "@/app/(dashboard)/settings/api-keys/page";
import NotificationsPage from "@/app/(dashboard)/settings/notifications/page";
import SettingsPage from "@/app/(dashboard)/settings/page";
import SecurityPage from "@/app/(dashboard)/settings/security/page";
import WebhookPage from "@/app/(dashboard)/settings/webhooks/[id]/page";
import WebhooksPage from "@/app/(dashboard)/settings/webhooks/page";
import TeamPage from "@/app/(dashboard)/team/page";
import { type Entries, entry, list, ofAccount, ofPost } from "./entry";

const searchParams = Promise.resolve({});
const of = (id: string) => ({ params: Promise.resolve({ id }) });

export const pages: Entries = {
  "/accounts": list("view workspace", () => AccountsPage({ searchParams })),
  "/accounts/[id]": ofAccount("view workspace", (_, id) => AccountPage(of(id))),
  "/approvals": list("view posts", () => ApprovalsPage()),
  "/audit": list("read the audit log", () => AuditPage({ searchParams })),
  "/inbox": list(null, () => InboxPage({ searchParams })),
  "/posts/[id]/record": entry({
    needs: "view workspace",
    about: "account",
    make: (make) => make.recordedPost(),
    call: (_, id) => RecordPage({ ...of(id), searchParams }),
  }),
  "/records": list("export records", () => RecordsPage({ searchParams })),
  "/settings/api-keys": list("manage api keys", () => ApiKeysPage()),
  "/settings/notifications": list(null, () => NotificationsPage()),
  "/settings/security": list(null, () => SecurityPage()),
  "/calendar": list("view posts", () => CalendarPage({ searchParams })),
  "layout of /": list("view posts", () => DashboardLayout({ children: null })),
  "/media": list("view workspace", () => MediaPage({ searchParams })),
  "/posts/[id]": ofPost("view posts", "scheduled", (_, { postId }) => PostPage(of(postId))),
  /** Who may not compose is led to the post itself. */
  "/posts/[id]/edit": ofPost("compose posts", "draft", (_, { postId }) => EditPostPage(of(postId))),
  "/posts/new": {
    ...list("compose posts", () => NewPostPage({ searchParams })),
    isForbidden: (value) => (value as ReactElement<{ why?: string }>).props.why === "reader",
  },
  "/settings": list("view posts", () => SettingsPage()),
  "/settings/webhooks": list("manage webhooks", () => WebhooksPage()),
  "/settings/webhooks/[id]": entry({
    needs: "manage webhooks",
    about: "account",
    make: (make) => make.endpoint(),
    call: (_, id) => WebhookPage({ ...of(id), searchParams }),
  }),
  "/team": list("view workspace", () => TeamPage()),
};

/** For anybody, for one person, or for guests with a link, which has tests of its own; the mailbox answers this machine alone. */
export const openPages = [
  "/",
  "/docs/api",
  "/invite/[token]",
  "/mailbox",
  "/change-email/[token]",
  "/reset-password",
  "/reset-password/[token]",
  "/review/[token]",
  "/review/[token]/[postId]",
  "/sign-in/code",
  "/two-factor",
  "/verify-email/[token]",
  "/privacy",
  "/sign-in",
  "/sign-up",
  "/terms",
  "/welcome",
];
