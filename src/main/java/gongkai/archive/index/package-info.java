/** How recurring names, units, amounts and words are kept, so that millions of rows stay small. */
package gongkai.archive.index;
