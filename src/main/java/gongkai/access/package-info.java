/** Who may do what to whose filings: roles, actions, and the one table that joins them. */
package gongkai.access;
