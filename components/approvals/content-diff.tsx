import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ContentChange } from "@/lib/approvals/types";
import { DiffSetting } from "./diff-setting";
import { DiffText } from "./diff-text";
import { DiffTime } from "./diff-time";
import { FromTo } from "./from-to";

/** What is another now, in the order in which a person would look: words, video, time, choices. */
export function ContentDiff({ changes }: { changes: readonly ContentChange[] }) {
  const t = useTranslations("approvals.diff");
  return (
    <dl className="grid gap-2.5">
      {changes.map((change) => (
        <div
          key={"name" in change ? change.name : change.kind}
          className="grid gap-x-3 gap-y-0.5 sm:grid-cols-[6.5rem_minmax(0,1fr)]"
        >
          <dt className="text-sm text-ink3">{t(`names.${"name" in change ? change.name : change.kind}`)}</dt>
          <dd className="min-w-0 text-ink">{sayChange(change, t)}</dd>
        </div>
      ))}
    </dl>
  );
}

function sayChange(
  change: ContentChange,
  t: ReturnType<typeof useTranslations<"approvals.diff">>,
): ReactNode {
  switch (change.kind) {
    case "text":
      return <DiffText parts={change.parts} />;
    case "time":
      return <DiffTime before={change.before} after={change.after} />;
    case "account":
      return <FromTo before={change.before} after={change.after} />;
    case "media":
      return <FromTo before={nameMedia(change.before, t)} after={nameMedia(change.after, t)} />;
    default:
      return <DiffSetting change={change} />;
  }
}

function nameMedia(
  media: Extract<ContentChange, { kind: "media" }>["before"],
  t: ReturnType<typeof useTranslations<"approvals.diff">>,
): string {
  const [first] = media;
  return media.length > 1 || first?.kind === "photo"
    ? t("photos", { count: media.length, name: first?.name ?? "" })
    : (first?.name ?? "");
}
