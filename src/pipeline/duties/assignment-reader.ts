import { withoutSign } from "./lead-marks.ts";
import { parseAssignment } from "./parse-assignment.ts";
import type { Phrases } from "./phrases.ts";
import type { NameJudge, ParsedAssignment, RoleGroup } from "./printed-assignment.ts";

/** Asks of words whether they assign; what it asks with is the same for a whole plan. */
export class AssignmentReader {
  readonly phrases: Phrases;
  readonly judge: NameJudge;
  /** Like known names, for words that stand without brackets. */
  readonly #isLikeKnown: (surface: string) => boolean;

  constructor(phrases: Phrases, judge: NameJudge, isLikeKnown: (surface: string) => boolean) {
    this.phrases = phrases;
    this.judge = judge;
    this.#isLikeKnown = isLikeKnown;
  }

  parse(inner: string): ParsedAssignment {
    return parseAssignment(inner, this.phrases, this.judge);
  }

  /**
   * Say whether what stands in brackets assigns: it says a role, of names that may be some. Role words that
   * stand in prose too need nothing but names before them.
   */
  assigns(inner: string): boolean {
    if (inner.length > longestAssignment || !this.phrases.mayAssign(inner)) return false;
    const { groups, firstLeads } = this.parse(inner);
    const named = groups.flatMap(({ names }) => names);
    const may = named.filter(({ surface }) => this.judge.mayName(surface));
    // Behind bodies alone the rule that the first leads is the role word: `市财政局、市教育局。列第一位的为牵头单位`.
    const isRuled = firstLeads !== null && named.length > 1 && groups.every(({ word }) => word === "");
    if (!isRuled && !groups.some(({ word }) => word !== "")) return false;
    if (this.phrases.labels.at(inner)) return true;
    if (!isRuled && groups.every(({ weak }) => weak)) return named.length > 0 && may.length === named.length;
    return named.length === 0 || may.length * 2 >= named.length;
  }

