import type { ReactElement } from "react";
import AccountsPage from "@/app/(dashboard)/accounts/(list)/page";
import AccountPage from "@/app/(dashboard)/accounts/[id]/page";
import CalendarPage from "@/app/(dashboard)/calendar/page";
import DashboardLayout from "@/app/(dashboard)/layout";
import MediaPage from "@/app/(dashboard)/media/page";
import EditPostPage from "@/app/(dashboard)/posts/[id]/edit/page";
import PostPage from "@/app/(dashboard)/posts/[id]/page";
import NewPostPage from "@/app/(dashboard)/posts/new/page";
import SettingsPage from "@/app/(dashboard)/settings/page";
import TeamPage from "@/app/(dashboard)/team/page";
import { type Entries, list, ofAccount, ofPost } from "./entry";

const searchParams = Promise.resolve({});
const of = (id: string) => ({ params: Promise.resolve({ id }) });

export const pages: Entries = {
  "/accounts": list("view workspace", () => AccountsPage({ searchParams })),
  "/accounts/[id]": ofAccount("view workspace", (_, id) => AccountPage(of(id))),
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
  "/team": list("view workspace", () => TeamPage()),
};

/** For anybody, with nothing of a workspace in them; the mailbox answers this machine alone. */
export const openPages = [
  "/",
  "/invite/[token]",
  "/mailbox",
  "/privacy",
  "/sign-in",
  "/sign-up",
  "/terms",
  "/welcome",
];
