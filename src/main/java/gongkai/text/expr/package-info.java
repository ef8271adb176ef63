/** Amounts, words and conditions as a template names them, and what they are in one filing. */
package gongkai.text.expr;
