/** What a template asks: its tables, rows and columns, loaded from a folder of definitions. */
package gongkai.template;
