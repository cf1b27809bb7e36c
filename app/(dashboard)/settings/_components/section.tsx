import type { ReactNode } from "react";

/** A part of the settings: what it is about beside what can be done. */
export function Section({
  id,
  title,
  note,
  children,
}: {
  id?: string;
  title: string;
  note: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-label={title}
      className="grid scroll-mt-4 gap-x-8 gap-y-4 py-8 md:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <div>
        <h2 className="font-semibold">{title}</h2>
        <p className="mt-1 text-sm text-ink3 text-pretty">{note}</p>
      </div>
      {children}
    </section>
  );
}
