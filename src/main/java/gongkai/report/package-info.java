/** What is said back to a person: findings, causes, filled cells, drafted text, refusals. */
package gongkai.report;
