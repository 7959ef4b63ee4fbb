import { defineCollection } from "astro:content";
import type { Loader } from "astro/loaders";
import { z } from "astro/zod";
import { loadEdition } from "./edition/load-edition.ts";
import type { EditionSection, PlanData } from "./edition/model.ts";

/** Sections of all plans, rendered once: a page only puts them together. */
const sectionLoader: Loader = {
  name: "fengong-sections",
  load: async ({ store }) => {
    const { plans } = await loadEdition();
    store.clear();
    for (const section of plans.flatMap((plan) => plan.sections)) {
      store.set({ id: section.address, data: { ...section } });
    }
  },
};

const planLoader: Loader = {
  name: "fengong-plans",
  load: async ({ store }) => {
    const { plans } = await loadEdition();
    store.clear();
    for (const [order, { row, apparatus }] of plans.entries()) {
      const { place: _, ...data } = row;
      const { counts, script, seed } = apparatus;
      store.set({
        id: row.slug,
        data: { ...data, short_title: row.short_title ?? row.title, order, counts, script, length: seed.length },
      });
    }
  },
};

export const collections = {
  sections: defineCollection({ loader: sectionLoader, schema: z.custom<EditionSection>() }),
  plans: defineCollection({ loader: planLoader, schema: z.custom<PlanData>() }),
};
