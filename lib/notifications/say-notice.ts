import "server-only";
import { loadSentences } from "@/lib/i18n/load-sentences";
import { languageOf } from "@/lib/i18n/locales";
import { createSentences } from "@/lib/i18n/sentences";
import { loadWords } from "@/lib/mail/load-words";
import { sayValues, shorten, toLine } from "@/lib/mail/say-values";
import { type NotificationKind, notificationValues } from "./kinds";
import { wordOf } from "./rules";

const CAPTION_CHARACTERS_MAX = 60;
const QUOTE_CHARACTERS_MAX = 200;

interface ToSay {
  kind: string;
  values: Record<string, string | number>;
}

export interface SaidNotice {
  sentence: string;
  quote: string | null;
}

/** Says notifications in a reader's language and zone. Null of a kind that another version of Cuepost knew. */
export async function createNoticeWords(locale: string, timeZone: string) {
  const [t, table] = await Promise.all([loadWords(locale), loadSentences(languageOf(locale))]);
  const sayReason = createSentences(table);
  return ({ kind, values }: ToSay): SaidNotice | null => {
    if (!isKnown(kind)) return null;
    const { caption, reason, text, ...rest } = values;
    const named = Object.fromEntries(notificationValues[kind].map((name) => [name, ""]));
    const quoted = shorten(toLine(String(caption ?? "")), CAPTION_CHARACTERS_MAX);
    const said = sayValues(
      { ...named, ...rest, reason: toSentence(sayReason(String(reason ?? ""))) },
      { locale, timeZone },
    );
    const sentence = t(`notices.${wordOf(kind)}`, {
      ...said,
      caption: quoted ? t("notices.values.caption", { caption: quoted }) : t("notices.values.noCaption"),
    });
    return {
      sentence: sentence.trim(),
      quote: text ? shorten(toLine(String(text)), QUOTE_CHARACTERS_MAX) : null,
    };
  };
}

/** A reason that stood behind a colon stands alone here. */
function toSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isKnown(kind: string): kind is NotificationKind {
  return kind in notificationValues;
}
