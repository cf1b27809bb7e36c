import "server-only";
import { cookies, headers } from "next/headers";
import { LANGUAGE_COOKIE, pickLocale } from "@/lib/i18n/locales";

/** What the words, dates and numbers of this request follow. */
export async function currentLocale(): Promise<string> {
  const [jar, asked] = await Promise.all([cookies(), headers()]);
  return pickLocale(jar.get(LANGUAGE_COOKIE)?.value, asked.get("accept-language") ?? "");
}
