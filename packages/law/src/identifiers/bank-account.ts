import { banks, ways } from "./banks.ts";
import { type Checked, failed, passed, weighted } from "./checked.ts";

type Parts = { bank: string; branch: string; base: string; suffix: string };

/** Source: Inland Revenue RWT/NRWT specification, by way of python-stdnum `nz/bankaccount` and Spectrum.Ird. */
export function checkBankAccount(text: string): Checked {
  const parts = partsOf(text);
  if (!parts) {
    return failed(
      "format",
      "A bank account is bank, branch, account and suffix, like 01-0902-0068389-00. Put a hyphen or a space between the four parts.",
    );
  }
  const bank = parts.bank;
  const branch = parts.branch.padStart(4, "0");
  const base = parts.base.padStart(8, "0");
  const all = bank + branch + base + parts.suffix.padStart(4, "0");
  if (/^0+$/.test(all)) {
    return failed(
      "all-zero",
      "This account is all zeros. Copy the number from a bank statement or the bank's app.",
    );
  }
  const ranges = banks[bank];
  if (!ranges) {
    return failed(
      "bank",
      `${bank} is not a bank on our list. Check the first two digits with the person.`,
      "ask",
    );
  }
  if (!ranges.some(([from, to]) => Number(branch) >= from && Number(branch) <= to)) {
    return failed(
      "branch",
      `Branch ${branch} of bank ${bank} is not on our list. Check it with the person.`,
      "ask",
    );
  }
  if (!fits(all, wayOf(bank, base))) {
    return failed(
      "check-digit",
      "These digits do not fit together as an account. Check each one with the person.",
      "ask",
    );
  }
  const shown = `${bank}-${branch}-${parts.base}-${parts.suffix}`;
  return passed(shown, shown, "check-digit");
}

function partsOf(text: string): Parts | null {
  const match =
    /^(\d{2})[\s-]+(\d{3,4})[\s-]+(\d{7,8})[\s-]+(\d{2,4})$/.exec(text) ??
    // Without gaps only 15 digits can be read one way: 2, 4, 7 and 2.
    /^(\d{2})(\d{4})(\d{7})(\d{2})$/.exec(text);
  if (!match) return null;
  const [, bank = "", branch = "", base = "", suffix = ""] = match;
  return { bank, branch, base, suffix };
}

function wayOf(bank: string, base: string): keyof typeof ways {
  if (bank === "08") return "D";
  if (bank === "09") return "E";
  if (bank === "25" || bank === "33") return "F";
  if (bank === "26" || bank === "28" || bank === "29") return "G";
  if (bank === "31") return "X";
  return base < "00990000" ? "A" : "B";
}

function fits(all: string, key: keyof typeof ways): boolean {
  const { weights, modulus, folded } = ways[key];
  const total = folded
    ? weights.reduce((sum, weight, i) => sum + oneDigit(weight * Number(all[i])), 0)
    : weighted(all, weights);
  return total % modulus === 0;
}

function oneDigit(product: number): number {
  return product > 9 ? oneDigit(Math.floor(product / 10) + (product % 10)) : product;
}
