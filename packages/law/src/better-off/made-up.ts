/** A made-up household for checks: one adult or two, children by birth date, one home. */
export interface MadeUp {
  readonly on: string;
  readonly born: string;
  readonly partner?: { readonly born: string; readonly hours?: number; readonly wages?: string };
  readonly children?: readonly string[];
  readonly home: Readonly<Record<string, unknown>>;
}

function adult(id: string, born: string, status: "single" | "partnered", hours = 0, wages?: string): object {
  return {
    id,
    born,
    relationshipStatus: status,
    residence: {
      status: "citizen",
      ordinarilyResident: true,
      presentInNewZealand: true,
      yearsContinuous: 20,
    },
    work: { hoursPerWeek: hours, seeking: true, available: true },
    health: { condition: "none" },
    study: { fullTime: false },
    income: wages === undefined ? [] : [{ kind: "wages", amount: wages, per: "week", hours }],
  };
}

/** Its situation/1; the first adult is `kim`, the partner `lee`. */
export function situationOf(made: MadeUp): object {
  const { partner, children = [] } = made;
  const status = partner ? "partnered" : "single";
  const of = partner ? ["kim", "lee"] : ["kim"];
  const kids = children.map((born, i) => ({ id: `child-${i + 1}`, born }));
  const adults = [
    adult("kim", made.born, status),
    ...(partner ? [adult("lee", partner.born, status, partner.hours, partner.wages)] : []),
  ];
  return {
    kehi: "situation/1",
    on: made.on,
    people: [...adults, ...kids],
    relationships: [
      ...(partner ? [{ kind: "partner", between: of }] : []),
      ...kids.map(({ id }) => ({ kind: "dependent-child", child: id, of, shareOfCare: 1 })),
    ],
    home: made.home,
    assets: [{ kind: "cash", owner: "kim", amount: "0.00" }],
    costs: [],
    needs: [],
  };
}
