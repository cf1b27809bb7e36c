import type { MailItem } from "./mail-content";
import type { SaidMail } from "./render-mail";

/** The tokens of app/globals.css: what reads mail knows no custom properties, and often no style sheet. */
const light = { paper: "#f7f6f3", card: "#fffefb", line: "#e3e0d9", ink: "#1b1a17", ink2: "#5c5952" };
const dark = { paper: "#141311", card: "#1c1b18", line: "#2b2925", ink: "#f2f0ea", ink2: "#b3afa5" };
const FONT =
  "Geist, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const darkRules = [
  `.paper{background:${dark.paper}!important}`,
  `.card{background:${dark.card}!important;border-color:${dark.line}!important}`,
  `.line{border-color:${dark.line}!important}`,
  `.ink,.ink a{color:${dark.ink}!important}`,
  `.ink2,.ink2 a{color:${dark.ink2}!important}`,
  `.button,.mark{background:${dark.ink}!important}`,
  `.button a{color:${light.ink}!important}`,
].join("");

/** One calm sheet: the wordmark, a card with what there is to say and to do, and why it came. */
export function toHtml(mail: SaidMail): string {
  const start = mail.direction === "rtl" ? "right" : "left";
  const card = [
    `<h1 class="ink" style="margin:0 0 14px;font-size:19px;line-height:26px;font-weight:600;letter-spacing:-0.018em;color:${light.ink}">${escapeHtml(mail.title)}</h1>`,
    ...mail.paragraphs.map(toParagraph),
    ...(mail.items.length > 0 ? [toList(mail.items, start)] : []),
    ...(mail.button ? [toButton(mail.button)] : []),
  ].join("\n");
  return `<!doctype html>
<html lang="${escapeHtml(mail.locale)}" dir="${mail.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(mail.subject)}</title>
<style>:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${darkRules}}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${light.paper};font-family:${FONT};-webkit-text-size-adjust:100%">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:${light.paper}">
<tr><td align="center" style="padding:28px 16px 40px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td style="padding:0 4px 16px;text-align:${start}">${wordmark}</td></tr>
<tr><td class="card" style="padding:26px 26px 28px;background:${light.card};border:1px solid ${light.line};border-radius:9px;text-align:${start}">
${card}
</td></tr>
<tr><td class="ink2" style="padding:16px 4px 0;font-size:12px;line-height:18px;color:${light.ink2};text-align:${start}">${toFooter(mail.footer)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

const wordmark = `<span class="mark" style="display:inline-block;width:18px;height:18px;border-radius:5px;background:${light.ink};text-align:center;line-height:16px;vertical-align:middle"><span style="display:inline-block;width:7px;height:7px;border-radius:7px;background:#ff5a2b;vertical-align:middle"></span></span><span class="ink" style="padding:0 9px;vertical-align:middle;font-size:15px;font-weight:600;letter-spacing:-0.018em;color:${light.ink}">Cuepost</span>`;

function toParagraph(text: string): string {
  return `<p class="ink" style="margin:0 0 12px;font-size:15px;line-height:23px;color:${light.ink}">${escapeHtml(text)}</p>`;
}

function toList(items: MailItem[], start: "left" | "right"): string {
  const rows = items.map(({ text, detail, url }) => {
    const words = url
      ? `<a href="${escapeHtml(url)}" style="color:${light.ink}">${escapeHtml(text)}</a>`
      : escapeHtml(text);
    const quiet = detail
      ? `<br><span class="ink2" style="font-size:12px;line-height:18px;color:${light.ink2}">${escapeHtml(detail)}</span>`
      : "";
    return `<tr><td class="ink line" style="padding:11px 0;border-top:1px solid ${light.line};font-size:14px;line-height:20px;color:${light.ink};text-align:${start}">${words}${quiet}</td></tr>`;
  });
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:6px 0 8px">${rows.join("\n")}</table>`;
}

/** The address stands below it too: not every program shows a button, and a person may want to see where it leads. */
function toButton({ label, url, note }: NonNullable<SaidMail["button"]>): string {
  const href = escapeHtml(url);
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:20px 0 16px"><tr><td class="button" style="border-radius:8px;background:${light.ink}"><a href="${href}" style="display:inline-block;padding:11px 18px;font-size:14px;line-height:20px;font-weight:500;color:${light.card};text-decoration:none">${escapeHtml(label)}</a></td></tr></table>
<p class="ink2" style="margin:0;font-size:12px;line-height:18px;color:${light.ink2};word-break:break-all">${escapeHtml(note)}<br><a href="${href}" style="color:${light.ink2}">${href}</a></p>`;
}

function toFooter({ text, link }: SaidMail["footer"]): string {
  const words = escapeHtml(text);
  if (!link) return words;
  return `${words}<br><a href="${escapeHtml(link.url)}" style="color:${light.ink2}">${escapeHtml(link.label)}</a>`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
