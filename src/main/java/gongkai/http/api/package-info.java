/** What programs ask for, in JSON and files. */
package gongkai.http.api;
