import type { ReactNode } from "react";

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3">
      <dt className="text-sm leading-5 text-ink3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
