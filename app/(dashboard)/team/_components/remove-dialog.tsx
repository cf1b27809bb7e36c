"use client";

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
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isBusy, startRemoval] = useTransition();
  const verb = isYou ? "Leave" : "Remove";
  const explanation = isYou
    ? "You will need a new invitation to come back. Posts you scheduled still go out."
    : `${person.name} loses access at once. Posts they scheduled still go out.`;

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
        <Button
          variant="quiet"
          className="w-20"
          aria-label={isYou ? `Leave ${workspaceName}` : `Remove ${person.name}`}
        >
          {verb}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={isYou ? `Leave ${workspaceName}?` : `Remove ${person.name}?`}
        description={explanation}
        footer={
          <>
            <DialogClose asChild>
              <Button variant="quiet">Stay as it is</Button>
            </DialogClose>
            <Button variant="danger" onClick={remove} disabled={isBusy}>
              {verb}
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
