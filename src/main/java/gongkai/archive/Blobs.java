package gongkai.archive;

/** The hashes of what a version keeps as bytes; the report is compressed. */
record Blobs(String original, String corrected, String report) {}
