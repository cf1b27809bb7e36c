import "server-only";
import { directionOf } from "@/lib/i18n/locales";
import { loadWords, type Translate } from "./load-words";
import type { MailContent, MailItem } from "./mail-content";
import { toHtml } from "./mail-html";
import { sayValues, shorten, toLine } from "./say-values";

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** A mail in words, before it is laid out. */
export interface SaidMail {
  locale: string;
  direction: "ltr" | "rtl";
  subject: string;
  /** What heads it: the subject, unless the template has a shorter word. */
  title: string;
  paragraphs: string[];
  items: MailItem[];
  button: { label: string; url: string; note: string } | null;
  footer: { text: string; link: { label: string; url: string } | null };
}

interface ToRender extends MailContent {
  to: string;
  userId: string | null;
  locale: string;
  template: string;
}

const SUBJECT_CHARACTERS_MAX = 120;

/** `appUrl`: the origin that mails lead to. */
export async function renderMail(mail: ToRender, appUrl: string): Promise<RenderedMail> {
  const said = sayMail(mail, await loadWords(mail.locale), appUrl);
  return { subject: said.subject, text: toText(said), html: toHtml(said) };
}

function sayMail(mail: ToRender, t: Translate, appUrl: string): SaidMail {
  const { locale, template, items = [] } = mail;
  const { timeZone = "UTC", ...rest } = mail.values;
  const values = sayValues(rest, { locale, timeZone: String(timeZone) });
  const url = mail.url && isWebAddress(mail.url) ? mail.url : null;
  const label = t.has(`mails.${template}.button`) ? t(`mails.${template}.button`, values) : null;
  const subject = shorten(toLine(t(`mails.${template}.subject`, values)), SUBJECT_CHARACTERS_MAX);
  const body = t(`mails.${template}.body`, values);
  return {
    locale,
    direction: directionOf(locale),
    subject,
    title: toLine(t(`mails.${template}.${t.has(`mails.${template}.title`) ? "title" : "subject"}`, values)),
    paragraphs: body.split("\n").filter((line) => line.trim() !== ""),
    items: items.map(({ url: link, ...item }) =>
      link && isWebAddress(link) ? { ...item, url: link } : item,
    ),
    button: url ? { label: label ?? t("notices.mail.open"), url, note: t("notices.mail.address") } : null,
    footer: sayFooter(mail, t, { appUrl, values }),
  };
}

function sayFooter(
  { to, userId, template }: ToRender,
  t: Translate,
  { appUrl, values }: { appUrl: string; values: Record<string, string | number> },
): SaidMail["footer"] {
  const facts = { address: to, host: new URL(appUrl).host };
  const link = userId ? { label: t("notices.mail.settings"), url: `${appUrl}/settings/notifications` } : null;
  const own = `mails.${template}.footer`;
  if (t.has(own)) return { text: t(own, { ...values, ...facts }), link };
  return { text: t(userId ? "notices.mail.whyPerson" : "notices.mail.whyAddress", facts), link };
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
}

function toText({ title, paragraphs, items, button, footer }: SaidMail): string {
  const list = items.map(({ text, detail, url }) =>
    [`- ${text}`, detail && `  ${detail}`, url && `  ${url}`].filter(Boolean).join("\n"),
  );
  const lead = button ? [`${button.label}:\n${button.url}`] : [];
  const end = [footer.text, footer.link && `${footer.link.label}: ${footer.link.url}`].filter(Boolean);
  // "-- " begins what mail programs fold away as a signature.
  return `${[title, ...paragraphs, ...list, ...lead, `-- \n${end.join("\n")}`].join("\n\n")}\n`;
}
