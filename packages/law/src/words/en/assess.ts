export const assess = {
  "main.oneAtATime": "Only one main benefit at a time, and {taken:payment} is paid.",
  "main.partnerHasIt": "{taken:payment} is paid for the couple.",
  "main.creditsInstead": "The credits of paid work are paid in its place.",
  "both.ways":
    "Nobody has decided whether they are single. Single: {single:outcome}, {singleAmount:$} a week. In a relationship: {couple:outcome}, {coupleAmount:$}.",
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
};
