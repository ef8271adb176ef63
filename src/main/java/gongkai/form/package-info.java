/**
 * 绩效 forms: {@code words} and {@code measure} say how they are written, {@code read} makes tables
 * of them, {@code judge} tries what is no sum, {@code tell} drafts what they say.
 */
package gongkai.form;
