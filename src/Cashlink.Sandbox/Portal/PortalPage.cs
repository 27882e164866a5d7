using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.Settings;

namespace Cashlink.Sandbox.Portal;

public static class PortalPage
{
    public static Html Render(PortalLanguage language, PortalData data, PortalForm form, LaunchProblem? problem, SandboxOptions options, SandboxSettings settings, string address)
    {
        var texts = language.Portal;
        return Html.Of($"""
            <!doctype html>
            <html lang="{language.Code}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{texts.Title}</title>
            <link rel="icon" href="{Assets.Url("mark.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{Assets.Url("portal.css")}">
            </head>
            <body>
            <header>
            <div class="top">
            <p class="brand"><img src="{Assets.Url("mark.svg")}" alt="" width="40" height="40"><span><strong>Bank am Deich</strong><small>{texts.Tagline}</small></span></p>
            <nav>{Html.Join(PortalLanguage.All.Where(other => other != language).Select(LinkTo))}</nav>
            </div>
            <p class="demo">{texts.DemoNote}</p>
            </header>
            <main>
            <div class="hero"><div><h1>{texts.Heading}</h1><p>{texts.Lead}</p></div></div>
            {ProblemBox(texts, problem, form, settings)}
            <form method="post" action="/open-wizard?lang={language.Code}" novalidate>
            {InvestorChoice(texts, data, form)}
            {CampaignChoice(texts, data, form, language.Culture)}
            {Details(language, form, options)}
            </form>
            {DevelopersSection.Render(language, options, settings, address)}
            </main>
            <footer><p>{texts.Footer}</p></footer>
            </body>
            </html>
            """);
    }

    private static Html ProblemBox(PortalTexts texts, LaunchProblem? problem, PortalForm form, SandboxSettings settings)
    {
        if (problem is null && !form.UnitsAreWrong) return Html.Empty;
        var explanation = problem switch
        {
            null => Html.Of($"""<p><a href="#units">{texts.UnitsError}</a></p>"""),
            { Failure: LaunchFailure.Unreachable } => Html.Of($"<p>{Format(texts.Unreachable, settings.WizardUrl)}</p>"),
            { Failure: LaunchFailure.Unreadable } => Html.Of($"<p>{Format(texts.Unreadable, settings.WizardUrl)}</p>"),
            { Status: null } => Html.Of($"<p>{problem.Detail}</p>"),
            _ => Html.Of($"<p>{texts.Refused}</p><p class=\"said\">{problem.Title} {problem.Detail}</p>{Html.Join(problem.Errors.Select(error => Html.Of($"<p>{error}</p>")))}")
        };
        return Html.Of($"""
            <section class="problem" role="alert" data-problem>
            <h2>{texts.ProblemHeading}</h2>
            {explanation}
            {Html.If(problem?.Status is not null, $"<p class=\"status\">{texts.StatusLabel}: HTTP {problem?.Status}</p>")}
            </section>
            """);
    }

    private static Html InvestorChoice(PortalTexts texts, PortalData data, PortalForm form) => Html.Of($"""
        <fieldset class="investors"><legend><span aria-hidden="true">1</span>{texts.InvestorLegend}</legend>
        <div class="choices">
        {Html.Join(data.Investors.Select(investor => Html.Of($"""
            <label class="choice">
            <input type="radio" name="investor_id" value="{investor.Id}" required{Checked(investor.Id == form.Investor)}>
            <span class="name"><bdi>{investor.Name}</bdi></span>
            <span class="note">{investor.Note}</span>
            </label>
            """)))}
        </div>
        </fieldset>
        """);

    private static Html CampaignChoice(PortalTexts texts, PortalData data, PortalForm form, CultureInfo culture) => Html.Of($"""
        <fieldset class="campaigns"><legend><span aria-hidden="true">2</span>{texts.CampaignLegend}</legend>
        <div class="choices">
        {Html.Join(data.Campaigns.Select(campaign => Campaign(texts, campaign, form, culture)))}
        </div>
        </fieldset>
        """);

