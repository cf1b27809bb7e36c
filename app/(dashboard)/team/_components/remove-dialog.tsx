"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { HOME_PATH } from "@/lib/auth/rules";
import type { MemberView } from "@/lib/workspaces/types";
import { removeMemberAction } from "../actions";

interface RemoveDialogProps {
  person: MemberView;
  isYou: boolean;
  workspaceName: string;
}

export function RemoveDialog({ person, isYou, workspaceName }: RemoveDialogProps) {
  const t = useTranslations("team");
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isBusy, startRemoval] = useTransition();
  const way = isYou ? "leave" : "remove";
  const names = { person: person.name, workspace: workspaceName };

  function remove() {
    startRemoval(async () => {
      const result = await removeMemberAction({ userId: person.userId });
      if (!result.ok) return setProblem(result.message);
      if (isYou) return window.location.assign(HOME_PATH);
      setOpen(false);
    });
  }

  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="quiet" className="w-20" aria-label={t(`${way}.label`, names)}>
          {t(`${way}.verb`)}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t(`${way}.title`, names)}
        description={t(`${way}.explanation`, names)}
        footer={
          <>
            <DialogClose asChild>
              <Button variant="quiet">{t("keep")}</Button>
            </DialogClose>
            <Button variant="danger" onClick={remove} disabled={isBusy}>
              {t(`${way}.verb`)}
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
