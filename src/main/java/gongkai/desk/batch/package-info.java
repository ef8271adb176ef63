/** Many files at once: unpacked to disk, examined one after the other in the background. */
package gongkai.desk.batch;
