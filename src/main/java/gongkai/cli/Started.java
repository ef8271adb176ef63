package gongkai.cli;

import gongkai.demo.DemoAccount;
import java.util.List;
import java.util.Optional;

/**
 * A server that answers.
 *
 * @param address to open in a browser
 * @param administrator address at which the first administrator takes charge; empty once one has
 * @param accounts of a demonstration that was just made; empty else
 */
public record Started(String address, Optional<String> administrator, List<DemoAccount> accounts) {}
