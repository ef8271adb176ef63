/** The HTTP face, spoken with Javalin: the API, its description, and the pages. */
package gongkai.http;
