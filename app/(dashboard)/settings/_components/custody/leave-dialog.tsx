"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { removeMemberAction } from "@/app/(dashboard)/team/actions";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { HOME_PATH } from "@/lib/auth/rules";

export function LeaveDialog({ userId, workspaceName }: { userId: string; workspaceName: string }) {
  const t = useTranslations("team");
  const [problem, setProblem] = useState<string>();
  const [isBusy, startLeaving] = useTransition();
  const names = { workspace: workspaceName };

  function go() {
    startLeaving(async () => {
      const result = await removeMemberAction({ userId });
      if (!result.ok) return setProblem(result.message);
      window.location.assign(HOME_PATH);
    });
  }

  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button className="justify-self-start">{t("leave.label", names)}</Button>
      </DialogTrigger>
      <DialogContent
        title={t("leave.title", names)}
        description={t("leave.explanation", names)}
        footer={
          <>
            <DialogClose asChild>
              <Button variant="quiet">{t("keep")}</Button>
            </DialogClose>
            <Button variant="danger" onClick={go} disabled={isBusy}>
              {t("leave.verb")}
            </Button>
          </>
        }
      >
        {problem && (
          <p role="alert" className="text-sm text-hold">
            {problem}
          </p>
        )}
      </DialogContent>
    </Dialog>
  );
}
