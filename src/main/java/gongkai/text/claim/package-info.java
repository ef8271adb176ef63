/** Reads what a text claims: each number, whose it is and what it says of it. */
package gongkai.text.claim;
