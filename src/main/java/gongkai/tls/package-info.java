/** Keys and certificates: an internal authority, and what a server shows to those who call it. */
package gongkai.tls;
