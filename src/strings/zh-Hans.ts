/**
 * Every sentence of the interface in Chinese, simplified script, put together from the files beside this one, each of which
 * holds what a page, or a part of pages, says. Interface text stands nowhere else. Scripts in the browser import the file
 * with their words, never this one, so that they carry nothing else along.
 */

import { accessibilityStrings, designStrings, performanceStrings } from "./about.ts";
import { accuracyStrings } from "./accuracy.ts";
import { apparatusStrings } from "./apparatus.ts";
import { changesStrings, followStrings } from "./changes.ts";
import { citeStrings, citingStrings, resolverStrings, verifyStrings } from "./citing.ts";
import { dataStrings } from "./data.ts";
import { departmentStrings, departmentsStrings } from "./departments.ts";
import { dutiesStrings, dutyStrings } from "./duties.ts";
import { figureStrings, mapStrings } from "./figures.ts";
import { navStrings, notFoundStrings, siteStrings } from "./frame.ts";
import { homeStrings } from "./home.ts";
import { noteStrings } from "./notes.ts";
import { planStrings, plansStrings, statusStrings } from "./plans.ts";
import { printStrings } from "./print.ts";
import { projectStrings, projectsStrings, worksStrings } from "./projects.ts";
import { publicationStrings } from "./publication.ts";
import { barStrings, corrStrings, sectionStrings, settingsStrings, similarStrings, viewStrings } from "./reading.ts";
import { scaleStrings } from "./scale.ts";
import { searchMethodStrings, searchStrings } from "./search.ts";
import { shortStrings } from "./short.ts";
import { comparisonsStrings, toolsStrings } from "./tool-list.ts";
import { comparisonStrings, keyStrings } from "./tools.ts";
import { trustStrings } from "./trust.ts";

export const strings = {
  keys: keyStrings,
  accessibility: accessibilityStrings,
  design: designStrings,
  performance: performanceStrings,
  search: searchStrings,
  searchMethod: searchMethodStrings,
  scale: scaleStrings,
  trust: trustStrings,
  site: siteStrings,
  nav: navStrings,
  home: homeStrings,
  notes: noteStrings,
  plan: planStrings,
  plans: plansStrings,
  bar: barStrings,
  status: statusStrings,
  tools: toolsStrings,
  comparison: comparisonStrings,
  comparisons: comparisonsStrings,
  section: sectionStrings,
  settings: settingsStrings,
  view: viewStrings,
  corr: corrStrings,
  duty: dutyStrings,
  departments: departmentsStrings,
  department: departmentStrings,
  projects: projectsStrings,
  project: projectStrings,
  works: worksStrings,
  duties: dutiesStrings,
  short: shortStrings,
  cite: citeStrings,
  citing: citingStrings,
  resolver: resolverStrings,
  verify: verifyStrings,
  accuracy: accuracyStrings,
  apparatus: apparatusStrings,
  data: dataStrings,
  figures: figureStrings,
  print: printStrings,
  map: mapStrings,
  exports: publicationStrings,
  follow: followStrings,
  changes: changesStrings,
  similar: similarStrings,
  notFound: notFoundStrings,
} as const;
