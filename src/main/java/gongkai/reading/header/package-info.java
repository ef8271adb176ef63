/** Tells header, body and columns of a sheet apart, without knowing the template. */
package gongkai.reading.header;
