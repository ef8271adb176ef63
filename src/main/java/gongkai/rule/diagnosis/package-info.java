/** Asks which single cell explains what failed, and what should stand in it. */
package gongkai.rule.diagnosis;
