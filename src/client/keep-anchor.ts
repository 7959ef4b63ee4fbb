/** On the page of a short address: a refresh forgets which paragraph was meant, so go there at once. */

const way = document.querySelector<HTMLAnchorElement>("main a");
if (way && location.hash !== "") location.replace(way.href + location.hash);

export {};
