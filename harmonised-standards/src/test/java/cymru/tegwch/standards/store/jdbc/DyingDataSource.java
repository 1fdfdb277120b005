// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A database whose connection dies at the n-th call, before the call reaches it or after: a cable
 * that was pulled while a statement, or a commit, was on its way there or back.
 */
final class DyingDataSource implements DataSource {

  /** On which side of the call the connection dies. */
  enum When {
    BEFORE,
    AFTER
  }

  /** How a connection is killed. */
  interface Killer {
    void kill(Connection connection) throws SQLException;
  }

  static final String ANSWER_IN_MESSAGE = "Key (code)=(canary-in-driver-message) already exists";

  private final DataSource real;
  private final int diesAt;
  private final When when;
  private final Killer killer;
  private final Pattern counted;
  private final List<String> calls = new ArrayList<>();
  private boolean isDead;

  /** Dies at the {@code diesAt}-th of the calls whose name matches. */
  DyingDataSource(DataSource real, int diesAt, When when, Killer killer, Pattern counted) {
    this.counted = counted;
    this.real = real;
    this.diesAt = diesAt;
    this.when = when;
    this.killer = killer;
  }

  /** Whether it died, which it does not if there were fewer calls. */
  boolean isDead() {
    return isDead;
  }

  /** The call at which it died. */
  String lastCall() {
    return calls.get(calls.size() - 1);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (isDead) {
      throw dead();
    }
    Connection connection = real.getConnection();
    return proxy(Connection.class, connection, connection);
  }

  private <T> T proxy(Class<T> type, Object target, Connection connection) {
    return type.cast(
        Proxy.newProxyInstance(
            DyingDataSource.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call(method, target, arguments, connection)));
  }

  private Object call(Method method, Object target, Object[] arguments, Connection connection)
      throws Throwable {
    if (isDead) {
      if (method.getName().equals("close")) {
        return invoke(method, target, arguments);
      }
      throw dead();
    }
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    boolean isCounted = counted.matcher(name).matches();
    if (isCounted) {
      calls.add(name);
    }
    boolean isLast = isCounted && calls.size() == diesAt;
    if (isLast && when == When.BEFORE) {
      die(connection);
    }
    Object result = invoke(method, target, arguments);
    if (isLast && when == When.AFTER) {
      die(connection);
    }
    return wrapped(result, connection);
  }

  private void die(Connection connection) throws SQLException {
    isDead = true;
    killer.kill(connection);
    throw dead();
  }

  private Object wrapped(Object result, Connection connection) {
    if (result instanceof CallableStatement || result instanceof PreparedStatement) {
      return proxy(PreparedStatement.class, result, connection);
    }
    if (result instanceof Statement) {
      return proxy(Statement.class, result, connection);
    }
    return result instanceof ResultSet ? proxy(ResultSet.class, result, connection) : result;
  }

  private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** As drivers do, it says what was being written. */
  private static SQLException dead() {
    return new SQLException(ANSWER_IN_MESSAGE, "08006", 7);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("no");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
