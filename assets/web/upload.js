// Files dropped or chosen go up with their progress shown: fetch tells none, so this is XMLHttpRequest.
// Without this the form posts as any other.
const forms = () => document.querySelectorAll("form[data-drop]");

const send = (form, files) => {
  const said = form.querySelector(".drop-said");
  const box = form.querySelector(".drop-progress");
  const bar = box.querySelector("progress");
  const share = box.querySelector("[data-drop-share]");
  const body = new FormData();
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  for (const file of files) body.append("file", file);
  const request = new XMLHttpRequest();
  const fail = () => { box.hidden = true; form.classList.remove("is-busy"); said.textContent = form.dataset.failed; };
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", (event) => {
    if (!event.lengthComputable) return;
    bar.value = (100 * event.loaded) / event.total;
    share.textContent = `${Math.round(bar.value)} %`;
    if (event.loaded === event.total) bar.removeAttribute("value"); // it is being looked into
  });
  request.addEventListener("error", fail);
  request.addEventListener("load", () => {
    let address = "";
    try { address = JSON.parse(request.responseText).address; } catch { address = ""; }
    if (request.status === 200 && address) window.location.assign(address);
    else fail();
  });
  said.textContent = "";
  box.hidden = false;
  form.classList.add("is-busy");
  form.querySelector("[data-drop-name]").textContent = [...files].map((file) => file.name).join(", ");
  request.send(body);
};

const zone = (target) => target instanceof Element && target.closest("form[data-drop]");

document.addEventListener("submit", (event) => {
  const form = zone(event.target);
  const files = form?.elements.file?.files;
  if (!form || !files?.length) return;
  event.preventDefault();
  send(form, files);
});
document.addEventListener("change", (event) => {
  const form = zone(event.target);
  if (form && event.target.type === "file" && event.target.files.length) send(form, event.target.files);
});
document.addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files") || !forms().length) return;
  event.preventDefault(); // a file that misses the zone must not replace the page
  for (const form of forms()) form.classList.toggle("is-over", form === zone(event.target));
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) for (const form of forms()) form.classList.remove("is-over");
});
document.addEventListener("drop", (event) => {
  if (!event.dataTransfer?.files.length || !forms().length) return;
  event.preventDefault();
  for (const form of forms()) form.classList.remove("is-over");
  send(zone(event.target) || forms()[0], event.dataTransfer.files);
});
