/** Who may use the server: logging in, accounts, people, units, and the audit log. */
package gongkai.http.people;
