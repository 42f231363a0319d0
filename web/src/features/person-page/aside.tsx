import type { ResponseOf } from "#contract/endpoint.ts";
import type { getPersonPage } from "#contract/person-page.ts";
import { listLooks } from "#contract/people.ts";
import { useState } from "react";
import { today } from "../../platform/clock.ts";
import { useRead } from "../../platform/data.ts";
import { TextButton } from "../../ui/button.tsx";
import { ageOn, dayAt, shortDay } from "../../ui/dates.ts";

type Page = ResponseOf<typeof getPersonPage>;

const roles: Record<string, string> = {
  partner: "Partner",
  "dependent-child": "Child in their care",
  "other-adult": "Lives here",
  boarder: "Boarder",
};
const ties: Record<string, string> = {
  partner: "Partner",
  "parent-of": "Child",
  "child-of": "Parent",
  sibling: "Brother or sister",
  "grandparent-of": "Grandchild",
  "grandchild-of": "Grandparent",
  "carer-of": "Cares for them",
  "cared-for-by": "Cared for by them",
  whanau: "Whānau",
  "support-person": "Support person",
};

/** Who lives here, and who matters who does not. */
export function Household({ page }: { page: Page }) {
  const others = page.household?.members.filter((member) => member.personId !== page.header.id) ?? [];
  if (others.length + page.relationships.length === 0) return null;
  return (
    <section aria-labelledby="h-home">
      <h2 id="h-home">Household and whānau</h2>
      <ul className="folk">
        {others.map((member) => (
          <li key={member.id}>
            <span>
              <span className="said">{member.name}</span>
              {member.bornOn ? `, ${ageOn(member.bornOn, today())}` : ""}
            </span>
            <span className="quiet">{member.note ?? roles[member.role]}</span>
          </li>
        ))}
        {page.relationships.map((one) => (
          <li key={one.id}>
            <span className="said">{one.otherName}</span>
            <span className="quiet">{one.note ?? ties[one.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DatesAhead({ page }: { page: Page }) {
  if (page.datesAhead.length === 0) return null;
  return (
    <section aria-labelledby="h-next">
      <h2 id="h-next">Dates ahead</h2>
      <ul className="folk">
        {page.datesAhead.map((date) => (
          <li className="across" key={`${date.on} ${date.what}`}>
            <span>{date.what}</span>
            <span className="num">{shortDay(date.on, today())}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every look is on record, and can be read here. */
export function Looks({ page }: { page: Page }) {
  const [open, setOpen] = useState(false);
  const looks = useRead(listLooks, { params: { id: page.header.id } }, { enabled: open });
  return (
    <section className="small" aria-label="Who has looked">
      <p className="quiet">
        {page.looks === 1 ? "1 person has" : `${page.looks} people have`} looked at this record this year.{" "}
        <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Hide" : "See who"}
        </TextButton>
      </p>
      {open && looks.data && (
        <ul className="folk">
          {looks.data.items.slice(0, 40).map((look) => (
            <li className="across" key={`${look.at} ${look.who} ${look.what}`}>
              <span>
                {look.who}, {look.what}
              </span>
              <span className="num">{shortDay(dayAt(look.at), today())}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
