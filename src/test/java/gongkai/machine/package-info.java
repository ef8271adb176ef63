/**
 * Machines that look for what goes wrong with documents nobody here has seen: workbooks rewritten
 * as others would write them, with single faults put into them, and small inputs that were
 * reported.
 */
package gongkai.machine;
