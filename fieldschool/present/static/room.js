// Brings the numbers of the room up to date every ten seconds while somebody looks at them.
(() => {
  const EVERY = 10_000;
  const now = document.getElementById("now");

  const bring = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(now.dataset.from, { headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error(String(answer.status));
      // A page of ours: each text in it is escaped where it is made.
      now.innerHTML = await answer.text();
    } catch {
      now.querySelector("[role=status]").textContent = now.dataset.lost;
    }
  };

  setInterval(bring, EVERY);
  document.addEventListener("visibilitychange", bring);
})();
