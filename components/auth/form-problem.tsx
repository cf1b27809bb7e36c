export function FormProblem({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <p role="alert" className="rounded-control bg-hold-soft px-3 py-2.5 text-sm text-hold text-pretty">
      {children}
    </p>
  );
}
