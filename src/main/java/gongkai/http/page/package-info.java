/** The pages that people see. */
package gongkai.http.page;
