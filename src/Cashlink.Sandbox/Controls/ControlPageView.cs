using Cashlink.Sandbox.Pages;

namespace Cashlink.Sandbox.Controls;

/// <summary>The page that shows the sandbox to a person, and lets them interfere.</summary>
internal static class ControlPageView
{
    private static readonly (string Id, string Title)[] Sections =
    [
        ("investments", "Investments"), ("requests", "Requests"), ("faults", "Faults"), ("settings", "Settings"),
        ("invitations", "Invitations"), ("webhooks", "Webhooks"), ("investors", "Investors"), ("campaigns", "Campaigns")
    ];

    public static Html Render(ControlData data, string? problem) => Frame("Sandbox controls", Html.Of($"""
        <nav class="jump" aria-label="Sections">{Html.Join(Sections.Select(section => Html.Of($"<a href=\"#{section.Id}\">{section.Title}</a>")))}</nav>
        {Html.If(problem is not null, $"<p class=\"problem\" role=\"alert\">{problem}</p>")}
        {Section("investments", InvestmentsView.Investments(data))}
        {Section("requests", RequestsView.Requests(data))}
        {Section("faults", FaultsView.Faults(data))}
        {Section("settings", SettingsView.Settings(data))}
        {Section("invitations", InvestmentsView.Invitations(data))}
        {Section("webhooks", RequestsView.Webhooks(data))}
        {Section("investors", PeopleView.Investors(data))}
        {Section("campaigns", PeopleView.Campaigns(data))}
        """), Html.Of($"""
        <label class="live"><input type="checkbox" id="live" checked> Live</label>
        {Form("reset", Html.Of($"<button class=\"danger\">Reset everything</button>"))}
        """), "control.js");

    public static Html Frame(string title, Html content, Html tools, string script) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title} – Cashlink sandbox</title>
        <link rel="icon" href="{Assets.Url("mark.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{Assets.Url("tools.css")}">
        <script src="{Assets.Url(script)}" defer></script>
        </head>
        <body>
        <header><h1>{title}</h1><p class="links"><a href="/">Demo portal</a> <a href="/sandbox">Controls</a> <a href="/sandbox/api">API reference</a></p><div class="tools">{tools}</div></header>
        <main>{content}</main>
        </body>
        </html>
        """);

    public static Html Form(string action, Html content) => Html.Of($"""<form method="post" action="/sandbox/actions/{action}">{content}</form>""");

    /// <summary>A wide table scrolls in its own box, which the keyboard can reach too.</summary>
    public static Html Table(string name, IEnumerable<string> heads, IReadOnlyList<Html> rows) => rows.Count == 0
        ? Html.Of($"<p class=\"none\">None yet.</p>")
        : Html.Of($"""
            <div class="table" tabindex="0" role="region" aria-label="{name}"><table>
            <thead><tr>{Html.Join(heads.Select(head => Html.Of($"<th scope=\"col\">{head}</th>")))}</tr></thead>
            <tbody>{Html.Join(rows)}</tbody></table></div>
            """);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static Html Section(string id, Html content) => Html.Of($"""
        <section id="{id}"><h2>{Sections.Single(section => section.Id == id).Title}</h2>{content}</section>
        """);
}
