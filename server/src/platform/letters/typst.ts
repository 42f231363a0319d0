import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { Temporal } from "temporal-polyfill";
import { Invalid } from "../errors.ts";

const fonts = [
  ["source-sans-3", ["400Regular", "600SemiBold"]],
  ["source-serif-4", ["400Regular", "600SemiBold"]],
] as const;

let made: NodeCompiler | undefined;
let since = 0;

function compiler(): NodeCompiler {
  made ??= NodeCompiler.create({
    fontArgs: [
      {
        fontPaths: fonts.flatMap(([name, weights]) => {
          const home = dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/package.json`)));
          return weights.map((weight) => join(home, weight));
        }),
      },
    ],
  });
  return made;
}

/**
 * A tagged PDF (PDF/UA-1) from a Typst template and the data it reads as `sys.inputs.data`. The same data at the same
 * moment (ISO 8601) gives the same bytes. Text stays text: nothing in the data is read as markup.
 */
export function typeset(template: string, data: unknown, moment: string): { pdf: Buffer; pages: number } {
  const typst = compiler();
  const compiled = typst.compile({
    mainFileContent: template,
    inputs: { data: JSON.stringify(data) },
  });
  const document = compiled.result;
  if (!document) throw new Error(`The letter could not be set: ${said(typst, compiled.takeError())}`);
  const pages = document.numOfPages;
  const pdf = pdfOf(typst, document, Math.floor(Temporal.Instant.from(moment).epochMilliseconds / 1000));
  since += 1;
  // Without this the cache grows with every letter; ten letters a sweep keeps it flat.
  if (since % 10 === 0) typst.evictCache(0);
  return { pdf, pages };
}

function pdfOf(typst: NodeCompiler, document: Parameters<NodeCompiler["pdf"]>[0], at: number): Buffer {
  try {
    return typst.pdf(document, { pdfStandard: "ua-1", creationTimestamp: at });
  } catch (cause) {
    // PDF/UA refuses a letter that no font here draws: a reader would meet an empty box.
    if (/could not be displayed|font/i.test(String(cause))) {
      throw new Invalid("Some letters in these words cannot be printed yet. Write them in Latin letters.");
    }
    throw cause;
  }
}

type Failure = ReturnType<ReturnType<NodeCompiler["compile"]>["takeError"]>;
const said = (typst: NodeCompiler, error: Failure): string =>
  error === null ? "no reason given" : JSON.stringify(typst.fetchDiagnostics(error));
