"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { toast } from "sonner";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import type { Composition } from "@/lib/compositions/input";
import type { EditedPost } from "../composer-state";
import { newId } from "../new-id";
import { type Given, useComposer } from "../use-composer";
import { copyComposition } from "./copy";
import { useClock } from "./keep-badge";
import { deleteComposition, putComposition } from "./requests";
import { type Kept, useKeeper } from "./use-keeper";

/** What the server kept; stale when the post has changed since these changes to it were begun. */
export interface KeptChanges {
  version: number;
  savedAt: string;
  state: Composition;
  isStale: boolean;
}

interface KeptComposerInput extends Given {
  id: string;
  owner: string;
  edited: EditedPost;
  kept: KeptChanges | null;
  back: string;
}

/** The composer, and the place where what it holds is kept. */
export function useKeptComposer(input: KeptComposerInput) {
  const { id, owner, edited, kept } = input;
  const t = useTranslations("composer.keep");
  const clock = useClock();
  const composer = useComposer({ ...input, initial: kept && !kept.isStale ? kept.state : input.initial });
  const keeping = useKeeper({
    id,
    owner,
    edited,
    base: kept,
    state: composer.state,
    replaceState: composer.replaceState,
    onTaken: (from, at) => toast(t(from === "browser" ? "fromBrowser" : "fromPage", { time: clock(at) })),
  });
  const isBegun = keeping.status.is !== "new";
  useEffect(() => {
    // So that a reload, or the browser after a crash, finds the draft again.
    if (isBegun && !edited) window.history.replaceState(null, "", draftPlace(id));
  }, [isBegun, edited, id]);
  return {
    composer,
    keeping,
    moves: useMoves(input, { state: composer.state, replaceState: composer.replaceState, keeping }),
  };
}

const draftPlace = (id: string) => `/posts/new?draft=${id}`;

interface Held {
  state: Composition;
  replaceState: (state: Composition) => void;
  keeping: Kept;
}

function useMoves({ id, edited, kept, back, initial }: KeptComposerInput, held: Held) {
  const { state, replaceState, keeping } = held;
  const t = useTranslations("composer");
  const router = useRouter();
  const sayUndo = useToastUndo();
  const { keeper, status } = keeping;

  /** Thrown away, it can be put back as it was. */
  async function keepAgain(thrown: Composition): Promise<void> {
    const input = { version: 0, savedFrom: newId(), saveNumber: 1, post: null, state: thrown };
    const answer = await putComposition(id, input).catch(() => null);
    if (answer?.outcome !== "saved") throw new Error("The draft could not be kept again.");
    router.push(draftPlace(id));
  }

  return {
    async settle() {
      const settled = await keeper.flush();
      return settled === "outdated" ? null : { id, version: keeper.getVersion() };
    },
    finish: keeper.close,
    async forget() {
      keeper.close();
      await deleteComposition(id).catch(() => null);
    },
    async saveNow() {
      if ((await keeper.flush()) === "saved") toast(t("keep.savedNow"));
    },
    async throwAway() {
      if (edited) {
        const changes = state;
        await keeper.flush();
        await deleteComposition(id).catch(() => null);
        keeping.restart(initial);
        sayUndo(t("keep.startedOver"), async () => replaceState(changes));
        return;
      }
      keeper.close();
      await deleteComposition(id).catch(() => null);
      sayUndo(t("keep.drafts.thrownAway"), () => keepAgain(state));
      router.push(back);
    },
    useKept() {
      if (kept) replaceState(kept.state);
    },
    /** The other stays as it is; this page's goes on as a draft of its own. */
    async copyMine() {
      const copyId = newId();
      const copy = copyComposition(state);
      const input = { version: 0, savedFrom: newId(), saveNumber: 1, post: null, state: copy };
      const answer = await putComposition(copyId, input).catch(() => null);
      if (answer?.outcome !== "saved") {
        toast.error(answer?.outcome === "refused" ? answer.message : t("send.noAnswer"));
        return;
      }
      keeper.close();
      toast(t("keep.copied"));
      router.push(draftPlace(copyId));
    },
    takeOther() {
      if (status.is !== "outdated") return;
      if (status.other) return keeping.adopt(status.other);
      keeper.close();
      router.push(back);
    },
  };
}
