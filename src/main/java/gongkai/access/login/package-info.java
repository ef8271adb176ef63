/**
 * How the server knows who asks: people, their passwords, log-ins, sessions, tokens and one-time
 * links.
 */
package gongkai.access.login;
