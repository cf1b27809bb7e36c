"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { Role } from "@/lib/workspaces/permissions";
import type { WorkspaceView } from "@/lib/workspaces/types";
import { useGo } from "../use-go";
import { ActionRows } from "./action-rows";
import { HitRows } from "./hit-rows";
import { matches } from "./matches";
import { useActions } from "./use-actions";
import { type Hits, useSearch } from "./use-search";

export interface PaletteProps {
  workspaceId: string;
  workspaces: WorkspaceView[];
  timeZone: string;
  role: Role;
  canCompose: boolean;
  canConnect: boolean;
  switchTo: (workspaceId: string) => void;
  openCheatSheet: () => void;
  openNewWorkspace: () => void;
  openGuide: (() => void) | null;
  onClose: () => void;
}

/** One field for everything that can be done or found; over the whole screen of a phone. */
export function Palette(props: PaletteProps) {
  const t = useTranslations("search");
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState("");
  const go = useGo();
  const search = useSearch(typed, props.workspaceId);
  const groups = useActions(props, go)
    .map(({ id, actions }) => ({ id, actions: actions.filter(({ label }) => matches(typed, label)) }))
    .filter(({ actions }) => actions.length > 0);
  const hits = typed.trim() === "" ? undefined : search.data;
  const found = groups.reduce((sum, { actions }) => sum + actions.length, countHits(hits));
  const isAsking = typed.trim() !== "" && search.isFetching && !hits;

  // The first row is what Enter takes, also when answers push in above what stood first.
  const first = firstOf(hits) ?? groups[0]?.actions[0]?.id ?? "";
  const [firstBefore, setFirstBefore] = useState(first);
  if (first !== firstBefore) {
    setFirstBefore(first);
    setChosen(first);
  }

  function take(run: () => void) {
    props.onClose();
    run();
  }

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-enter bg-black/40" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 flex animate-enter flex-col bg-card outline-none sm:inset-x-3 sm:top-[12vh] sm:bottom-auto sm:mx-auto sm:max-w-xl sm:overflow-hidden sm:rounded-xl sm:border sm:border-line sm:shadow-float"
        >
          <Dialog.Title className="sr-only">{t("title")}</Dialog.Title>
          <Command
            label={t("title")}
            shouldFilter={false}
            loop
            value={chosen}
            onValueChange={setChosen}
            className="flex min-h-0 flex-1 flex-col"
          >
            <div className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-4 max-sm:pt-[env(safe-area-inset-top)]">
              <Search aria-hidden className="size-4 shrink-0 text-ink3" />
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                placeholder={t("placeholder")}
                className="h-full min-w-0 flex-1 bg-transparent text-[15px] outline-none placeholder:text-ink3 max-sm:text-base"
              />
              <Dialog.Close className="flex min-h-8 items-center rounded-md text-sm text-ink2 max-sm:min-h-11 max-sm:px-2">
                <span className="sm:sr-only">{t("close")}</span>
                <Kbd aria-hidden className="max-sm:hidden">
                  Esc
                </Kbd>
              </Dialog.Close>
            </div>
            <Command.List
              label={t("results")}
              className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5 pb-[calc(0.375rem+env(safe-area-inset-bottom))] sm:max-h-[min(60vh,28rem)]"
            >
              {hits && (
                <HitRows hits={hits} timeZone={props.timeZone} onOpen={(href) => take(() => go(href))} />
              )}
              <ActionRows groups={groups} onTake={take} />
            </Command.List>
            <PaletteState
              isAsking={isAsking}
              isBroken={search.isError && typed.trim() !== ""}
              found={found}
              typed={typed.trim()}
            />
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface PaletteStateProps {
  isAsking: boolean;
  isBroken: boolean;
  found: number;
  typed: string;
}

/** Read out as it changes; seen only where the list alone leaves a question. */
function PaletteState({ isAsking, isBroken, found, typed }: PaletteStateProps) {
  const t = useTranslations("search");
  const isSilent = !isBroken && !isAsking && found > 0;
  const words = isBroken
    ? t("broken")
    : isAsking
      ? t("asking")
      : found === 0
        ? t("nothing", { query: typed })
        : t("found", { count: found });
  return (
    <p role="status" className={isSilent ? "sr-only" : "border-t border-line px-4 py-3 text-sm text-ink2"}>
      {words}
    </p>
  );
}

function countHits(hits: Hits | undefined): number {
  if (!hits) return 0;
  return hits.posts.length + hits.media.length + hits.accounts.length + hits.people.length;
}

function firstOf(hits: Hits | undefined): string | undefined {
  if (!hits) return;
  const [post, file, account, person] = [hits.posts[0], hits.media[0], hits.accounts[0], hits.people[0]];
  if (post) return `post-${post.id}`;
  if (file) return `media-${file.id}`;
  if (account) return `account-${account.id}`;
  return person && `person-${person.userId}`;
}
