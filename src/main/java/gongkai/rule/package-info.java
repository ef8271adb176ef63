/** What must hold between the cells of a filing: the rules, their checking and completing. */
package gongkai.rule;
