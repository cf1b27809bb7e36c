import { useTranslations } from "next-intl";
import type { WordPart } from "@/lib/approvals/types";

/** Around a change; more of what stayed is left out. */
const KEPT_CHARACTERS = 90;

export function DiffText({ parts }: { parts: readonly WordPart[] }) {
  const t = useTranslations("approvals.diff");
  const places = parts.map((part, index) => ({ ...part, place: `${index}` }));
  return (
    <p className="break-words whitespace-pre-line">
      {places.map(({ kind, text, place }, index) => {
        if (kind === "same") return <span key={place}>{shorten(text, index, parts.length)}</span>;
        return kind === "gone" ? (
          <del key={place} className="rounded-[3px] bg-hold-soft px-0.5 text-hold decoration-1">
            <span className="sr-only">{t("gone")} </span>
            {text}
            <span className="sr-only">{t("end")} </span>
          </del>
        ) : (
          <ins
            key={place}
            className="rounded-[3px] bg-ok-soft px-0.5 text-ok underline decoration-1 underline-offset-2"
          >
            <span className="sr-only">{t("new")} </span>
            {text}
            <span className="sr-only">{t("end")} </span>
          </ins>
        );
      })}
    </p>
  );
}

function shorten(text: string, index: number, count: number): string {
  if (text.length <= 2 * KEPT_CHARACTERS) return text;
  const head = index === 0 ? "" : text.slice(0, KEPT_CHARACTERS).toWellFormed();
  const tail = index === count - 1 ? "" : text.slice(-KEPT_CHARACTERS).toWellFormed();
  return `${head} … ${tail}`;
}
