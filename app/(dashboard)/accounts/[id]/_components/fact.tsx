import type { ReactNode } from "react";

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-sm leading-5 text-ink3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
