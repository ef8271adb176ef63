/** The whole document that an office publishes: its parts, tables, text and charts, as data. */
package gongkai.publication;
