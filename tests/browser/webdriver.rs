//! A real browser, driven as the W3C's WebDriver says (<https://www.w3.org/TR/webdriver2/>). Chromium's own commands
//! (<https://chromedevtools.github.io/devtools-protocol/>) do what that standard has no word for: the size and colours of a
//! screen, and printing with tags and bookmarks.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// What a reader looks at a page on.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// `light` or `dark`.
    pub colours: &'static str,
}

/// A phone, a tablet and a desk, each light and dark.
pub const SCREENS: [Screen; 6] = [
    Screen { width: 320, height: 640, colours: "light" },
    Screen { width: 320, height: 640, colours: "dark" },
    Screen { width: 768, height: 1024, colours: "light" },
    Screen { width: 768, height: 1024, colours: "dark" },
    Screen { width: 1280, height: 800, colours: "light" },
    Screen { width: 1280, height: 800, colours: "dark" },
];

/// The desk, in daylight.
pub const DESK: Screen = SCREENS[4];

/// The phone, in daylight.
pub const PHONE: Screen = SCREENS[0];

/// A browser with one empty tab; gone when it is dropped.
pub struct Browser {
    driver: Child,
    session: String,
}

impl Browser {
    /// Starts a driver on a free port, and a browser without a window.
    pub fn start() -> Self {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut driver = Command::new(&program).arg("--port=0").stdout(Stdio::piped()).spawn().unwrap_or_else(|error| {
            panic!(
                "{program}: {error}. The browser tests need Chromium and its driver: .ci/run installs them on Debian; \
                 elsewhere, install Chrome and ChromeDriver, and set CHROMEDRIVER where it is not on the PATH."
            )
        });
        let mut told = BufReader::new(driver.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port: u16 = told
            .find_map(|line| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok())
            .expect("the driver names its port");
        // Whatever else it has to tell must not fill the pipe.
        std::thread::spawn(move || told.for_each(drop));
        // A container has no sandbox to give; the page is our own. Everything after it keeps the browser from calling home.
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
        ];
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "goog:chromeOptions": {"args": arguments},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }}});
        let server = format!("http://127.0.0.1:{port}/session");
        let mut browser = Self { driver, session: server };
        let answer: Value = browser.send("", &wanted);
        browser.session = format!("{}/{}", browser.session, answer["sessionId"].as_str().unwrap());
        // On a busy machine the checks of a long page may take minutes; by default a script has half of one.
        let () = browser.send("timeouts", &json!({"script": 600_000, "pageLoad": 600_000}));
        browser
    }

    /// Opens a file on a screen.
    pub fn open(&self, page: &Path, screen: Screen) {
        self.resize(screen);
        let () = self.send("url", &json!({"url": format!("file://{}", page.display())}));
    }

    /// Moves the page to another screen.
    pub fn resize(&self, Screen { width, height, colours }: Screen) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.command("Emulation.setDeviceMetricsOverride", &size);
        let feature = json!({"name": "prefers-color-scheme", "value": colours});
        self.command("Emulation.setEmulatedMedia", &json!({"features": [feature]}));
    }

    /// Runs the body of a function in the page and takes what it returns.
    pub fn ask<T: DeserializeOwned>(&self, body: &str) -> T {
        self.send("execute/sync", &json!({"script": body, "args": []}))
    }

    /// The same, for a promise.
    pub fn wait_for<T: DeserializeOwned>(&self, promise: &str) -> T {
        let body = format!("const done = arguments[0]; {promise}.then(done)");
        self.send("execute/async", &json!({"script": body, "args": []}))
    }

    /// Presses and releases a key, named as in <https://www.w3.org/TR/webdriver2/#keyboard-actions>.
    pub fn press(&self, key: char) {
        let keys = json!([{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]);
        let () = self.send("actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": keys}]}));
    }

    /// What was logged since the last question: `browser` is the console, `performance` what the page asked of the network.
    pub fn log(&self, kind: &str) -> Vec<Value> {
        self.send("se/log", &json!({"type": kind}))
    }

    /// The page on paper, with tags and bookmarks, as a reader saves it from the dialogue for printing.
    pub fn print(&self) -> Vec<u8> {
        let settings = json!({"preferCSSPageSize": true, "generateTaggedPDF": true, "generateDocumentOutline": true});
        STANDARD.decode(self.command("Page.printToPDF", &settings)["data"].as_str().unwrap()).unwrap()
    }

    /// A command of Chromium's own.
    pub fn command(&self, name: &str, parameters: &Value) -> Value {
        self.send("goog/cdp/execute", &json!({"cmd": name, "params": parameters}))
    }

    fn send<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> T {
        let place = format!("{}/{path}", self.session);
        let agent: ureq::Agent = ureq::config::Config::builder().http_status_as_error(false).build().into();
        let mut answer = agent.post(place.trim_end_matches('/')).send_json(body).unwrap();
        let mut answer: Value =
            answer.body_mut().with_config().limit(1 << 30).read_json().expect("the driver answers in JSON");
        let value = answer["value"].take();
        assert!(value.get("error").is_none(), "{path}: {}", value["message"].as_str().unwrap_or_default());
        serde_json::from_value(value).unwrap()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser first, as it outlives a driver that is killed. Nothing can be done if either is gone already.
        let _ = ureq::delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
