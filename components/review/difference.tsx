import type { BlockDifference, Part } from "#lib/report/difference.ts";

/** What changed between two versions of a section: new words underlined, old ones struck through; what stayed, in short. */
export function Difference({ blocks }: { blocks: readonly BlockDifference[] }) {
  const shown = blocks.filter((block) => block.change !== "same");
  return (
    <div className="grid gap-3 font-serif text-l leading-relaxed">
      {shown.map((block) => (
        <p key={block.id} className="whitespace-pre-line">
          {block.parts.map((part, index) => (
            // The parts of one comparison have no name but their place.
            <Words key={`${String(index)}-${part.change}`} part={part} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Words({ part }: { part: Part }) {
  if (part.change === "added")
    return <ins className="bg-green-wash text-green-ink underline decoration-green">{part.text}</ins>;
  if (part.change === "removed")
    return <del className="bg-red-wash text-red-deep line-through decoration-red">{part.text}</del>;
  return part.text;
}
