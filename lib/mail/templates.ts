import type { messages } from "@/messages/en";

/** A mail's words stand in messages/<language>/mails.json: its subject, body and, where it leads on, button. */
export type MailTemplate = keyof (typeof messages)["mails"];
