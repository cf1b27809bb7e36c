"use client";

import { MoreHorizontal, Pause, Pencil, RefreshCw, Send, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import type { ChosenAccount } from "@/app/(dashboard)/settings/_components/accounts/chosen-account";
import { switchEndpointAction } from "@/app/(dashboard)/settings/webhooks/actions";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import type { EndpointView } from "@/lib/webhooks/types";

const EndpointSheet = dynamic(
  () =>
    import("@/app/(dashboard)/settings/webhooks/_components/form/endpoint-sheet").then(
      (file) => file.EndpointSheet,
    ),
  { ssr: false },
);
const SecretDialog = dynamic(
  () =>
    import("@/app/(dashboard)/settings/webhooks/_components/secret-dialog").then((file) => file.SecretDialog),
  {
    ssr: false,
  },
);
const RotateDialog = dynamic(() => import("./rotate-dialog").then((file) => file.RotateDialog), {
  ssr: false,
});
const DeleteDialog = dynamic(() => import("./delete-dialog").then((file) => file.DeleteDialog), {
  ssr: false,
});
const TestDialog = dynamic(() => import("./test-dialog").then((file) => file.TestDialog), { ssr: false });

type Open = "test" | "change" | "rotate" | "delete" | { secret: string };

interface EndpointActionsProps {
  endpoint: EndpointView;
  accounts: ChosenAccount[];
}

export function EndpointActions({ endpoint, accounts }: EndpointActionsProps) {
  const t = useTranslations("webhooks.actions");
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen("test")} className="max-md:h-11">
        <Send aria-hidden className="rtl:-scale-x-100" />
        {t("test")}
      </Button>
      <EndpointMenu endpoint={endpoint} onOpen={setOpen} />
      {open === "test" && <TestDialog endpoint={endpoint} onClose={close} />}
      {open === "change" && <EndpointSheet {...{ endpoint, accounts }} onClose={close} />}
      {open === "rotate" && (
        <RotateDialog endpoint={endpoint} onClose={close} onRotated={(secret) => setOpen({ secret })} />
      )}
      {open === "delete" && <DeleteDialog endpoint={endpoint} onClose={close} />}
      {open && typeof open === "object" && (
        <SecretDialog name={endpoint.name} secret={open.secret} onClose={close} />
      )}
    </>
  );
}

interface EndpointMenuProps {
  endpoint: EndpointView;
  onOpen: (open: Open) => void;
}

function EndpointMenu({ endpoint, onOpen }: EndpointMenuProps) {
  const t = useTranslations("webhooks.actions");
  const undo = useToastUndo();
  const [, start] = useTransition();
  const turnOff = () =>
    start(async () => {
      const { id: endpointId, name } = endpoint;
      const result = await switchEndpointAction({ endpointId, isOn: false });
      if (!result.ok) return void toast.error(result.message);
      undo(t("isOff", { name }), async () => {
        const back = await switchEndpointAction({ endpointId, isOn: true });
        if (!back.ok) throw new Error(back.message);
      });
    });
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t("more")} size="sm" className="max-md:size-11">
          <MoreHorizontal aria-hidden />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem onSelect={() => onOpen("change")}>
          <Pencil aria-hidden />
          {t("change")}
        </MenuItem>
        <MenuItem onSelect={() => onOpen("rotate")}>
          <RefreshCw aria-hidden />
          {t("rotate")}
        </MenuItem>
        {endpoint.state !== "off" && (
          <MenuItem onSelect={turnOff}>
            <Pause aria-hidden />
            {t("turnOff")}
          </MenuItem>
        )}
        <MenuItem tone="danger" onSelect={() => onOpen("delete")}>
          <Trash2 aria-hidden />
          {t("delete")}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
