package gongkai.form.words;

import java.util.Map;

/** The words by which the money tables of a 绩效目标表 are known. */
public record FundWords(
    Map<FundColumn, WordList> columns,
    WordList income,
    WordList outlay,
    WordList sum,
    WordList people,
    WordList running,
    WordList special,
    WordList otherRunning,
    WordList transfer,
    WordList carriedOver,
    WordList timesOf) {}
