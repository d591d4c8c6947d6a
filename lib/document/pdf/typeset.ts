import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** Where templates and faces lie; the server, the worker and the tests all run from the folder that holds them. */
const TEMPLATES = ["lib", "document", "pdf", "templates"];
const FACES = ["node_modules", "@expo-google-fonts", "tinos"];

/** Results kept between documents, counted in documents: templates and faces are not read anew for each. */
const KEPT_FOR = 10;

/** Documents that can be made; each is a template of this repository. */
export const templates = ["receipt"] as const;
export type Template = (typeof templates)[number];

let compiler: NodeCompiler | null = null;

function compilerOf(): NodeCompiler {
  const root = process.cwd();
  compiler ??= NodeCompiler.create({
    workspace: join(root, ...TEMPLATES),
    fontArgs: [{ fontPaths: [join(root, ...FACES)] }],
  });
  return compiler;
}

/**
 * Sets a document: a template of ours, filled with data that stands in it as text. The file is tagged (PDF/UA-1, ISO
 * 14289-1: a document that breaks it is not made) and the same for the same data. Holds the thread for tens of
 * milliseconds: call it through `typesetApart`.
 *
 * @param data what the template shows, as JSON
 * @throws Error where template and data do not fit each other
 */
export function typeset(template: Template, data: string): Uint8Array {
  const press = compilerOf();
  const bytes = press.pdf(
    { mainFilePath: join(process.cwd(), ...TEMPLATES, `${template}.typ`), inputs: { data }, resetRead: true },
    { pdfStandard: "ua-1" },
  );
  press.evictCache(KEPT_FOR);
  return new Uint8Array(bytes);
}
