/** Makes a template of tables that nobody defined, from what their headers make certain. */
package gongkai.reading.generic;
