// The size of text, before the page is painted; the titles of search; whether there is a voice.
(function (root) {
  root.setAttribute('data-titles', '?');
  var view = /^#(?:text-)?(small|medium|large|elder)$/.exec(location.hash);
  function use(name) {
    root.dataset.view = name;
    document.querySelectorAll('a[data-view]').forEach(function (link) {
      if (link.dataset.view === name) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    try {
      localStorage.view = name;
    } catch (refused) {}
  }
  try {
    view = view ? view[1] : localStorage.view;
  } catch (refused) {}
  use(view || 'medium');
  if (window.speechSynthesis) root.dataset.voice = '';
  document.addEventListener('DOMContentLoaded', function () {
    use(root.dataset.view);
  });
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[data-view]');
    if (!link) return;
    event.preventDefault();
    use(link.dataset.view);
  });
})(document.documentElement);
