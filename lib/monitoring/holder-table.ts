import type { HolderLine, HolderSpan } from "./types.ts";

/** One line a unit out of its phases, whoever once held a report longest first (pure). */
export function holderTable(spans: readonly HolderSpan[]): HolderLine[] {
  const lines = new Map<string, HolderLine>();
  for (const span of spans) {
    const line = lines.get(span.unitId) ?? { unitId: span.unitId, unit: span.unit, phases: {}, longest: 0 };
    lines.set(span.unitId, {
      ...line,
      phases: { ...line.phases, [span.phase]: span },
      longest: Math.max(line.longest, span.longest),
    });
  }
  return [...lines.values()].sort((a, b) => b.longest - a.longest);
}
