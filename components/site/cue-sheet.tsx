import { cn } from "@/components/ui/cn";

const cues = [
  {
    time: "09:00",
    title: "First bake of the week, crust cam",
    state: "published",
    poster: "#e58a54, #8d4a63",
  },
  {
    time: "10:00",
    title: "Throwing a moon jar, start to finish",
    state: "on air",
    poster: "#b9c9f3, #3b4a8f",
  },
  { time: "11:30", title: "Paid partnership: trail shoes", state: "waiting", poster: "#7cc4bd, #1f5f6b" },
  { time: "13:00", title: "Winter tyres: the honest test", state: "scheduled", poster: "#c6db86, #4b6a28" },
  { time: "17:30", title: "Praline, the long version", state: "draft", poster: "#f0b478, #a33c3c" },
] as const;
type State = (typeof cues)[number]["state"];

/** One day as Cuepost shows it: what it does, drawn instead of told. */
export function CueSheet() {
  return (
    <div
      role="img"
      aria-label="A day in Cuepost: one post published at 09:00, one going out at 10:00, three still to come"
      className="w-full max-w-md rounded-xl border border-line bg-card shadow-float"
    >
      <div className="flex items-baseline justify-between border-b border-line px-5 py-3.5">
        <span className="font-semibold">Tuesday</span>
        <span className="timecode text-sm text-ink3">
          Paris <span className="text-ink">10:00:04</span>
        </span>
      </div>
      <ul className="divide-y divide-line">
        {cues.map((cue) => (
          <li
            key={cue.time}
            className={cn(
              "relative flex items-center gap-3.5 px-5 py-3",
              cue.state === "on air" && "bg-cue-soft",
            )}
          >
            {cue.state === "on air" && <span className="absolute inset-x-0 bottom-0 h-0.5 w-3/5 bg-cue" />}
            <span
              className="h-11 w-[25px] shrink-0 rounded-[4px]"
              style={{ background: `linear-gradient(160deg, ${cue.poster})` }}
            />
            <span className="timecode w-12 shrink-0 text-ink">{cue.time}</span>
            <span className="min-w-0 flex-1 truncate text-ink2">{cue.title}</span>
            <span className="flex shrink-0 items-center gap-1.5 text-sm text-ink3">
              <Glyph state={cue.state} />
              <span className="hidden w-16 sm:block">{cue.state}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Glyph({ state }: { state: State }) {
  return (
    <svg viewBox="0 0 12 12" className={cn("size-3", looks[state])} fill="none" strokeWidth="1.6" aria-hidden>
      {state === "published" && <path d="M2 6.5 4.8 9.2 10 3" stroke="currentColor" />}
      {state === "on air" && <circle cx="6" cy="6" r="5" fill="currentColor" />}
      {state === "waiting" && <path d="M4 2v8M8 2v8" stroke="currentColor" />}
      {state === "scheduled" && <circle cx="6" cy="6" r="4.2" stroke="currentColor" />}
      {state === "draft" && <circle cx="6" cy="6" r="4.2" stroke="currentColor" strokeDasharray="2 1.8" />}
    </svg>
  );
}

const looks: Record<State, string> = {
  published: "text-ok",
  "on air": "text-cue",
  waiting: "text-wait",
  scheduled: "text-ink2",
  draft: "text-ink3",
};
