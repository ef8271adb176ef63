package gongkai.form.words;

/** How the 自评综述 of a project is worded; slots such as {项目} are filled in. */
public record SummaryWords(
    String lead,
    String rate,
    String outputs,
    String problems,
    String measures,
    String end,
    String done,
    String doneWords,
    String noProblem,
    String askOutputs,
    String askProblems,
    String askMeasures) {}
