import { DOMParser, DOMSerializer, Fragment, type Node, type ResolvedPos, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { pastedBlocks, pastedText } from "#lib/report/section/pasted.ts";
import { withoutStyles } from "#lib/report/section/pasted-node.ts";
import { blockToProse } from "#lib/report/section/prose.ts";
import type { Block } from "#lib/report/section/block.ts";
import { depthOf, inCell } from "./editor-steps.ts";
import type { FigureBook } from "./editor-views.ts";

/**
 * The clipboard of the editor. What comes from elsewhere (Word, Excel, the web) is read by lib/report/section/pasted.ts;
 * what comes from this editor keeps its ids where it was cut, or copied within its section (an id that is still in the
 * text is given anew by editor-identity.ts).
 */

/** Says on copied text where it is from, and whether it was taken out there. */
const FROM = "data-from";
const CUT = "data-cut";

const jsonOf = (schema: Schema, block: Block): Node => schema.nodeFromJSON(blockToProse(block));

/** A slice of blocks; a single line goes into the line it is pasted into. */
function sliceOf(schema: Schema, blocks: readonly Block[]): Slice {
  return Slice.maxOpen(Fragment.from(blocks.map((block) => jsonOf(schema, block))), false);
}

function nameless(node: Node): Node {
  const attrs = {
    ...node.attrs,
    ...("id" in node.attrs ? { id: null } : {}),
    ...("absorbed" in node.attrs ? { absorbed: null } : {}),
  };
  return node.isText ? node : node.type.create(attrs, namelessAll(node.content), node.marks);
}
const namelessAll = (content: Fragment): Fragment => Fragment.from(content.content.map(nameless));

const nfc = (node: Node): Node =>
  node.isText ? node.type.schema.text((node.text ?? "").normalize("NFC"), node.marks) : node.copy(nfcAll(node.content));
const nfcAll = (content: Fragment): Fragment => Fragment.from(content.content.map(nfc));

/** Lines pasted into an entry become entries, into a cell one line: neither can hold paragraphs. */
function fitted(slice: Slice, $at: ResolvedPos): Slice {
  const lines = slice.content.content;
  const { schema } = $at.parent.type;
  const [item, list, paragraph] = [schema.nodes["item"], schema.nodes["list"], schema.nodes["paragraph"]];
  if (inCell($at)) {
    const parts: Node[] = [];
    slice.content.descendants((node) => {
      if (node.isTextblock && parts.length > 0) parts.push(schema.text(" "));
      if (node.isInline) parts.push(node);
      return true;
    });
    const isTable = lines.some((node) => /^(table|row|cell|headerCell)$/.test(node.type.name));
    return isTable || !paragraph ? slice : new Slice(Fragment.from(paragraph.create(null, parts)), 1, 1);
  }
  if (depthOf($at, "item") < 0 || lines.length < 2 || !item || !list || lines.some((node) => !node.isTextblock))
    return slice;
  const level: unknown = $at.node(depthOf($at, "item")).attrs["level"];
  const items = lines.map((node) => item.create({ id: null, level }, node.content));
  return new Slice(Fragment.from(list.create(null, items)), 2, 2);
}

/** A parser that tells text of this editor from everything else. */
function parserOf(schema: Schema, from: string, newId: () => string): DOMParser {
  const own = DOMParser.fromSchema(schema);
  const parser = new DOMParser(schema, own.rules);
  parser.parseSlice = (dom, options) => {
    const mark = dom instanceof Element ? dom.querySelector("[data-pm-slice]") : null;
    if (mark === null) return sliceOf(schema, pastedBlocks(dom, newId));
    const slice = own.parseSlice(dom, options);
    const [report, section] = (mark.getAttribute(FROM) ?? "").split("/");
    const [here, hereSection] = from.split("/");
    const stays = report === here && (section === hereSection || mark.hasAttribute(CUT));
    return stays ? slice : new Slice(namelessAll(slice.content), slice.openStart, slice.openEnd);
  };
  return parser;
}

function serializerOf(
  schema: Schema,
  marks: () => Readonly<Record<string, string>>,
  figures: FigureBook,
): DOMSerializer {
  const own = DOMSerializer.fromSchema(schema);
  const serializer = new DOMSerializer(own.nodes, own.marks);
  serializer.serializeFragment = (fragment, options, target) => {
    const made = own.serializeFragment(fragment, options, target);
    const first = made.firstChild;
    if (first instanceof Element) for (const [name, value] of Object.entries(marks())) first.setAttribute(name, value);
    if ("querySelectorAll" in made)
      for (const figure of made.querySelectorAll<HTMLElement>("[data-figure]"))
        figure.textContent = figures.read(keyOf(figure.dataset["figure"], figure.dataset["year"])).value;
    return made;
  };
  return serializer;
}

const keyOf = (indicator: unknown, year: unknown): string =>
  typeof year === "string" || typeof year === "number" ? `${String(indicator)}:${year}` : String(indicator);

/**
 * @param from the report and the section (`report/section`), so that what is pasted knows whether it comes from here
 */
export function pasting(schema: Schema, from: string, figures: FigureBook, newId: () => string): Plugin {
  let cut = false;
  const noted = (isCut: boolean) => (): boolean => {
    cut = isCut;
    return false;
  };
  return new Plugin({
    props: {
      handleDOMEvents: { cut: noted(true), copy: noted(false) },
      clipboardParser: parserOf(schema, from, newId),
      clipboardSerializer: serializerOf(schema, () => ({ [FROM]: from, ...(cut ? { [CUT]: "" } : {}) }), figures),
      clipboardTextParser: (text) => sliceOf(schema, pastedText(text, newId)),
      clipboardTextSerializer: ({ content }) =>
        content.textBetween(0, content.size, "\n", ({ type, attrs }) =>
          type.name === "figure" ? figures.read(keyOf(attrs["indicator"], attrs["year"])).value : "",
        ),
      transformPastedHTML: withoutStyles,
      transformPasted: (slice, view) =>
        fitted(new Slice(nfcAll(slice.content), slice.openStart, slice.openEnd), view.state.selection.$from),
    },
  });
}