    private static Html Campaign(PortalTexts texts, PortalCampaign campaign, PortalForm form, CultureInfo culture) => Html.Of($"""
        <label class="choice">
        <input type="radio" name="campaign_id" value="{campaign.Id}" required{Checked(campaign.Id == form.Campaign)}>
        <span class="name">{campaign.Name}{Html.If(campaign.IsSoldOut, $" <em class=\"badge\">{texts.SoldOut}</em>")}</span>
        <span class="issuer">{campaign.Issuer}</span>
        <span class="price"><b>{campaign.UnitPrice.ToText(culture).Replace(" EUR", "\u00A0€", StringComparison.Ordinal)}</b> {texts.UnitPrice}</span>
        <span class="facts">{texts.Minimum} {campaign.MinimumUnits.ToString("N0", culture)} {texts.Units} · {(campaign.LimitsApply ? texts.WithDisclosure : texts.NoDisclosure)}</span>
        <span class="placed"><progress max="100" value="{campaign.PercentPlaced}" aria-label="{campaign.PercentPlaced} % {texts.Placed}"></progress><span aria-hidden="true">{campaign.PercentPlaced}&nbsp;% {texts.Placed}</span></span>
        <span class="note">{campaign.Note}</span>
        </label>
        """);

    private static Html LinkTo(PortalLanguage language) => Html.Of(
        $"<a href=\"/?lang={language.Code}\" lang=\"{language.Code}\" hreflang=\"{language.Code}\">{language.OwnName}</a>");

    private static Html Details(PortalLanguage language, PortalForm form, SandboxOptions options)
    {
        var texts = language.Portal;
        return Html.Of($"""
            <fieldset class="details"><legend><span aria-hidden="true">3</span>{texts.DetailsLegend}</legend>
            <div class="fields">
            <p class="field"><label for="locale">{texts.LocaleLabel}</label>
            <select id="locale" name="locale">
            {Html.Join(PortalLanguage.All.Select(choice => Html.Of($"""<option value="{choice.Code}"{Selected(choice == form.Locale)}>{choice.OwnName}</option>""")))}
            </select></p>
            <p class="field"><label for="units">{texts.UnitsLabel}</label>
            <span class="hint" id="units-hint">{texts.UnitsHint}</span>
            <input id="units" name="units" inputmode="numeric" autocomplete="off" value="{form.Units}" aria-describedby="units-hint{(form.UnitsAreWrong ? " units-error" : "")}"{Html.If(form.UnitsAreWrong, $" aria-invalid=\"true\"")}>
            {Html.If(form.UnitsAreWrong, $"<span class=\"error\" id=\"units-error\">{texts.UnitsError}</span>")}</p>
            <fieldset class="roles"><legend>{texts.RoleLabel}</legend>
            <label class="choice"><input type="radio" name="role" value="investor"{Checked(!form.IsAdvisor)}><span class="name">{texts.RoleInvestor}</span><span class="note">{texts.RoleInvestorHint}</span></label>
            <label class="choice"><input type="radio" name="role" value="advisor"{Checked(form.IsAdvisor)}><span class="name">{texts.RoleAdvisor}</span><span class="note">{texts.RoleAdvisorHint}</span></label>
            </fieldset>
            <div class="advisor">
            <p class="field"><label for="advisor-id">{texts.AdvisorId}</label><input id="advisor-id" name="advisor_id" maxlength="100" autocomplete="off" value="{form.AdvisorId}"></p>
            <p class="field"><label for="advisor-name">{texts.AdvisorName}</label><input id="advisor-name" name="advisor_name" maxlength="100" autocomplete="off" value="{form.AdvisorName}"></p>
            <label class="choice"><input type="checkbox" name="advice" value="yes"{Checked(form.IsAdvice)}><span class="name">{texts.Advice}</span><span class="note">{texts.AdviceHint}</span></label>
            </div>
            {Html.If(options.TrainingPartnerKey is not null, $"<label class=\"choice\"><input type=\"checkbox\" name=\"training\" value=\"yes\"{Checked(form.IsTraining)}><span class=\"name\">{texts.Training}</span><span class=\"note\">{texts.TrainingHint}</span></label>")}
            </div>
            <p class="go"><button id="open-wizard" type="submit">{texts.Open}</button>
            <button id="open-embedded" type="submit" formaction="/portal/embedded?lang={language.Code}">{texts.OpenEmbedded}</button>
            <button id="open-home" type="submit" formaction="/portal/home?lang={language.Code}">{texts.OpenHome}</button>
            <button id="open-console" type="submit" formaction="/portal/console?lang={language.Code}">{texts.OpenConsole}</button>
            <span>{texts.OpenHint}</span></p>
            </fieldset>
            """);
    }

    private static Html Checked(bool condition) => new(condition ? " checked" : "");

    private static Html Selected(bool condition) => new(condition ? " selected" : "");

    private static string Format(string text, string value) => string.Format(CultureInfo.InvariantCulture, text, value);
}
