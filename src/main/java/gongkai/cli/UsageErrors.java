package gongkai.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a call, in Chinese. */
final class UsageErrors {
  private UsageErrors() {}

  static String of(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return "不认识的参数：" + String.join(" ", unmatched.getUnmatched());
    }
    if (problem instanceof MissingParameterException missing) {
      return "缺少参数："
          + String.join("、", missing.getMissing().stream().map(UsageErrors::name).toList());
    }
    if (problem instanceof OverwrittenOptionException again) {
      return "参数只能给出一次：" + name(again.getOverwritten());
    }
    if (problem.getArgSpec() != null && problem.getValue() != null) {
      return "参数 " + name(problem.getArgSpec()) + " 的值不能用：" + problem.getValue();
    }
    return problem.getMessage();
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
