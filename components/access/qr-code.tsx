import { encode } from "uqr";

/** A text as a QR code, drawn on the server: one path of unit squares with the quiet margin the standard asks for. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "L", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-52 rounded-box border border-line bg-white"
    >
      <path d={squares.join("")} fill="#000" />
    </svg>
  );
}
