export const assess = {
  "main.oneAtATime": "Only one main benefit at a time, and {taken:payment} is paid.",
  "main.partnerHasIt": "{taken:payment} is paid for the couple.",
  "main.notKnown": "It depends on the main benefit, which is not known yet.",
  "main.creditsInstead": "The credits of paid work are paid in its place.",
  "both.ways.amount.amount":
    "Nobody has decided whether they are single. Single: {single:outcome}, {singleAmount:$} a week. In a relationship: {couple:outcome}, {coupleAmount:$} a week.",
  "both.ways.amount.none":
    "Nobody has decided whether they are single. Single: {single:outcome}, {singleAmount:$} a week. In a relationship: {couple:outcome}.",
  "both.ways.none.amount":
    "Nobody has decided whether they are single. Single: {single:outcome}. In a relationship: {couple:outcome}, {coupleAmount:$} a week.",
  "both.ways.none.none":
    "Nobody has decided whether they are single. Single: {single:outcome}. In a relationship: {couple:outcome}.",
  "outcome.payable": "payable",
  "outcome.may-be-payable": "may be payable",
  "outcome.not-payable": "not payable",
  "outcome.cannot-be-worked-out": "cannot be worked out yet",
  "outcome.not-covered": "not held by Kēhi yet",
  "combination.best": "The most the household can have at these facts.",
  "combination.now": "What the household lives on now, at these facts.",
  "combination.more": "{difference:$} a week more. Leaving a benefit is for the person to decide.",
  "combination.less": "{difference:$} a week less.",
  "combination.same": "The same in the hand.",
  "combination.unknown": "Cannot be compared until every figure is known.",
  "change.birthday": "{person} turns {age} on {on:day}",
  "change.day": "it is {on:day}",
  "change.release": "{person} is released on {on:day}",
  "change.work": "{person} works {hours} hours a week at {hourly:$} an hour",
  "change.workOffBenefit": "{person} works {hours} hours a week at {hourly:$} an hour, off the benefit",
  "change.certificate.current": "a medical certificate for {person} runs today",
  "change.certificate.limits-work":
    "a doctor certifies that a health condition limits the work {person} can do",
  "change.certificate.severe-permanent":
    "a doctor certifies that {person} cannot regularly work 15 hours a week, and that it will last",
  "change.answer": "the answer to “{ask}” is {answer}",
  "change.allYes": "the answer to all {count} questions is yes",
  "change.cost.rent": "the rent is {amount:$} a week",
  "change.cost.board": "the board is {amount:$} a week",
  "change.cost.mortgage": "the mortgage, rates and insurance are {amount:$} a week",
};
