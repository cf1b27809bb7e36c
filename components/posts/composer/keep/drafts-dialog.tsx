"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { toast } from "sonner";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import type { AccountView } from "@/lib/accounts/types";
import type { Composition } from "@/lib/compositions/input";
import type { CompositionItem } from "@/lib/compositions/types";
import { MiniPoster } from "../mini-poster";
import { newId } from "../new-id";
import { deleteComposition, listDrafts, putComposition } from "./requests";

const draftsKey = ["compositions"];
const SKELETONS = 3;

interface DraftsDialogProps {
  accounts: AccountView[];
  /** The one that is open already. */
  openId: string;
  onClose: () => void;
}

/** All that was begun in this workspace and is no post yet. */
export function DraftsDialog({ accounts, openId, onClose }: DraftsDialogProps) {
  const t = useTranslations("composer.keep.drafts");
  const sayUndo = useToastUndo();
  const client = useQueryClient();
  const { data, error } = useQuery({ queryKey: draftsKey, queryFn: listDrafts, staleTime: 0 });

  const refresh = () => client.invalidateQueries({ queryKey: draftsKey });

  async function bringBack(id: string, state: Composition) {
    await putComposition(id, { version: 0, savedFrom: newId(), saveNumber: 1, post: null, state });
    await refresh();
  }

  async function throwAway({ id }: CompositionItem) {
    try {
      const state = await deleteComposition(id);
      await refresh();
      if (state) sayUndo(t("thrownAway"), () => bringBack(id, state));
      else toast(t("thrownAway"));
    } catch (problem) {
      toast.error(problem instanceof Error ? problem.message : String(problem));
    }
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={t("title")} description={t("text")} className="max-w-lg">
        {error && (
          <p role="alert" className="text-sm text-hold">
            {error.message}
          </p>
        )}
        {!data && !error && <Waiting />}
        {data?.length === 0 && <p className="text-ink2">{t("none")}</p>}
        {data && data.length > 0 && (
          <ul className="-mx-2 max-h-[55vh] overflow-y-auto">
            {data.map((item) => (
              <DraftRow
                key={item.id}
                item={item}
                accounts={accounts}
                isOpen={item.id === openId}
                onOpen={onClose}
                onThrowAway={() => throwAway(item)}
              />
            ))}
          </ul>
        )}
      </DialogContent>
    </Dialog>
  );
}

interface DraftRowProps {
  item: CompositionItem;
  accounts: AccountView[];
  isOpen: boolean;
  onOpen: () => void;
  onThrowAway: () => void;
}

function DraftRow({ item, accounts, isOpen, onOpen, onThrowAway }: DraftRowProps) {
  const t = useTranslations("composer.keep.drafts");
  const format = useFormatter();
  const name = item.caption || item.media?.name || t("untitled");
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const savedAt = format.dateTime(new Date(item.savedAt), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  return (
    <li className="flex items-center gap-1 py-0.5 pe-1">
      <Link
        href={`/posts/new?draft=${item.id}`}
        onClick={onOpen}
        aria-current={isOpen || undefined}
        className="flex min-w-0 flex-1 items-center gap-3 rounded-md px-2 py-2.5 hover:bg-sunk aria-[current]:bg-sunk"
      >
        <MiniPoster media={item.media} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{name}</span>
          <span className="block truncate text-sm text-ink3">
            {item.savedBy ? t("by", { time: savedAt, name: item.savedBy }) : savedAt}
          </span>
        </span>
        <span className="flex gap-1">
          {accounts
            .filter(({ id }) => item.accountIds.includes(id))
            .slice(0, AVATARS_MAX)
            .map((account) => (
              <AccountAvatar key={account.id} account={account} />
            ))}
        </span>
      </Link>
      <IconButton label={t("throwAway", { name })} size="sm" disabled={isOpen} onClick={onThrowAway}>
        <Trash2 />
      </IconButton>
    </li>
  );
}

const AVATARS_MAX = 4;

function Waiting() {
  return (
    <div className="grid gap-3">
      {Array.from({ length: SKELETONS }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <Skeleton key={index} className="h-14" />
      ))}
    </div>
  );
}