  /**
   * Judge a sentence without brackets: an assignment consists of nothing but names and role words.
   * One of the names at least is known or speaks for itself, and the others look like names of bodies; so an
   * unknown body is reported, and `会议每年举办，自治区口岸办负责` stays prose.
   */
  isBareAssignment(sentence: string): boolean {
    if (sentence.length > longestAssignment || !this.phrases.mayAssign(sentence)) return false;
    const parsed = this.parse(sentence.replace(/。$/u, ""));
    return (
      this.#isOnlyBodies(parsed) &&
      (parsed.groups.some(({ weak }) => !weak) || this.#areBacked(parsed)) &&
      this.#surfacesOf(parsed).some((surface) => this.judge.isKnown(surface) || this.phrases.bodies.isTelling(surface))
    );
  }

  /**
   * Say whether bodies that hardly anything else looks like do it, and others support them, or each as its office is:
   * `甲局组织实施，乙局予以支持`, `甲局、乙局按职责分工做好相关工作`.
   */
  #areBacked(parsed: ParsedAssignment): boolean {
    const [first, ...others] = parsed.groups;
    const { judge, phrases } = this;
    return (
      first?.sense === "responsible" &&
      (others.some(({ sense }) => sense === "support") || (first.qualifier !== null && first.names.length > 1)) &&
      this.#surfacesOf(parsed).every(
        (surface) =>
          judge.isKnown(surface) || phrases.bodies.isTelling(surface) || phrases.groups.isDeterminedGroup(surface),
      )
    );
  }

  /**
   * Say whether clauses that 由 opens consist of nothing but bodies or groups and what they do: a word that gives a role
   * in prose, too, does so here with bodies that are joined in (`由国土资源部会同农业部研究落实`) or known
   * (`由市教育局组织实施`).
   */
  isLedAssignment(words: string): boolean {
    if (words.length > longestAssignment || !/由$/u.test(this.phrases.leadIns.at(words))) return false;
    const parsed = this.parse(words);
    const isTold = ({ weak, word }: RoleGroup) => !weak || this.phrases.joints.isJoint(word);
    const isNamed = (surface: string) =>
      this.judge.isKnown(surface) ||
      this.phrases.bodies.isTelling(surface) ||
      this.phrases.groups.isDeterminedGroup(surface) ||
      this.phrases.groups.endsFields(surface);
    const surfaces = this.#surfacesOf(parsed);
    const areKnown = surfaces.every(isNamed) && surfaces.some((surface) => this.judge.isKnown(surface));
    return this.#isOnlyBodies(parsed) && (areKnown || (parsed.groups.some(isTold) && surfaces.some(isNamed)));
  }

  /** Say whether an assignment tells of bodies only that they take part: `县财政局配合`. */
  onlySupports(inner: string): boolean {
    const { groups } = this.parse(inner);
    return groups.length > 0 && groups.every(({ sense }) => sense === "support");
  }

  /** Say whether an assignment holds role words with bodies by their looks, and nothing else. */
  #isOnlyBodies(parsed: ParsedAssignment): boolean {
    const { phrases, judge } = this;
    const surfaces = this.#surfacesOf(parsed);
    // Beside one whose bracket says that it leads the others need no word: `甲局（牵头）、乙局`.
    const isRoled = parsed.groups.some(({ names }) => names.some(({ role }) => role));
    const looksLikeBody = (surface: string) =>
      judge.isKnown(surface) ||
      phrases.bodies.isTelling(surface) ||
      (phrases.bodies.looksLikeBody(surface) && this.#isLikeKnown(surface));
    return (
      parsed.remark === null &&
      parsed.groups.length > 0 &&
      !parsed.groups.some(({ object, scoped }) => object || scoped) &&
      parsed.groups.every((group) => (group.word !== "" || isRoled) && group.names.length > 0) &&
      surfaces.every((surface) => phrases.groups.isGroup(surface) || looksLikeBody(surface)) &&
      surfaces.every((surface) => judge.isKnown(surface) || !/[由的哪谁]/u.test(surface))
    );
  }

  #surfacesOf({ groups }: ParsedAssignment): string[] {
    return groups.flatMap((group) => group.names.map((name) => name.surface));
  }

  /** Say whether words stand for what an assignment before them says, with a term of their own or none: 同上. */
  standsForAbove(words: string): boolean {
    if (words.length > longestDitto || !this.phrases.holdsDitto(words)) return false;
    const { groups, remark } = this.parse(words);
    return (
      remark === null &&
      groups.length > 0 &&
      groups.every(({ names }) => names.length > 0 && names.every(({ surface }) => this.phrases.isDitto(surface)))
    );
  }

  /** Say whether words are posts of persons, and nothing else: `分管副省长、市长`. */
  namesPosts(words: string): boolean {
    return (
      words.length <= longestPosts && words.split(/[、，；]/u).every((name) => this.phrases.posts.isPost(name.trim()))
    );
  }

  /** Say whether words are a list of bodies and groups, and nothing else: `自治区发展改革委、财政厅，各盟市`. */
  isListOfBodies(words: string): boolean {
    if (words.length > longestAssignment) return false;
    const { groups, term, remark } = this.parse(words);
    const [list, ...others] = groups;
    if (list?.word !== "" || others.length > 0 || remark !== null) return false;
    const { judge, phrases } = this;
    const names = list.names.map(({ surface }) => withoutSign(surface));
    // `（市教育局，2014年）` may say where words are from; what known bodies alone do has a term.
    const areKnown = names.every((surface) => judge.isKnown(surface) || phrases.groups.isDeterminedGroup(surface));
    if (term !== null && !areKnown) return false;
    const isTold = (surface: string) => judge.isKnown(surface) || phrases.bodies.isTelling(surface);
    // Among several that hardly anything else looks like, one that ends as bodies do is one, too: 县委编办.
    const areTold = names.filter(isTold).length > 1;
    return (
      names.length > 0 &&
      names.every((surface) =>
        isTold(surface) || (areTold && phrases.bodies.looksLikeBody(surface))
          ? !/[的由]/u.test(surface)
          : phrases.groups.isDeterminedGroup(surface),
      )
    );
  }
}

/** Words that stand for an assignment are no more. UTF-16 units. */
const longestDitto = 40;

/** No list of posts is longer. UTF-16 units. */
const longestPosts = 120;

/** Nobody assigns in more words; what is longer is prose. UTF-16 units. */
const longestAssignment = 2000;
