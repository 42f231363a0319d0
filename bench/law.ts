import { accommodationSupplementAmount, type Known } from "#law/benefits/accommodation-supplement/amount.ts";
import type { Area, Tenure } from "#law/benefits/accommodation-supplement/rates.ts";
import type { Ctx } from "#law/context.ts";
import { Book } from "#law/engine/book.ts";
import { fraction, whole, ZERO } from "#law/engine/money.ts";
import type { Result } from "#law/engine/result.ts";
import { RATES, type RateKey } from "#law/rates/tables.ts";
import type { Child, Household, Person } from "#law/situation/household.ts";

const SEED = 12345;
const ON = "2023-10-02";
const FAMILIES = Number(process.argv[2] ?? 399_681);

/** Field `k` of family `i`, 0 to 1: murmur3's finaliser over a linear step. */
function draw(i: number, k: number): number {
  let x = (Math.imul(i, 0x9e3779b1) + (Math.imul(k, 0x85ebca77) + SEED)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

const upTo = (i: number, k: number, size: number): number => Math.floor(draw(i, k) * size);
const step = (u: number, ends: readonly number[]): number => ends.findIndex((end) => u < end);

interface Family {
  readonly household: Household;
  readonly known: Known;
}

function adult(id: string, age: number, income: number): Person {
  const week = whole(income);
  return {
    at: 0,
    id,
    age,
    facts: { id },
    hours: null,
    weekly: { work: week, wages: week, other: ZERO, total: week },
  };
}

function familyOf(i: number): Family {
  const income = (k: number): number => (draw(i, k) < 0.4 ? 0 : upTo(i, k + 1, 1600));
  const couple = draw(i, 0) >= 0.55;
  const person = adult("a", 18 + upTo(i, 2, 47), income(30));
  const partner = couple ? adult("b", 18 + upTo(i, 3, 47), income(32)) : null;
  const children: Child[] = [];
  for (let c = 0; c < step(draw(i, 1), [0.45, 0.67, 0.87, 0.96, 1]); c += 1) {
    const id = `c${c}`;
    const age = upTo(i, 10 + c, 18);
    children.push({
      at: 0,
      id,
      born: null,
      age,
      of: ["a"],
      shareOfCare: whole(1),
      carersBenefit: false,
      facts: { id },
    });
  }
  const tenures: readonly Tenure[] = ["rent", "mortgage", "board"];
  const tenure = tenures[step(draw(i, 41), [0.7, 0.9, 1])] ?? "board";
  const area = (1 + upTo(i, 42, 4)) as Area;
  const cost = whole(100 + upTo(i, 40, 600));
  const cash = whole(upTo(i, 43, 12_000));
  const all = partner ? person.weekly!.total.n + partner.weekly!.total.n : person.weekly!.total.n;
  const household: Household = {
    on: ON,
    situation: { kehi: "situation/1", on: ON, people: [] },
    person,
    partner,
    couple,
    relationshipStatus: couple ? "partnered" : "single",
    children,
    childrenKnown: true,
    home: { tenure, area },
    housingCost: cost,
    cash,
    costs: null,
  };
  return { household, known: { cost, tenure, area, cash, income: fraction(all, 1) } };
}

const on: readonly Result[] = [];
function context(trace: Ctx["trace"]): Ctx {
  return { on: ON, rates: new Book<RateKey>(RATES, ON), settings: {}, trace, found: {}, main: on };
}

interface Timed {
  ns: number;
  dollars: number;
}

/** Each way in turn, five passes, the best of each in nanoseconds a family: a busy machine slows both alike. */
function timed(families: readonly Family[], ways: readonly ((f: Family) => number)[]): Timed[] {
  const best = ways.map(() => ({ ns: Infinity, dollars: 0 }));
  for (let pass = 0; pass < 5; pass += 1) {
    ways.forEach((each, way) => {
      let dollars = 0;
      const from = process.hrtime.bigint();
      for (const family of families) dollars += each(family);
      const ns = Number(process.hrtime.bigint() - from) / families.length;
      best[way] = { ns: Math.min(best[way]?.ns ?? ns, ns), dollars };
    });
  }
  return best;
}

const families = Array.from({ length: FAMILIES }, (_, i) => familyOf(i));
const plain = context(null);
const [without, traced] = timed(families, [
  (f) => accommodationSupplementAmount(f.household, f.known, plain)?.n ?? 0,
  (f) => accommodationSupplementAmount(f.household, f.known, { ...plain, trace: [] })?.n ?? 0,
]) as [Timed, Timed];
console.log(`${FAMILIES} families, accommodation supplement on ${ON}, off benefit`);
console.log(`without a trace  ${without.ns.toFixed(0)} ns a family`);
console.log(
  `with a trace     ${traced.ns.toFixed(0)} ns a family, ${(traced.ns / without.ns).toFixed(1)} times as long`,
);
console.log(
  `the same dollars both ways: ${without.dollars === traced.dollars ? "yes" : "NO"}, ${without.dollars} a week in all`,
);
if (without.dollars !== traced.dollars) process.exitCode = 1;
