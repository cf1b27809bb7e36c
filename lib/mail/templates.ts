import type { messages } from "@/messages/en";

/**
 * A mail's words stand in messages/<language>/mails.json: its subject, body (each line a paragraph) and, where it
 * leads on, button. `title` heads it where the subject is long, `footer` says why it came where the usual words do not.
 */
export type MailTemplate = keyof (typeof messages)["mails"];
