/** Demands applied to the cells of a filing: equations, and what they say when they fail. */
package gongkai.rule.equation;
