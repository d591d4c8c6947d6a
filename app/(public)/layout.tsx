import type { ReactNode } from "react";
import { PublicFrame } from "#components/shell/public-frame.tsx";

/** Around sign-in, the first run and the check of a document. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
