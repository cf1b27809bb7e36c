import type { messages } from "@/messages/en";

/**
 * A mail's words stand in messages/<language>/mails.json: its subject, body (each line a paragraph) and, where it
 * leads on, button. `footer` says why it came, where the usual words would be wrong.
 */
export type MailTemplate = keyof (typeof messages)["mails"];
