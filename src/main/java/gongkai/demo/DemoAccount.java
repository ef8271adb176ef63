package gongkai.demo;

/**
 * How somebody of the demonstration logs in.
 *
 * @param what their role, and what they are there for
 */
public record DemoAccount(String login, String password, String what) {}
