// The reader's size of text, set before the page is painted and kept for others; and where the search's titles are.
(function (root, key) {
  root.setAttribute('data-titles', '?');
  var view = /^#(?:text-)?(small|medium|large|elder)$/.exec(location.hash);
  function use(name) {
    root.setAttribute('data-' + key, name);
    document.querySelectorAll('a[data-view]').forEach(function (link) {
      if (link.getAttribute('data-view') === name) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    try {
      localStorage.setItem(key, name);
    } catch (refused) {}
  }
  view = view && view[1];
  try {
    view = view || localStorage.getItem(key);
  } catch (refused) {}
  use(view || 'medium');
  document.addEventListener('DOMContentLoaded', function () {
    use(root.getAttribute('data-view'));
  });
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[data-view]');
    if (!link) return;
    event.preventDefault();
    use(link.getAttribute('data-view'));
  });
})(document.documentElement, 'view');
