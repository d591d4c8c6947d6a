import type { ReactNode } from "react";

/** Words for those who listen: not drawn, but read aloud and found by name. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
