package dealadvisor.engine;

import dealadvisor.conclusions.Conclusion;

/**
 * What a variant of a rule concludes, put where no rule sees it: it is known what would follow, and nothing follows from it.
 *
 * @param variant the variant's name
 * @param conclusion what would be concluded if it stood in the stead of the rule that it varies
 */
record Aside(String variant, Conclusion conclusion) {}
