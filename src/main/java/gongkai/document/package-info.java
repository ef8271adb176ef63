/** A publication as it was read, whatever its file format: its words and its tables in order. */
package gongkai.document;
