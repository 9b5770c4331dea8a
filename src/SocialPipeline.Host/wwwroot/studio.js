// Appearance: "dark" and "light" are chosen; "system-…" follows the system and is renewed at every load.
(() => {
  const system = () => matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const read = () => document.cookie.split("; ").find(part => part.startsWith("appearance="))?.slice(11) ?? "";
  const write = value => { document.cookie = `appearance=${value}; path=/; max-age=31536000; samesite=lax`; };
  if (read() !== "dark" && read() !== "light") write(`system-${system()}`);
  window.studio = {
    isDark: () => read().endsWith("dark"),
    choose: dark => write(dark ? "dark" : "light"),
  };
})();
