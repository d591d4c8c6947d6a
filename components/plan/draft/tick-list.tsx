type TickListProps = {
  name: string;
  /** Read aloud; drawn above where `shown`. */
  legend: string;
  shown?: boolean | undefined;
  options: readonly { value: string; label: string }[];
  ticked: readonly string[];
};

/** Several of a list: boxes beside each other, plain HTML. */
export function TickList({ name, legend, shown = false, options, ticked }: TickListProps) {
  const chosen = new Set(ticked);
  return (
    <fieldset className="min-w-0">
      <legend className={shown ? "mb-1 font-medium" : "sr-only"}>{legend}</legend>
      <div className="grid gap-x-5 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
        {options.map((option) => (
          <label key={option.value} className="flex items-start gap-2 py-0.5 text-s">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.has(option.value)}
              className="mt-0.5 size-4 shrink-0 accent-ink"
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
