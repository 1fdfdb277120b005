// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser: the distribution's, with its own driver. Nothing is downloaded for it; where it
 * is not installed, there is none.
 */
final class Browser implements AutoCloseable {

  /** What says that there is no browser. */
  static final String NONE =
      "No /usr/bin/chromium with /usr/bin/chromedriver: the tests in a browser are skipped"
          + " (Debian: apt-get install chromium chromium-driver)";

  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final ChromeDriver driver;

  Browser() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,1024");
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
  }

  static boolean isThere() {
    return CHROMIUM.canExecute() && DRIVER.canExecute();
  }

  Browser open(String path) {
    driver.get(Application.at(path).toString());
    return this;
  }

  /** As a browser without scripts, or with them again. */
  Browser withScripts(boolean isOn) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !isOn));
    return this;
  }

  Browser forgetEverything() {
    driver.manage().deleteAllCookies();
    return this;
  }

  Browser type(String id, String text) {
    WebElement field = driver.findElement(By.id(id));
    field.clear();
    field.sendKeys(text);
    return this;
  }

  Browser choose(String id) {
    driver.findElement(By.id(id)).click();
    return this;
  }

  /** Presses the button that is the page's own, and waits for the page after it. */
  Browser next() {
    return press("main button:not(.quiet)");
  }

  Browser press(String selector) {
    WebElement button = driver.findElement(By.cssSelector(selector));
    button.click();
    return waitFor(button);
  }

  Browser follow(String selector) {
    return press(selector);
  }

  /** Clicks on what leads to no other page. */
  Browser click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
    return this;
  }

  Browser back() {
    driver.navigate().back();
    return this;
  }

  /** Presses keys where the focus is. */
  Browser keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Enter, and the page after it. */
  Browser enter() {
    WebElement focused = driver.switchTo().activeElement();
    focused.sendKeys(Keys.ENTER);
    return waitFor(focused);
  }

  /** Tab after tab until that has the focus, as somebody without a mouse gets there. */
  Browser tabTo(String id) {
    for (int i = 0; i < 60; i++) {
      if (id.equals(driver.switchTo().activeElement().getAttribute("id"))) {
        return this;
      }
      keys(Keys.TAB);
    }
    throw new AssertionError("No key leads to " + id);
  }

  String focused() {
    return String.valueOf(driver.switchTo().activeElement().getAttribute("id"));
  }

  /** Whether something visible is around what has the focus. */
  boolean isFocusShown() {
    WebElement focused = driver.switchTo().activeElement();
    return !focused.getCssValue("outline-style").equals("none");
  }

  String title() {
    return String.valueOf(driver.getTitle());
  }

  String language() {
    return String.valueOf(driver.findElement(By.tagName("html")).getAttribute("lang"));
  }

  String text(String selector) {
    return driver.findElement(By.cssSelector(selector)).getText();
  }

  boolean has(String selector) {
    return !driver.findElements(By.cssSelector(selector)).isEmpty();
  }

  String value(String id) {
    return String.valueOf(driver.findElement(By.id(id)).getAttribute("value"));
  }

  boolean isChosen(String id) {
    return driver.findElement(By.id(id)).isSelected();
  }

  String path() {
    return String.valueOf(driver.getCurrentUrl());
  }

  /**
   * Holds the page as it is to the rules of accessibility, at both widths, and keeps pictures of
   * it.
   */
  Browser see(String name) {
    for (int width : List.of(320, 1280)) {
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
      Results results = new AxeBuilder().withTags(RULES).analyze(driver);
      assertThat(results.getViolations()).as("%s at %d px", name, width).isEmpty();
      assertThat(results.getPasses()).isNotEmpty();
      Number wide = (Number) driver.executeScript("return document.documentElement.scrollWidth");
      assertThat(wide.intValue())
          .as("%s must not scroll sideways", name)
          .isLessThanOrEqualTo(width);
      picture(name, width);
    }
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    return this;
  }

  private void picture(String name, int width) {
    Number height = (Number) driver.executeScript("return document.documentElement.scrollHeight");
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(
          SCREENSHOTS.resolve(name + "-" + width + ".png"),
          driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Browser waitFor(WebElement gone) {
    // between two pages the driver may know neither
    new WebDriverWait(driver, Duration.ofSeconds(30))
        .ignoring(WebDriverException.class)
        .until(ExpectedConditions.stalenessOf(gone));
    return this;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
