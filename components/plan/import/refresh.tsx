"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Looks again every `seconds` while it stands on the page. */
export function Refresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const clock = setInterval(() => {
      router.refresh();
    }, seconds * 1000);
    return () => {
      clearInterval(clock);
    };
  }, [router, seconds]);
  return null;
}
