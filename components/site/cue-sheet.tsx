import { useTranslations } from "next-intl";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { cn } from "@/components/ui/cn";
import type { PostStatus } from "@/lib/posts/states";

interface Cue {
  time: string;
  title: "bake" | "jar" | "caramel" | "tyres" | "bridge";
  status: PostStatus;
  poster: string;
}

const cues: Cue[] = [
  {
    time: "09:00",
    title: "bake",
    status: "published",
    poster: "#e58a54, #8d4a63",
  },
  {
    time: "10:00",
    title: "jar",
    status: "uploading",
    poster: "#b9c9f3, #3b4a8f",
  },
  { time: "11:30", title: "caramel", status: "scheduled", poster: "#ffc37a, #b1432a" },
  { time: "13:00", title: "tyres", status: "scheduled", poster: "#c6db86, #4b6a28" },
  { time: "17:30", title: "bridge", status: "draft", poster: "#7cc4bd, #1f5f6b" },
];

/** One day as Cuepost shows it: what it does, drawn instead of told. */
export function CueSheet() {
  const t = useTranslations("site");
  return (
    <div
      role="img"
      aria-label={t("sheet.label")}
      className="w-full max-w-md rounded-xl border border-line bg-card shadow-float"
    >
      <div aria-hidden className="flex items-baseline justify-between border-b border-line px-5 py-3.5">
        <span className="font-semibold">{t("sheet.day")}</span>
        <span className="timecode text-sm text-ink3">
          Paris <span className="text-ink">10:00:04</span>
        </span>
      </div>
      <ul aria-hidden className="divide-y divide-line">
        {cues.map((cue) => (
          <CueRow key={cue.time} cue={cue} isOnAir={cue.status === "uploading"} />
        ))}
      </ul>
    </div>
  );
}

function CueRow({ cue, isOnAir }: { cue: Cue; isOnAir: boolean }) {
  const t = useTranslations("site");
  return (
    <li className="relative flex items-center gap-3.5 px-5 py-3">
      {isOnAir && <span className="absolute bottom-0 start-0 h-0.5 w-3/5 bg-cue" />}
      <span
        className="h-11 w-[25px] shrink-0 rounded-[4px]"
        style={{ background: `linear-gradient(160deg, ${cue.poster})` }}
      />
      <span className="flex w-16 shrink-0 items-center gap-2">
        <StatusGlyph status={cue.status} isSilent />
        <span className={cn("timecode", isOnAir ? "text-cue-ink" : "text-ink")}>{cue.time}</span>
      </span>
      <span className="min-w-0 flex-1 truncate text-ink2">{t(`sheet.${cue.title}`)}</span>
    </li>
  );
}
