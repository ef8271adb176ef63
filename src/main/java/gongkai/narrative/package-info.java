/**
 * The explanatory text 情况说明: sentences as template data, drafted with every number bound to its
 * cells, and what only people know read from the sheets that ask for it.
 */
package gongkai.narrative;
