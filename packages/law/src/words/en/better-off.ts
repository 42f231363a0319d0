export const betterOffWords = {
  "better.fall": "From {from} to {to} hours there is {amount:$} a week less in hand.",
  "better.rise":
    "From {from} to {to} hours there is {amount:$} a week more in hand, more than the extra pay.",
  "better.plateau": "From {from} to {to} hours more work adds {amount:$} a week in all.",
  "better.plateauLess":
    "From {from} to {to} hours more work adds nothing: there is {amount:$} a week less in hand.",
  "better.ends": "No longer paid: {payments}.",
  "better.starts": "Now paid: {payments}.",
};
