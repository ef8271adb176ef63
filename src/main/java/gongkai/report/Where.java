package gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A place among words.
 *
 * @param section the Chinese numeral of the section, e.g. 五; null outside all sections
 * @param page the page it is printed on, or null where there are no pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Where(String section, Integer page) {}
