import type { Need } from "#contract/today.ts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Tag } from "../../ui/marks.tsx";
import { money } from "../../ui/money.ts";
import { Empty } from "../../ui/states.tsx";
import { kindWords, verbs } from "./today.data.ts";

/** Why, who, what, one verb: by consequence, the first one larger. */
export function Needs({ needs }: { needs: readonly Need[] }) {
  const [why, setWhy] = useState(false);
  return (
    <section aria-labelledby="h-due" id="needs">
      <div className="pane-head">
        <h2 id="h-due">Needs you first</h2>
        <Button look="bare" aria-expanded={why} onClick={() => setWhy(!why)}>
          Why this order?
        </Button>
      </div>
      {why && (
        <p className="why-order">
          First where someone may be harmed. Then where money stops, a legal deadline, money that is not
          reaching someone, release and other set days, what was promised, and whom we have not spoken to.
          Within one kind, the soonest first, then the most money.
        </p>
      )}
      {needs.length === 0 && <Empty>Nothing needs a decision from you today.</Empty>}
      <ol className="due">
        {needs.map((need, at) => (
          <NeedRow need={need} first={at === 0} key={need.id} />
        ))}
      </ol>
    </section>
  );
}

function NeedRow({ need, first }: { need: Need; first: boolean }) {
  const verb = verbs[need.verb];
  const harm = need.kind === "safety" || need.kind === "money-stops";
  const params = { personId: need.personId };
  return (
    <li className={first ? "first" : undefined} data-row>
      <span className={harm ? "why harm" : "why"}>
        <span className={need.kind === "safety" ? "filled" : undefined}>{kindWords[need.kind]}</span>
      </span>
      <div>
        <Link className="name" to="/people/$personId" params={params}>
          {need.name}
        </Link>
        <p>
          {need.what} {need.gapPerWeek && <Tag kind="gap">at least {money(need.gapPerWeek)} a week</Tag>}
        </p>
        {need.who && <p className="owner">{need.who}</p>}
      </div>
      <div className="do">
        <ButtonLink
          look={first ? "main" : "plain"}
          icon={verb.icon}
          to={verb.to}
          params={params}
          {...(verb.hash ? { hash: verb.hash } : {})}
        >
          {verb.says}
        </ButtonLink>
      </div>
    </li>
  );
}
