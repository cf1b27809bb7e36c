"use client";

import { Command } from "cmdk";
import type { ReactNode } from "react";

interface RowProps {
  id: string;
  onTake: () => void;
  children: ReactNode;
}

export function Row({ id, onTake, children }: RowProps) {
  return (
    <Command.Item
      value={id}
      onSelect={onTake}
      className="flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1.5 text-base select-none data-[selected=true]:bg-sunk max-sm:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink2"
    >
      {children}
    </Command.Item>
  );
}

export function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink3"
    >
      {children}
    </Command.Group>
  );
}
