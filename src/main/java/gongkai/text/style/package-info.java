/** How a text is written: decimals, words, what is listed. */
package gongkai.text.style;
