import type { Element } from "hast";
import { h } from "hastscript";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import type { Card, Field, Mend } from "../cards/card.ts";

/** Give a card with its ways to decide it, each a form that stays shut until it is edited. */
export function cardView(card: Card): Element {
  return h("li.card", { dataCard: card.id, dataLine: card.sentences.find(({ plan }) => plan === undefined)?.line }, [
    h("h3", { tabIndex: -1 }, card.title),
    ...card.facts.map((fact) => h("p.fact", fact)),
    ...card.sentences.map(({ line, text, plan }) =>
      h("p.sentence", [h("span.place", plan === undefined ? t.line(line) : `${plan} ${t.line(line)}`), " ", text]),
    ),
    card.mends.length === 0
      ? h("p.fact", t.noMend)
      : h(
          "div.mends",
          { role: "group" },
          card.mends.map((mend, i) => mendView(mend, i)),
        ),
  ]);
}

function mendView(mend: Mend, index: number): Element {
  const { id, label, fields, hasToBeEdited } = mend;
  return h("form", { dataMend: id, dataEdit: hasToBeEdited ? "" : undefined, noValidate: true, autoComplete: "off" }, [
    h("p.mend", [
      h("span.key", String(index + 1)),
      " ",
      h("button", { type: "submit", name: "accept" }, label),
      ...(fields.length > 0 ? [" ", h("button.edit", { type: "button", name: "edit" }, t.edit)] : []),
    ]),
    h("div.fields", { hidden: true }, [
      ...fields.map(fieldView),
      h("p", [
        h("button", { type: "submit" }, t.save),
        " ",
        h("button.edit", { type: "button", name: "cancel" }, t.cancel),
      ]),
    ]),
  ]);
}

function fieldView({ name, label, value, required, isLong, choices }: Field): Element {
  const input = choices
    ? h(
        "select",
        { name },
        choices.map(([option, meaning]) => h("option", { value: option, selected: option === value }, meaning)),
      )
    : isLong
      ? h("textarea", { name, rows: 3 }, value)
      : h("input", { name, value, required });
  return h("label", [h("span", label), input]);
}
