"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { deleteEndpointAction } from "@/app/(dashboard)/settings/webhooks/actions";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import type { EndpointView } from "@/lib/webhooks/types";

/** Its secret is gone for good: that cannot be taken back, so it is asked. */
export function DeleteDialog({ endpoint, onClose }: { endpoint: EndpointView; onClose: () => void }) {
  const t = useTranslations("webhooks.remove");
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const remove = () =>
    start(async () => {
      const result = await deleteEndpointAction({ endpointId: endpoint.id });
      if (result.ok) router.replace("/settings/webhooks");
      else setProblem(result.message);
    });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t("title", { name: endpoint.name })}
        description={t("description", { count: endpoint.waitingCount })}
        footer={
          <>
            <DialogClose asChild>
              <Button>{t("cancel")}</Button>
            </DialogClose>
            <Button variant="danger" disabled={isPending} onClick={remove}>
              {t("verb")}
            </Button>
          </>
        }
      >
        {problem && (
          <p role="alert" className="text-sm text-hold text-pretty">
            {problem}
          </p>
        )}
      </DialogContent>
    </Dialog>
  );
}
