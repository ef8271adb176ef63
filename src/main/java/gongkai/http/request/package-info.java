/** What a request asks for: who sends it, what they may do, and what it carries. */
package gongkai.http.request;
