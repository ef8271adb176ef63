/** The files that the archive is made of: a database, and files named by their content. */
package gongkai.archive.store;
