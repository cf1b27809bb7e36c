"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";

interface ConfirmButtonProps extends Pick<ButtonProps, "variant" | "size" | "disabled" | "className"> {
  title: string;
  /** What would happen, so that it can be decided. */
  description: ReactNode;
  confirm: string;
  leave: string;
  onConfirm: () => void;
  children: ReactNode;
}

/** For what cannot be taken back: says what would happen and asks once more. */
export function ConfirmButton({
  title,
  description,
  confirm,
  leave,
  onConfirm,
  ...button
}: ConfirmButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button {...button} />
      </DialogTrigger>
      <DialogContent
        title={title}
        description={description}
        footer={
          <>
            <DialogClose asChild>
              <Button variant="quiet">{leave}</Button>
            </DialogClose>
            <Button
              variant="danger"
              onClick={() => {
                setIsOpen(false);
                onConfirm();
              }}
            >
              {confirm}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
