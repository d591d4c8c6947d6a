/** Runs once in every server process before its first request: the campaign's clock runs on from where it was set. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { loadClock } = await import("#lib/platform/clock.ts");
  await loadClock();
}
