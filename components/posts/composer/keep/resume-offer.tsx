"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useClock } from "./keep-badge";
import type { Mirror } from "./mirror";

export interface Resumable {
  id: string;
  /** The post that is being edited; null of a new one. */
  postId: string | null;
  caption: string;
  savedAt: string;
}

interface ResumeOfferProps {
  /** What this person saved last. */
  newest: Resumable | null;
  mirror: Mirror;
  openId: string;
}

/** Whoever comes back finds what they left: the newest of what the server has and what this browser still holds. */
export function ResumeOffer({ newest, mirror, openId }: ResumeOfferProps) {
  const t = useTranslations("composer.keep.resume");
  const clock = useClock();
  const [offer, setOffer] = useState(newest);
  useEffect(() => {
    const held = mirror.read().find(({ id }) => id !== openId);
    if (!held || (newest && newest.savedAt > held.at)) return;
    const { id, postId } = held;
    setOffer({ id, postId, caption: held.state.caption, savedAt: held.at });
  }, [mirror, newest, openId]);
  if (!offer) return null;
  return (
    <div className="flex min-h-11 items-center gap-3 border-b border-line bg-sunk py-1 ps-4 pe-2 text-sm md:ps-5">
      <p className="min-w-0 flex-1 truncate">
        {offer.caption
          ? t("named", { caption: offer.caption, time: clock(offer.savedAt) })
          : t("unnamed", { time: clock(offer.savedAt) })}
      </p>
      <Link
        href={offer.postId ? `/posts/${offer.postId}/edit` : `/posts/new?draft=${offer.id}`}
        className="inline-flex min-h-6 shrink-0 items-center font-medium underline underline-offset-2"
      >
        {t("continue")}
      </Link>
      <IconButton label={t("dismiss")} size="sm" onClick={() => setOffer(null)}>
        <X />
      </IconButton>
    </div>
  );
}
