/** The language of rules: what a line demands, parsed and printed. */
package gongkai.rule.language;
