import { payments as names } from "#law/words/en/payments.ts";
import { exact, sum } from "#law/engine/money.ts";
import { moneyText } from "#law/engine/rounding.ts";
import { dayIn, isDraft, type Language, say, type Said, shortDay } from "./letters/words.ts";

type Cell = string | Said;
type Column = { words: Said; right: boolean };
export type Part =
  | { kind: "heading"; level: 1 | 2; words: Said }
  | { kind: "words"; words: Said }
  | { kind: "quote" | "own-words"; text: string; lang: "en" }
  | { kind: "table"; columns: Column[]; rows: Cell[][]; sum: Cell[] | null };

/** Everything on the paper, in order. The template draws it and the plain text is read from it. */
export type Sheet = {
  lang: "en" | "mi";
  title: string;
  day: number[];
  largePrint: boolean;
  mark: string;
  footer: string;
  demonstration: string | null;
  draft: string | null;
  head: { name: string; role: Said; place: string | null; given: Said; dates: Said };
  parts: Part[];
  sign: string[];
};

/** One payment chosen in: dollars a week now and as it may be; null is not worked out. */
export type ChosenPayment = {
  payment: string;
  /** Said only where the same payment is there for someone else too. */
  whose: string | null;
  now: string | null;
  mayBe: string | null;
  note: "startsOnApplication" | "personSatisfied" | null;
};
export type NextStep = { what: string; who: string; by: string | null };

/** What was chosen with the person, gathered and nothing else. */
export type Chosen = {
  language: Language;
  largePrint: boolean;
  isDemonstration: boolean;
  today: string;
  person: { name: string; called: string };
  caseManager: { name: string; place: string | null };
  goals: string[];
  payments: ChosenPayment[];
  next: NextStep[];
  words: string | null;
};

/** Lays out the agreed summary. A part with nothing chosen in it is not there. */
export function sheetOf(chosen: Chosen): Sheet {
  const { language } = chosen;
  const said = (key: Parameters<typeof say>[0], with_?: Record<string, string>) => say(key, language, with_);
  const heading = (key: Parameters<typeof say>[0]): Part => ({ kind: "heading", level: 2, words: said(key) });
  return {
    lang: language === "en" ? "en" : "mi",
    title: said("title")
      .map((one) => one.text)
      .join(" · "),
    day: chosen.today.split("-").map(Number),
    largePrint: chosen.largePrint,
    mark: "IN-CONFIDENCE",
    footer: `${chosen.person.name}, ${dayIn(chosen.today, "en")[0]?.text ?? ""}`,
    demonstration: chosen.isDemonstration ? "Demonstration. Everyone here is made up." : null,
    draft: isDraft(language) ? "Draft translation" : null,
    head: {
      ...chosen.caseManager,
      role: said("caseManager"),
      given: said("givenInPerson"),
      dates: dayIn(chosen.today, language),
    },
    parts: [
      { kind: "heading", level: 1, words: said("title") },
      { kind: "words", words: said("greeting", { name: chosen.person.called }) },
      { kind: "words", words: said("opening") },
      ...(chosen.goals.length > 0
        ? [
            heading(chosen.goals.length === 1 ? "goal" : "goals"),
            ...chosen.goals.map((text): Part => ({ kind: "quote", text, lang: "en" })),
          ]
        : []),
      ...(chosen.payments.length > 0
        ? [heading("payments"), paymentTable(chosen), { kind: "words" as const, words: said("estimate") }]
        : []),
      ...(chosen.next.length > 0 ? [heading("next"), nextTable(chosen)] : []),
      ...(chosen.words ? [heading("also"), ...paragraphs(chosen.words)] : []),
      heading("disagree"),
      { kind: "words", words: said("review") },
    ],
    sign: [chosen.person.name, chosen.caseManager.name],
  };
}

const paragraphs = (text: string): Part[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => ({ kind: "own-words", text: one, lang: "en" }));

function paymentTable({ payments, language }: Chosen): Part {
  const said = (key: Parameters<typeof say>[0], with_?: Record<string, string>) => say(key, language, with_);
  const inAll = (amounts: (string | null)[]): Cell => {
    const known = amounts.flatMap((amount) => (amount === null ? [] : [exact(amount)]));
    const amount = `$${grouped(moneyText(sum(known)))}`;
    if (known.length === 0) return "–";
    return known.length === amounts.length ? amount : said("atLeast", { amount });
  };
  return {
    kind: "table",
    columns: [
      { words: said("payment"), right: false },
      { words: said("now"), right: true },
      { words: said("mayBe"), right: true },
    ],
    rows: payments.map((one) => [
      [
        {
          lang: "en",
          text: one.whose ? `${paymentName(one.payment)}: ${one.whose}` : paymentName(one.payment),
        },
        ...(one.note ? said(one.note) : []),
      ],
      one.now === null ? "–" : grouped(one.now),
      one.mayBe === null ? said("notWorkedOut") : grouped(one.mayBe),
    ]),
    sum: [said("inAll"), inAll(payments.map(({ now }) => now)), inAll(payments.map(({ mayBe }) => mayBe))],
  };
}

function nextTable({ next, language, today }: Chosen): Part {
  return {
    kind: "table",
    columns: [
      { words: say("what", language), right: false },
      { words: say("who", language), right: false },
      { words: say("by", language), right: true },
    ],
    rows: next.map(({ what, who, by }) => [
      [{ lang: "en", text: what }],
      who,
      by === null ? "–" : shortDay(by, today),
    ]),
    sum: null,
  };
}

/** The Act's name of a payment; it stays so until an approved Māori name exists. */
export function paymentName(payment: string): string {
  return (names as Record<string, string>)[`payment.${payment}`] ?? payment;
}

const grouped = (amount: string) => amount.replace(/\B(?=(\d{3})+\.)/g, ",");

/** By day, what has no day last. */
export function inOrder(steps: readonly NextStep[]): NextStep[] {
  return [...steps].sort((a, b) => (a.by ?? "9999").localeCompare(b.by ?? "9999"));
}

/** The same sheet as plain text, for the screen and for whoever listens. */
export function textOf(sheet: Sheet): string {
  const plain = (cell: Cell) => (typeof cell === "string" ? cell : cell.map((one) => one.text).join("\n"));
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => plain(cell).replaceAll("\n", " / ")).join("  ");
  const part = (one: Part): string => {
    if (one.kind === "table") {
      const rows = [one.columns.map((column) => column.words), ...one.rows, ...(one.sum ? [one.sum] : [])];
      return rows.map(line).join("\n");
    }
    if (one.kind === "heading" || one.kind === "words") return plain(one.words);
    return one.kind === "quote" ? `“${one.text}”` : one.text;
  };
  const { head } = sheet;
  return [
    [sheet.mark, head.name, plain(head.role), ...(head.place ? [head.place] : [])].join("\n"),
    [plain(head.given), plain(head.dates)].join("\n"),
    ...(sheet.draft ? [sheet.draft] : []),
    ...sheet.parts.map(part),
    sheet.sign.join("\n"),
    sheet.footer,
    ...(sheet.demonstration ? [sheet.demonstration] : []),
  ].join("\n\n");
}
