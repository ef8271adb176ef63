/** The form of those who inspect publications: what it asks, filled in, and how it is printed. */
package gongkai.inspection;
