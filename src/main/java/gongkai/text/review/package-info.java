/** Holds an explanatory text that people wrote themselves against the tables of their filing. */
package gongkai.text.review;
