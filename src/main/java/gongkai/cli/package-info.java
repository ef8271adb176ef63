/** The command line, spoken with picocli; results on stdout, everything else on stderr. */
package gongkai.cli;
