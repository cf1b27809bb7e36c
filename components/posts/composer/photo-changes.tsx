import { useTranslations } from "next-intl";
import type { MediaView } from "@/lib/media/types";
import { groupChanges } from "./photo-order";

/** What TikTok gets is not always the file that was uploaded; the preview shows the result. */
export function PhotoChanges({ photos }: { photos: Pick<MediaView, "prepared">[] }) {
  const t = useTranslations("composer.media.photo");
  const groups = groupChanges(photos.map(({ prepared }) => prepared?.changes ?? []));
  if (groups.length === 0) return null;
  return (
    <div className="border-t border-line pt-2.5 text-sm text-ink3">
      <p>{t("prepared")}</p>
      <ul className="mt-0.5 grid gap-0.5">
        {groups.map(({ numbers, count, what }) => (
          <li key={what} className="text-pretty">
            <span className="text-ink2">{t("changed", { count, numbers })}</span>: {what}
          </li>
        ))}
      </ul>
    </div>
  );
}
