package gongkai.access.login;

import gongkai.report.Rejected;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Slows down who guesses passwords, by account and by address. An office shares one address, so an
 * address has more attempts than an account and waits less.
 */
final class LogInThrottle {
  private static final int FREE_PER_ACCOUNT = 5;
  private static final int FREE_PER_ADDRESS = 30;

  private static final Duration LONGEST_PER_ACCOUNT = Duration.ofMinutes(15);
  private static final Duration LONGEST_PER_ADDRESS = Duration.ofMinutes(1);

  private static final int KNOWN = 20_000;

  /**
   * From where each account was entered before. Its owner there is throttled apart, so that whoever
   * guesses elsewhere never locks the owner out.
   */
  private final Set<String> known =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > KNOWN;
                }
              }));

  private final Throttle accounts;
  private final Throttle addresses;

  LogInThrottle(Clock clock) {
    this.accounts = new Throttle(FREE_PER_ACCOUNT, LONGEST_PER_ACCOUNT, clock);
    this.addresses = new Throttle(FREE_PER_ADDRESS, LONGEST_PER_ADDRESS, clock);
  }

  /**
   * Counts an attempt.
   *
   * @throws Rejected when it comes too soon
   */
  void attempt(String login, String address) {
    addresses.attempt(network(address)).ifPresent(LogInThrottle::tooSoon);
    accounts.attempt(bucket(login, address)).ifPresent(LogInThrottle::tooSoon);
  }

  void succeeded(String login, String address) {
    known.add(login + "\n" + network(address));
    accounts.forget(bucket(login, address));
    // Not forgotten: else a guesser could wash an address clean with an account of their own.
    addresses.takeBack(network(address));
  }

  private String bucket(String login, String address) {
    String here = login + "\n" + network(address);
    return known.contains(here) ? here : login;
  }

  private static void tooSoon(Duration wait) {
    throw new Rejected("too-many-attempts", "登录尝试过于频繁，请在 %d 秒后再试。".formatted(wait.toSeconds() + 1));
  }

  /** Whoever has one IPv6 address has its whole /64. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      // Only a literal has colons, so no name is looked up.
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
