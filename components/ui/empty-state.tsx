import type { ReactNode } from "react";

type EmptyStateProps = { title: string; icon?: ReactNode; action?: ReactNode; children?: ReactNode };

/** Nothing here, said as a fact with what comes next, not as a fault. */
export function EmptyState({ title, icon, action, children }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-2 px-4 py-6 md:px-6">
      {icon && <span className="text-ink-3">{icon}</span>}
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-prose text-ink-2">{children}</div>}
      {action && <div className="mt-1">{action}</div>}
    </div>
  );
}
