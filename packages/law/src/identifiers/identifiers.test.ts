import { assert, constantFrom, integer, nat, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import vectors from "../../checks/identifiers.json" with { type: "json" };
import { checkIdentifier, identifierKinds, type IdentifierKind } from "./identifiers.ts";

const kindOf = (kind: string): IdentifierKind => {
  const row = identifierKinds.find((each) => each.kind === kind);
  if (!row) throw new Error(`No such kind: ${kind}`);
  return row.kind;
};

describe("numbers with a known answer", () => {
  for (const { kind, text, valid, why, source } of vectors.vectors) {
    it(`${kind} ${text} is ${valid ? "right" : "wrong"}${why ? ` (${why})` : ""}: ${source}`, () => {
      expect(checkIdentifier(kindOf(kind), text).valid).toBe(valid);
    });
  }
});

describe("each failure says what to do", () => {
  const cases: [IdentifierKind, string, string, "refuse" | "ask"][] = [
    ["ird", "", "empty", "refuse"],
    ["ird", "4909185", "length", "refuse"],
    ["ird", "150000001", "range", "refuse"],
    ["ird", "49091851", "check-digit", "refuse"],
    ["ird", "12359900", "check-digit", "refuse"],
    ["nhi", "ZZO0016", "format", "refuse"],
    ["nhi", "ZZZ0017", "check-digit", "refuse"],
    ["bank-account", "05-0100-0000001-00", "bank", "ask"],
    ["bank-account", "01-9999-0100197-00", "branch", "ask"],
    ["bank-account", "01-0242-0100195-00", "check-digit", "ask"],
    ["bank-account", "0109020068389", "format", "refuse"],
    ["bank-account", "00-0000-0000000-00", "all-zero", "refuse"],
    ["nzbn", "8429046893741", "format", "refuse"],
    ["swn", "12-345-678", "length", "refuse"],
    ["driver-licence", "A1234567", "format", "refuse"],
    ["prn", "12345", "length", "refuse"],
    ["acc-claim", "A123", "format", "refuse"],
  ];
  for (const [kind, text, reason, act] of cases) {
    it(`${kind} "${text}": ${reason}, ${act}`, () => {
      const result = checkIdentifier(kind, text);
      expect(result).toMatchObject({ valid: false, reason, act });
      expect(result.valid ? "" : result.because).toMatch(/^[A-Z0-9].*\.$/);
    });
  }
});

describe("how a number is kept and shown", () => {
  const cases: [IdentifierKind, string, string, string][] = [
    ["ird", " 49 091 850 ", "49091850", "49-091-850"],
    ["ird", "049-091-850", "49091850", "49-091-850"],
    ["ird", "136410132", "136410132", "136-410-132"],
    ["nhi", "zsc21tn", "ZSC21TN", "ZSC21TN"],
    ["bank-account", "01 902 0998384 00", "01-0902-0998384-00", "01-0902-0998384-00"],
    ["bank-account", "010902006838900", "01-0902-0068389-00", "01-0902-0068389-00"],
    ["bank-account", "08-6523-1954512-001", "08-6523-1954512-001", "08-6523-1954512-001"],
    ["swn", "123456789", "123456789", "123-456-789"],
    ["driver-licence", "ab 123456", "AB123456", "AB123456"],
    ["nzbn", "9429 046 893 741", "9429046893741", "9429046893741"],
  ];
  for (const [kind, text, stored, shown] of cases) {
    it(`${kind} "${text}"`, () => {
      expect(checkIdentifier(kind, text)).toMatchObject({ valid: true, stored, shown });
    });
  }
  it("shown passes again and gives the same", () => {
    for (const { kind, text, valid } of vectors.vectors) {
      if (!valid) continue;
      const first = checkIdentifier(kindOf(kind), text);
      if (first.valid) expect(checkIdentifier(kindOf(kind), first.shown)).toEqual(first);
    }
  });
  it("every kind's example passes its own check", () => {
    for (const { kind, looksLike } of identifierKinds)
      expect(checkIdentifier(kind, looksLike).valid).toBe(true);
  });
});

describe("typing mistakes", () => {
  const rightOf = (kind: string) =>
    vectors.vectors.filter((v) => v.kind === kind && v.valid).map((v) => v.text);
  it("one wrong digit in a business number is always found", () => {
    assert(
      property(constantFrom(...rightOf("nzbn")), nat(10), integer({ min: 1, max: 9 }), (text, at, add) => {
        const i = at + 2;
        const wrong = text.slice(0, i) + ((Number(text[i]) + add) % 10) + text.slice(i + 1);
        expect(checkIdentifier("nzbn", wrong).valid).toBe(false);
      }),
    );
  });
  it("no text makes a check throw", () => {
    assert(
      property(constantFrom(...identifierKinds), string(), ({ kind }, text) => {
        expect(typeof checkIdentifier(kind, text).valid).toBe("boolean");
      }),
    );
  });
});
