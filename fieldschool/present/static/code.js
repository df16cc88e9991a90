// Moves a code out of the address into its field, so that it stays in no history and no screenshot of the address.
(() => {
  const code = location.hash.slice(1);
  const field = document.querySelector("[data-from-address]");
  if (!code || !field) return;
  history.replaceState(null, "", location.pathname);
  field.value = code;
  field.form.querySelector("button").focus();
})();
