package gongkai.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file cannot be read or written, in Chinese. */
final class Reasons {
  private Reasons() {}

  static String of(IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return "没有这个文件或文件夹，请检查路径。";
    }
    if (problem instanceof AccessDeniedException) {
      return "没有权限，请检查文件的访问权限。";
    }
    if (problem instanceof FileAlreadyExistsException || problem instanceof NotDirectoryException) {
      return "同名的文件挡住了要建立的文件夹，请换一个位置。";
    }
    return problem.getMessage() + "。";
  }
}
