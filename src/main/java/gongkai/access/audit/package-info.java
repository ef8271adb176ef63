/**
 * What was done, by whom and when, in a chain of entries of which none can be changed unnoticed.
 */
package gongkai.access.audit;
