import type { ReactNode } from "react";

export function Title({ children }: { children: ReactNode }) {
  return <h1 className="mb-2 text-[1.75rem] leading-9 font-semibold text-balance">{children}</h1>;
}
