import { licenceDays, newRulesFrom, type Template, theirs } from "../domain.ts";

const nzta = "NZTA, Changes to getting a car licence; Ministry of Transport, Driver licensing system";
const agents =
  "Licence and supporting ID at an AA or VTNZ agent; steps of the car licence, drivinginstruction.co.nz";

/** Car licence, class 1: learner → restricted → full, on the rules that hold when each stage ends. */
export function licenceTemplate(today: string, bornOn: string | null): Template {
  const days = licenceDays(today, bornOn);
  const isNew = today >= newRulesFrom;
  const change = isNew ? "" : ", from 25 January 2027";
  return {
    id: "driver-licence",
    name: "Driver licence: learner, restricted, full",
    for: "Someone from 16 who needs to drive, for work or for the whānau",
    steps: [
      {
        what: "ID for the licence, and the first fee: ask about help with test fees and lessons",
        owner: "Case manager",
        usually: "Two weeks",
        days: 14,
        source: `${agents}; Work and Income, driver licence support`,
      },
      {
        what: "Learner theory test: 35 questions, 32 right to pass, from 16 years",
        owner: theirs,
        usually: "Four weeks",
        days: days.learner,
        source: nzta,
      },
      {
        what: "Practise with L plates and a supervisor who has had a full licence for at least 2 years",
        owner: theirs,
        usually: isNew
          ? "Under 25: 12 months, or 6 with logged hours or an approved course. From 25: 6 months"
          : "6 months. From 25 January 2027, under 25: 12 months, or 6 with logged hours or an approved course",
        days: days.practised,
        source: nzta,
      },
      {
        what: "Book and sit the restricted test",
        owner: theirs,
        usually: "When the learner time is served, from 16½ years",
        days: days.restricted,
        source: agents,
      },
      {
        what: `Drive on the restricted licence: not alone from 10 pm to 5 am, no passengers without a supervisor but for limited exceptions${change}${isNew ? ", and" : ""} no alcohol at all`,
        owner: theirs,
        usually: isNew
          ? "Under 25: 12 months. From 25: 6 months. Demerit points add 6 months each time"
          : "Under 25: 18 months, or 12 with a course. From 25: 6 months, or 3 with a course. From 25 January 2027: 12 months under 25, 6 from 25, no course",
        days: days.served,
        source: nzta,
      },
      {
        what: isNew
          ? "Move on to the full licence: no practical test"
          : "Full licence: a practical test until 24 January 2027, none from 25 January 2027",
        owner: theirs,
        usually: "When the restricted time is served",
        days: days.full,
        source: nzta,
      },
      {
        what: "Look at the work plan again: jobs, hours and places that driving opens",
        owner: "Case manager",
        usually: "The week after each licence",
        days: days.restricted + 7,
        source: "Case management practice, general knowledge, to be verified",
      },
    ],
  };
}
