import type { ReactNode } from "react";

interface SectionProps {
  title: string;
  note: string;
  children: ReactNode;
}

export function Section({ title, note, children }: SectionProps) {
  return (
    <section aria-label={title} className="grid gap-x-8 gap-y-4 py-7 md:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <h2 className="font-semibold">{title}</h2>
        <p className="mt-1 text-sm text-ink3 text-pretty">{note}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
