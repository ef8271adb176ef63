/** Reads the text of a template. */
package gongkai.text.parse;
