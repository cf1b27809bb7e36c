"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { HOME_PATH } from "@/lib/auth/rules";
import { acceptInvitationAction } from "../actions";

export function JoinButton({ token, children }: { token: string; children: string }) {
  const t = useTranslations("team");
  const [problem, setProblem] = useState<string>();
  const [isBusy, startJoining] = useTransition();

  function join() {
    startJoining(async () => {
      const result = await acceptInvitationAction({ token });
      if (!result.ok) return setProblem(result.message);
      // A whole new page: what was loaded belongs to another workspace.
      window.location.assign(HOME_PATH);
    });
  }

  return (
    <div className="grid gap-3">
      <Button variant="primary" size="lg" onClick={join} disabled={isBusy}>
        {isBusy ? t("joining.joining") : children}
      </Button>
      {problem && (
        <p role="alert" className="text-sm text-hold">
          {problem}
        </p>
      )}
    </div>
  );
}
