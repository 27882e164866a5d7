using Cashlink.Wizard.BrowserTests.Browsing;

namespace Cashlink.Wizard.BrowserTests.Endings;

/// <summary>What others do to a page that is open: translators, extensions.</summary>
internal static class Foreigners
{
    /// <summary>What a browser's page translation does: each text gives way to another one, in two elements of its own.</summary>
    private const string Translate = """
        () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) texts.push(walker.currentNode);
          for (const text of texts) {
            if (!text.data.trim() || text.parentElement.closest('script, style, template, #blazor-error-ui')) continue;
            const outer = document.createElement('font');
            outer.append(document.createElement('font'));
            outer.firstChild.textContent = text.data;
            text.replaceWith(outer);
          }
        }
        """;

    /// <summary>What password managers, writing aids and dark modes leave on a page.</summary>
    private const string Inject = """
        () => {
          document.documentElement.setAttribute('data-darkreader-mode', 'dynamic');
          document.documentElement.setAttribute('class', 'darkreader');
          document.head.append(Object.assign(document.createElement('meta'), { name: 'darkreader', content: 'a' }));
          document.body.setAttribute('data-new-gr-c-s-check-loaded', '14');
          document.body.append(document.createElement('grammarly-desktop-integration'));
          document.body.prepend(Object.assign(document.createElement('div'), { id: 'extension-root' }));
          for (const field of document.querySelectorAll('input')) {
            field.setAttribute('data-lpignore', 'true');
            field.setAttribute('data-gramm', 'false');
            field.after(document.createElement('com-1password-button'));
          }
        }
        """;

    public static Task TranslateAsync(this Investor investor) => investor.In("body").EvaluateAsync(Translate);

    public static Task InjectAsync(this Investor investor) => investor.In("body").EvaluateAsync(Inject);

    /// <summary>Puts something into a field as some programs do, without an event that tells of it.</summary>
    public static Task FillSilentlyAsync(this Investor investor, string field, string value) =>
        investor.In(field).EvaluateAsync("(field, value) => { field.value = value; }", value);

    /// <summary>Checks a box or a choice without an event that tells of it.</summary>
    public static Task CheckSilentlyAsync(this Investor investor, string field) => investor.In(field).EvaluateAsync("field => { field.checked = true; }");
}
