import type { NotificationKind } from "./kinds";
import type { MailHours } from "./plan-mail";
import type { ChosenKind, MailChoice } from "./rules";

export type { NotificationKind };

export interface NotificationSettingsView extends MailHours {
  choices: Record<ChosenKind, MailChoice>;
}

/** One notification, in the reader's words. Instants are ISO strings. */
export interface InboxItem {
  id: string;
  kind: NotificationKind;
  sentence: string;
  /** What it quotes, such as a comment. */
  quote: string | null;
  workspaceId: string | null;
  workspaceName: string | null;
  /** Where it leads within its workspace; null where there is nothing to lead to any more. */
  href: string | null;
  createdAt: string;
  isRead: boolean;
}

export interface InboxPage {
  items: InboxItem[];
  /** What asks for the next page; null on the last. */
  before: string | null;
}
