/** On the first page: a name that means one body leads to its page; any other to the list, which filters by it. */

const form = document.querySelector<HTMLFormElement>("form[data-names]");

form?.addEventListener("submit", (event) => {
  const asked = (form.elements.namedItem("q") as HTMLInputElement).value.trim();
  const option = [...form.querySelectorAll("option")].find(({ value }) => value === asked);
  const { id } = option?.dataset ?? {};
  if (id === undefined) return;
  event.preventDefault();
  location.assign(`${form.action}${id}/`);
});
