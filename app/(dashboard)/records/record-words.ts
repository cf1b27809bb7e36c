import { getTranslations } from "next-intl/server";
import { currentLocale } from "@/lib/auth/current-locale";
import { loadSentences } from "@/lib/i18n/load-sentences";
import { languageOf } from "@/lib/i18n/locales";
import { createSentences } from "@/lib/i18n/sentences";
import type { RecordWords } from "@/lib/ledger/pdf/draw-records";
import type { LedgerProblem } from "@/lib/ledger/types";
import type { Member } from "@/lib/workspaces/types";

/** What a PDF of records says, in the language of whoever asks for it. */
export async function loadRecordWords(member: Member, subject: string): Promise<RecordWords> {
  const { timeZone, workspaceName } = member;
  const [t, locale] = await Promise.all([getTranslations("ledger"), currentLocale()]);
  const sentence = createSentences(await loadSentences(languageOf(locale)));
  const moment = (iso: string) => sayMoment(iso, timeZone);
  const broken = ({ kind, number, to = number, at = "" }: LedgerProblem) => {
    const values = { number, to, count: to - number + 1, when: at && moment(at), post: "" };
    return `${t("verify.broken")}: ${t(`verify.problems.${kind}`, values)}`;
  };
  const when = moment(new Date().toISOString());
  return {
    title: t("pdf.file"),
    subject,
    labels: {
      account: t("pdf.account"),
      created: t("pdf.created"),
      scheduled: t("pdf.scheduled"),
      published: t("pdf.published"),
      end: t("pdf.end"),
      gone: t("pdf.gone"),
    },
    kind: (kind) => t(`kinds.${kind}`),
    via: (via) => t(`via.${via}`),
    sentence,
    whole: (entries) => t("verify.whole", { entries }),
    broken,
    earlier: (count) => t("pdf.earlier", { count }),
    moment,
    page: (page, pages) => t("pdf.page", { page, pages }),
    foot: t("pdf.foot", { workspace: workspaceName, when, zone: timeZone }),
  };
}

/** `2027-03-14 10:30:05`: the same for every reader, and as wide on every line. */
function sayMoment(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone }).format(
    new Date(iso),
  );
}
