/** Sentences as template data, drafted with every number bound to its cells. */
package gongkai.text.write;
