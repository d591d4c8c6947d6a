import { performance } from "node:perf_hooks";
import autocannon from "autocannon";

/** Requests a second, and latencies in milliseconds. */
export type Speed = { perSecond: number; p50: number; p95: number; errors: number };

/** The value below which a share (0–1) of the samples lies; 0 of none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Loads one address in a closed loop for some seconds. */
export async function load(url: string, cookie: string, connections: number, seconds: number): Promise<Speed> {
  const result = await autocannon({ url, connections, duration: seconds, headers: { cookie } });
  const { latency, requests, non2xx, errors } = result;
  // autocannon has no 95th percentile; 97.5 is the next above, so the bar is judged more strictly, never less.
  return { perSecond: requests.average, p50: latency.p50, p95: latency.p97_5, errors: non2xx + errors };
}

/** Does something once a second in each of several lanes, so many rounds; gives how long each took. */
export async function pace(
  lanes: number,
  rounds: number,
  work: (lane: number, round: number) => Promise<void>,
): Promise<number[]> {
  const taken: number[] = [];
  const lane = async (number: number): Promise<void> => {
    await new Promise((resume) => setTimeout(resume, (1000 / lanes) * number));
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      await work(number, round);
      const lasted = performance.now() - begun;
      taken.push(lasted);
      await new Promise((resume) => setTimeout(resume, Math.max(0, 1000 - lasted)));
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  return taken;
}
