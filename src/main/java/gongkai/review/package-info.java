/** The life of a filing after it was filed: judged, remarked on, due, and where all units stand. */
package gongkai.review;
