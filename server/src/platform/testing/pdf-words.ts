import { inflateSync } from "node:zlib";

type Objects = Map<string, Buffer>;

/** The objects of a PDF by number, as they are written. Reads the plain kind that Typst makes: no object streams. */
function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString("latin1");
  const objects: Objects = new Map();
  for (const found of text.matchAll(/(\d+) 0 obj\s([^]*?)\sendobj/g)) {
    objects.set(found[1] ?? "", Buffer.from(found[2] ?? "", "latin1"));
  }
  return objects;
}

function streamOf(object: Buffer | undefined): string {
  if (!object) return "";
  const head = /stream\r?\n/.exec(object.toString("latin1"));
  if (!head) return "";
  const body = object.subarray(head.index + head[0].length);
  return (
    /\/FlateDecode/.test(object.subarray(0, head.index).toString("latin1")) ? inflateSync(body) : body
  ).toString("latin1");
}

const fromHex = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** A font's own map from glyph to letters: what a reader copies out. */
function lettersOf(cmap: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, section = ""] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, glyph = "", text = ""] of section.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      letters.set(Number.parseInt(glyph, 16), fromHex(text));
    }
  }
  return letters;
}

const named: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
function glyphsOf(literal: string): number[] {
  const bytes = Buffer.from(
    literal.replace(/\\([0-7]{1,3}|[^])/g, (_, escape: string) =>
      /^[0-7]/.test(escape) ? String.fromCharCode(Number.parseInt(escape, 8)) : (named[escape] ?? escape),
    ),
    "latin1",
  );
  return Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16BE(at * 2));
}

/**
 * The words of each page as they extract, in the order of the content: two spaces between what stands apart on one
 * line, a line break where the line changes. Reads the fonts' own maps, so a wrong macron is seen.
 */
export function pdfWords(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const text = (id: string | undefined) => objects.get(id ?? "")?.toString("latin1") ?? "";
  const refIn = (source: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(source)?.[1];
  return [...objects.values()].flatMap((object) => {
    const page = object.toString("latin1");
    if (!/\/Type \/Page\b/.test(page)) return [];
    const fonts = new Map(
      [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [
        name,
        lettersOf(streamOf(objects.get(refIn(text(id), "ToUnicode") ?? ""))),
      ]),
    );
    return [pageWords(streamOf(objects.get(refIn(page, "Contents") ?? "")), fonts)];
  });
}

function pageWords(content: string, fonts: Map<string, Map<number, string>>): string {
  let words = "";
  let line = Number.NaN;
  let letters: Map<number, string> | undefined;
  const tokens = /1 0 0 -1 [-\d.]+ ([-\d.]+) cm|\/(f\d+) [-\d.]+ Tf|\(((?:\\[^]|[^\\)])*)\)|\b(BT)\b/g;
  for (const [, y, font, literal, begins] of content.replace(/<<[^]*?>>\s*BDC/g, "").matchAll(tokens)) {
    if (y !== undefined) {
      words += Math.abs(Number(y) - line) < 2 ? "" : "\n";
      line = Number(y);
    } else if (font !== undefined) letters = fonts.get(font);
    else if (begins !== undefined) words += words.endsWith("\n") ? "" : "  ";
    else if (literal !== undefined)
      words += glyphsOf(literal)
        .map((one) => letters?.get(one) ?? "�")
        .join("");
  }
  return words.normalize("NFC");
}
