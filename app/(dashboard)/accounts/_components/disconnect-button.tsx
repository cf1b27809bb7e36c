"use client";

import { useState, useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { disconnectAccountAction } from "../actions";

export function DisconnectButton({ accountId, name }: { accountId: string; name: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [isPending, startTransition] = useTransition();
  const disconnect = () =>
    startTransition(async () => {
      const result = await disconnectAccountAction({ accountId });
      if (!result.ok) toast.error(result.message);
      else setIsOpen(false);
    });
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button variant="quiet" size="sm" className="first:-ml-3">
          Disconnect
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Disconnect ${name}?`}
        description="Cuepost gives the permission back to TikTok and forgets its keys. The posts stay here; those that are scheduled will be held until the account is connected again."
        footer={
          <>
            <DialogClose asChild>
              <Button>Keep it</Button>
            </DialogClose>
            <Button variant="danger" disabled={isPending} onClick={disconnect}>
              {isPending ? "Disconnecting…" : "Disconnect"}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
