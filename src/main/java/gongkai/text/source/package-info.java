/** Definition files as lines and words that know where they stand. */
package gongkai.text.source;
