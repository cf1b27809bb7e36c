import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { toast } from "sonner";
import { localOf } from "@/lib/posts/zones";
import { useCalendar, useCalendarNow } from "../calendar-context";
import type { CalendarPost } from "../calendar-posts";
import { clockOf, minuteOf, snapMinute } from "../landing";
import { type Aim, type AimFacts, aimAt, shiftLocal } from "./aim";
import type { Carried, CarryStore, TrayMedia } from "./carry-store";
import { findSpot, type Point, type Spot } from "./find-spot";
import { focusWhenThere } from "./focus-when-there";
import { pick } from "./pick";
import type { Selection } from "./selection";
import { useMoveWords } from "./use-move-words";
import type { useMoves } from "./use-moves";
import { type Steps, watchKeys } from "./watch-keys";
import { watchPointer } from "./watch-pointer";

interface HandProps {
  store: CarryStore;
  selection: Selection;
  posts: readonly CalendarPost[];
  media: RefObject<readonly TrayMedia[]>;
  days: readonly string[];
  /** In the order of their lanes; empty where there are none. */
  lanes: readonly string[];
  facts: Omit<AimFacts, "now" | "timeZone">;
  tellsTime: boolean;
  moves: ReturnType<typeof useMoves>;
  /** Reads out. */
  say: (text: string) => void;
}

const GHOST_GRAB_MAX_PX = 150;
const DAY_MINUTES = 1440;
const LEAD_MS = 30 * 60_000;
const MORNING = "10:00";

/** The hand that carries, for pointer and keyboard alike. Listens once; what it knows is always the newest. */
export function useHand(props: HandProps): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const hand = useRef<Hand>(null);
  const newest = useNewest(props);
  useEffect(() => {
    if (!root.current) return;
    hand.current = new Hand(root.current, newest);
    return () => hand.current?.stop();
  }, [newest]);
  return root;
}

function useNewest(props: HandProps) {
  const { timeZone, go } = useCalendar();
  const now = useCalendarNow();
  const words = useMoveWords();
  const router = useRouter();
  const t = useTranslations("calendar.moves");
  const all = { ...props, timeZone, now, words, router, go, t };
  const newest = useRef(all);
  newest.current = all;
  return newest;
}

type Newest = ReturnType<typeof useNewest>;

class Hand {
  private spotKey = "";
  private readonly root: HTMLElement;
  private readonly newest: Newest;
  private readonly stops: (() => void)[];

  constructor(root: HTMLElement, newest: Newest) {
    this.root = root;
    this.newest = newest;
    const { drop, letGo } = this;
    this.stops = [
      watchPointer(root, {
        lift: (element) => this.lift(element, "pointer"),
        follow: this.follow,
        drop,
        letGo,
      }),
      watchKeys(root, {
        lift: (element) => this.lift(element, "keyboard"),
        isCarrying: () => this.store.get()?.by === "keyboard",
        step: this.step,
        tellsTime: () => this.newest.current.tellsTime,
        drop,
        letGo,
      }),
    ];
  }

  readonly stop = () => {
    for (const stop of this.stops) stop();
    this.store.set(null);
  };

  private get store() {
    return this.newest.current.store;
  }

  private lift(element: HTMLElement, by: "pointer" | "keyboard"): boolean {
    const { posts, media, selection, tellsTime } = this.newest.current;
    const carried = pick(element, { posts, media: media.current, selected: selection.get() });
    if (!carried) return false;
    this.spotKey = "";
    this.store.set({ carried, by, aim: null, tellsTime });
    return true;
  }

  private readonly follow = ({ pointer, grab, topY }: { pointer: Point; grab: Point; topY: number }) => {
    // Looked up first: what has just been moved would have to be laid out for it.
    const spot = findSpot(pointer, topY);
    this.store.place({ x: pointer.x - Math.min(grab.x, GHOST_GRAB_MAX_PX), y: topY });
    this.aim(spot);
  };

  private readonly step = (steps: Steps) => {
    const carried = this.store.get()?.carried;
    if (carried) this.aim(this.spotAfter(carried, steps));
  };

  /** Drawn and read out only when the place is another one. */
  private aim(spot: Spot | null) {
    const carry = this.store.get();
    const key = spot ? `${spot.date} ${spot.minute} ${spot.accountId} ${spot.freeFor ?? ""}` : "nowhere";
    if (!carry || key === this.spotKey) return;
    this.spotKey = key;
    const { facts, now, timeZone, words, say } = this.newest.current;
    const aim = spot && aimAt(carry.carried, spot, { ...facts, now, timeZone });
    this.store.set({ ...carry, aim });
    say(aim ? words.aim(aim) : words.nowhere);
  }

  private spotAfter(carried: Carried, { days, minutes, lanes }: Steps): Spot {
    const { lanes: ids, tellsTime } = this.newest.current;
    const from = carried.kind === "posts" ? carried.lead.local : this.firstPlace();
    const local = shiftLocal(from, days * DAY_MINUTES + minutes);
    const own = carried.kind === "posts" ? ids.indexOf(carried.lead.account.id) : 0;
    const lane = ids.length > 0 ? ids[(((own + lanes) % ids.length) + ids.length) % ids.length] : undefined;
    const minute = minutes === 0 ? minuteOf(local) : snapMinute(minuteOf(local));
    const tells = tellsTime || carried.kind === "media";
    return { date: local.slice(0, 10), minute: tells ? minute : null, accountId: lane ?? null };
  }

  /** Where media from the tray begins: the first shown day that is ahead. */
  private firstPlace(): string {
    const { days, now, timeZone } = this.newest.current;
    const soon = localOf(new Date(now.getTime() + LEAD_MS), timeZone);
    const date = days.find((day) => day >= soon.slice(0, 10)) ?? soon.slice(0, 10);
    const morning = `${date}T${MORNING}`;
    return soon < morning ? morning : `${date}T${clockOf(snapMinute(minuteOf(soon)))}`;
  }

  private readonly letGo = () => {
    this.store.set(null);
    this.newest.current.say(this.newest.current.t("left"));
  };

  /** What the tag said last is what happens. */
  private readonly drop = () => {
    const carry = this.store.get();
    const { words, moves, router, selection, days, go } = this.newest.current;
    this.store.set(null);
    if (!carry?.aim || carry.aim.isStill) return this.letGo();
    const { aim, carried, by } = carry;
    if (aim.problem) {
      this.newest.current.say("");
      return void toast.error(words.refusal(aim.problem));
    }
    if (carried.kind === "media") return router.push(toComposer(carried.media, aim));
    if (carried.posts.length > 1) selection.clear();
    void moves.put(aim.placements);
    if (by !== "keyboard") return;
    if (!days.includes(aim.landing.date)) go({ date: aim.landing.date });
    focusWhenThere(this.root, `[data-carry="post:${carried.lead.id}"]`);
  };
}

function toComposer(media: TrayMedia, { landing, toAccount }: Aim): string {
  const params = new URLSearchParams({ media: media.id, at: landing.local });
  if (toAccount) params.set("account", toAccount.id);
  return `/posts/new?${params}`;
}
