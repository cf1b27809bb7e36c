"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { LinkList } from "./link-list";
import { linksKey } from "./links-key";
import { ShareForm } from "./share-form";
import type { LinkActions, Shared } from "./types";

interface ShareSheetProps {
  shared: Shared;
  timeZone: string;
  actions: LinkActions;
  onClose: () => void;
}

/** Makes a link, and shows what links there are and who came by them. */
export function ShareSheet({ shared, timeZone, actions, onClose }: ShareSheetProps) {
  const t = useTranslations("review.share");
  const client = useQueryClient();
  const [made, setMade] = useState<{ url: string; sentTo: string | null }>();

  function onMade(link: { url: string; sentTo: string | null }) {
    setMade(link);
    void client.invalidateQueries({ queryKey: linksKey() });
  }

  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent title={t(`title.${shared.kind}`)} description={t("lead")}>
        {made ? (
          <div className="grid gap-2">
            <CopyField label={t("address")} value={made.url} />
            <p role="status" className="text-sm text-ink2 text-pretty">
              {made.sentTo ? t("sent", { address: made.sentTo }) : t("once")}
            </p>
            <Button variant="quiet" className="-ms-3.5 w-fit" onClick={() => setMade(undefined)}>
              {t("another")}
            </Button>
          </div>
        ) : (
          <ShareForm shared={shared} make={actions.make} onMade={onMade} />
        )}
        <LinkList
          postId={shared.kind === "post" ? shared.postId : null}
          timeZone={timeZone}
          revoke={actions.revoke}
        />
      </SheetContent>
    </Sheet>
  );
}
