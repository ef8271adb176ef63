/** A demonstration set: a town with its people and what they filed in two years. */
package gongkai.demo;
