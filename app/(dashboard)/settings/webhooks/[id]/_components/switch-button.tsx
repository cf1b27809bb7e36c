"use client";

import { Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { switchEndpointAction } from "@/app/(dashboard)/settings/webhooks/actions";
import { Button } from "@/components/ui/button";

export function SwitchButton({ endpointId }: { endpointId: string }) {
  const t = useTranslations("webhooks.actions");
  const [isPending, start] = useTransition();
  const turnOn = () =>
    start(async () => {
      const result = await switchEndpointAction({ endpointId, isOn: true });
      if (result.ok) toast.success(t("isOn"));
      else toast.error(result.message);
    });
  return (
    <Button variant="primary" disabled={isPending} onClick={turnOn} className="max-md:h-11">
      <Play aria-hidden />
      {t("turnOn")}
    </Button>
  );
}
