import clsx from "clsx";

const widths = ["w-full", "w-11/12", "w-4/5", "w-full", "w-2/3"] as const;

/** The place of something that is on its way, calm and grey; what it is for is said in words beside it. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div aria-hidden="true" className="grid gap-2.5">
      {Array.from({ length: lines }, (_, index) => (
        <div key={String(index)} className={clsx("h-3.5 rounded-tiny bg-sunk", widths[index % widths.length])} />
      ))}
    </div>
  );
}
